import { keywordOf } from "../model/keywords.ts";
import { inOneLine, type Piece } from "./piece.ts";

/** Lines that begin with no keyword, and are matched by their first words: `wait <= 5 min`. */
const WITHOUT_KEYWORD: ReadonlySet<string> = new Set(["value", "entry", "unknown"]);

/**
 * The key by which a fact is matched with another version of it. A fact that stands once in its block, such as `goal`, is matched
 * by its keyword.
 *
 * @param first the first word, for a line that is not part of the language.
 */
export function keyOfFact(kind: string, words: Piece, first: string): string {
  const clause = (key: string): string => spoken(words.parts.find((part) => part.key === key));
  if (kind === "unknown") return `unknown ${words.parts.length > 0 ? inOneLine(words.text) : first}`;
  const by = WITHOUT_KEYWORD.has(kind) ? ["name"] : (keywordOf(kind)?.key ?? []);
  const parts = [
    kind,
    ...(by.includes("name") ? [clause("what")] : []),
    ...(by.includes("text") ? [clause("text 0")] : []),
    ...(by.includes("day") ? [clause("on"), clause("from")] : []),
  ];
  return parts.join(" ");
}

function spoken(clause: Piece | undefined): string {
  return clause ? inOneLine(clause.text) : "";
}
