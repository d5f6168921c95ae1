import type { AstNode } from "langium";
import { type BlockKind, KEYWORDS } from "../model/keywords.ts";

const NOUNS: ReadonlyMap<string, string> = new Map([
  ...KEYWORDS.filter(({ takes, homes }) => takes === "new name" && homes).map(
    ({ rule, word }) => [rule, word] as const,
  ),
  ["Part", "touchpoint or stage"],
]);

/** What users call a type of the syntax tree. */
export function nounOf(type: string): string {
  return NOUNS.get(type) ?? type.toLowerCase();
}

/** What users call a block, where that is not its keyword. */
export function nounOfBlock(kind: BlockKind): string {
  const nouns: Readonly<Partial<Record<BlockKind, string>>> = {
    desired: "desired state",
    actual: "actual state",
    actuals: "actuals block",
    entry: "entry",
  };
  return nouns[kind] ?? kind;
}

/** The title of a declaration; `undefined` where it has none. */
export function titleOf(node: AstNode & { readonly title?: unknown }): string | undefined {
  return typeof node.title === "string" && node.title !== "" ? node.title : undefined;
}
