import type { IToken, TokenType } from "chevrotain";
import { type BlockKind, CHOICES, keywordsThat, takesName } from "../model/keywords.ts";
import { holdsValues, startsBlock, startsValue } from "./block-kinds.ts";

/**
 * Tells keywords from names. The lexer reads every word as a name; this pass turns those into keywords that stand where
 * a keyword can stand. So any word may be a name after a word that asks for one (`by support`, `stage journey`), and
 * no word at the start of a line is ever swallowed as the name that the line before it lacks.
 *
 * @param tokens all words typed as names; typed anew in place.
 * @param keywords the token type of each keyword that is a word.
 */
export function classifyWords(tokens: readonly IToken[], keywords: ReadonlyMap<string, TokenType>): void {
  const blocks: (BlockKind | undefined)[] = [];
  let header: BlockKind | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    if (token.image === "{") {
      blocks.push(header ?? (blocks.at(-1) === "actuals" ? "entry" : undefined));
      header = undefined;
    } else if (token.image === "}") {
      blocks.pop();
      header = undefined;
    } else {
      const keyword = keywords.get(token.image);
      if (!keyword || isName(token, tokens[i - 1], tokens[i + 1], blocks.at(-1), keywords)) continue;
      token.tokenType = keyword;
      if (keyword.tokenTypeIdx !== undefined) token.tokenTypeIdx = keyword.tokenTypeIdx;
      if (startsBlock(token.image)) header = token.image as BlockKind;
    }
  }
}

/** After these comes a name. */
const BEFORE_NAME: ReadonlySet<string> = new Set([...keywordsThat(takesName), "->", ",", "."]);

/** After a point these are kinds of gap, not metrics. */
const GAP_KINDS: ReadonlySet<string> = new Set(CHOICES.GapKindName);

const DEVIATIONS: ReadonlySet<string> = new Set(CHOICES.DeviationName);

/** Lines of a keyword and a number; every other word before a number in a block of values is a metric. */
const NUMBER_LINES = keywordsThat(({ takes, alsoMetric }) => takes === "number" && !alsoMetric);

function isName(
  token: IToken,
  previous: IToken | undefined,
  next: IToken | undefined,
  block: BlockKind | undefined,
  keywords: ReadonlyMap<string, TokenType>,
): boolean {
  if (holdsValues(block) && next && !NUMBER_LINES.has(token.image)) {
    if (startsValue(next)) return true;
    if (block === "actuals" && (next.image === "{" || next.image === "->")) return !isDeviationOf(previous, token);
  }
  const asked = previous && BEFORE_NAME.has(previous.image) && isSyntax(previous) && sameLine(previous, token);
  if (!asked) return false;
  if (previous.image === "." && GAP_KINDS.has(token.image)) return false;
  // No name is followed by a date or a number: in `by support, within 1 h` the second word goes on with the line.
  if (next && sameLine(token, next) && /^(?:DATE|QUANTITY)$/.test(next.tokenType.name)) return false;
  // Two names never follow each other: in `by carries notes` the owner is missing, and `carries` is the keyword.
  return !next || !sameLine(token, next) || next.tokenType.name !== "NAME" || keywords.has(next.image);
}

/** Whether the token says how the part before it deviates, as in `call failing {`. */
function isDeviationOf(previous: IToken | undefined, token: IToken): boolean {
  return DEVIATIONS.has(token.image) && previous?.tokenType.name === "NAME" && sameLine(previous, token);
}

/** Whether the token is a keyword or a sign, not a name that merely looks like one. */
function isSyntax(token: IToken): boolean {
  return token.tokenType.name !== "NAME";
}

function sameLine(left: IToken, right: IToken): boolean {
  return left.endLine === right.startLine;
}
