import type { SourceToken } from "../format/source.ts";
import { CHOICES, KEYWORDS, keywordsThat } from "../model/keywords.ts";
import { type Form, inOneLine, type Piece } from "./piece.ts";

/** Words that begin a clause after the first words of a fact. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(KEYWORDS.flatMap(({ clauses = [] }) => clauses));

/** Clauses and facts whose names are a set: their order has no meaning, and each occurs once. */
const OF_NAMES = keywordsThat(({ takes }) => takes === "names");

/** Facts that begin with a name or a value instead of a keyword. */
const NAMELESS: ReadonlySet<string> = new Set(["value", "entry"]);

/**
 * Divides the words of a fact into clauses, so that each side can change another one without a conflict:
 * `touchpoint call`, `"Calls support"`, `via phone`, `by support`.
 *
 * @param from the offset at which the first clause begins, including the white space before it.
 */
export function clausesOf(text: string, tokens: readonly SourceToken[], fact: string, from: number): Piece[] {
  const groups: { readonly key: string; readonly tokens: SourceToken[] }[] = [];
  let texts = 0;
  let previous: SourceToken | undefined;
  for (const token of tokens) {
    const group = groups.at(-1);
    if (!group || startsClause(token, previous, fact, group.tokens.length))
      groups.push({ key: group ? keyOf(token, () => texts++) : "what", tokens: [token] });
    else group.tokens.push(token);
    previous = token;
  }
  let start = from;
  return groups.map(({ key, tokens: words }) => {
    const begin = start;
    start = words.at(-1)?.end ?? begin;
    const names = OF_NAMES.has(words[0]?.image ?? "");
    const parts = names ? namesOf(text, words, begin) : [];
    return piece("clause", key, text.slice(begin, start), names ? "names" : "leaf", parts);
  });
}

function startsClause(token: SourceToken, previous: SourceToken | undefined, fact: string, length: number): boolean {
  if (token.kind === "text") return true;
  if (NAMELESS.has(fact) && length === 1 && (token.kind === "value" || /^[<>=]/.test(token.image))) return true;
  if (token.kind !== "word" || !CLAUSE_WORDS.has(token.image)) return false;
  // Where a name is expected, a word is never a keyword.
  const expectsName = previous?.kind === "comma" || previous?.kind === "point" || previous?.kind === "sign";
  const isNamed = length === 1 && previous?.kind === "word" && !NAMELESS.has(fact) && !STANDS_ALONE.has(previous.image);
  return !expectsName && !isNamed;
}

/** Words that need no name after them. */
const STANDS_ALONE: ReadonlySet<string> = new Set([
  ...keywordsThat(({ takes }) => takes === "nothing" || takes === "title"),
  ...CHOICES.DeviationName,
]);

function keyOf(token: SourceToken, countText: () => number): string {
  if (token.kind === "text") return `text ${countText()}`;
  if (token.kind === "value" || token.kind === "sign") return "quantity";
  return isDeviation(token.image) ? "deviation" : token.image;
}

function isDeviation(word: string): boolean {
  return CHOICES.DeviationName.some((deviation) => deviation === word);
}

/** The keyword, and each name with the comma before it. */
function namesOf(text: string, tokens: readonly SourceToken[], from: number): Piece[] {
  const parts: Piece[] = [];
  let start = from;
  for (const [index, token] of tokens.entries()) {
    const isKeyword = index === 0;
    const isLast = index === tokens.length - 1 || tokens[index + 1]?.kind === "comma";
    if (!isKeyword && (!isLast || token.kind === "comma")) continue;
    const item = text.slice(start, token.end);
    const key = isKeyword ? "keyword" : inOneLine(item.replace(/^[\s,]+/, ""));
    parts.push(piece(isKeyword ? "keyword" : "name", key, item, "leaf", []));
    start = token.end;
  }
  const end = tokens.at(-1)?.end ?? start;
  return start === end ? parts : [...parts, piece("name", "", text.slice(start, end), "leaf", [])];
}

/** A piece of a line. */
function piece(kind: string, key: string, text: string, form: Form, parts: readonly Piece[]): Piece {
  return { kind, key, text, form, parts, isLines: false };
}
