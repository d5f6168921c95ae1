import type { IToken } from "chevrotain";
import { type BlockKind, COMPARISON_SIGNS, keywordOf, keywordsThat } from "../model/keywords.ts";

const COMPARISONS: ReadonlySet<string> = new Set(COMPARISON_SIGNS);

/** Whether a token is what a metric can be followed by: a number, or a sign that compares. */
export function startsValue(token: IToken): boolean {
  return token.tokenType.name === "QUANTITY" || COMPARISONS.has(token.image);
}

/** Whether this keyword can be followed by a block. */
export function startsBlock(keyword: string): boolean {
  return keywordOf(keyword)?.block !== undefined;
}

/** The declarations of the top level: inside a block they show that a closing brace is missing. */
export const DECLARING: ReadonlySet<string> = keywordsThat(({ homes }) => homes?.length === 0);

/** Whether a block holds values of metrics. */
export function holdsValues(block: BlockKind | undefined): boolean {
  return block === "entry" || (block !== undefined && keywordOf(block)?.block === "values");
}

/** The blocks in which a line may start with this keyword: none for a declaration, `undefined` where it may be anywhere. */
export function homesOf(keyword: string): readonly BlockKind[] | undefined {
  return keywordOf(keyword)?.homes;
}

/** The keywords that start a block inside a block, or at the top level. @param block `undefined` for the top level. */
export function headersIn(block: BlockKind | undefined): string[] {
  return block === undefined ? [...DECLARING] : keywordsIn(block).filter(startsBlock);
}

/** What a block can say, in the order of the documentation; empty for what has no lines of its own. */
export function keywordsIn(block: BlockKind): string[] {
  return [...keywordsThat(({ homes }) => homes?.includes(block) ?? false)];
}
