import { inOneLine, type Piece } from "./piece.ts";

/** Facts that are known by their first words: `touchpoint call`, `handoff call -> tweet`, `wait`. */
const NAMED: ReadonlySet<string> = new Set([
  ...["owner", "persona", "channel", "metric", "lifecycle", "context", "system", "promise", "source", "journey"],
  ...[
    "stage",
    "touchpoint",
    "phase",
    "handoff",
    "opportunity",
    "then",
    "accept",
    "actuals",
    "value",
    "entry",
    "unknown",
  ],
]);

/** Facts of which there can be many, known by what they say. */
const SAYING: ReadonlySet<string> = new Set(["need", "pain", "quote", "backstage"]);

/** Facts that are known by their day and their source as well. */
const DATED: ReadonlySet<string> = new Set(["actual", "benchmark", "actuals"]);

/**
 * By what a fact is known again in another version of the text. A fact that stands once in its block, such as `goal`, is
 * known by its keyword.
 *
 * @param first the first word, for a line that the language does not know.
 */
export function keyOfFact(kind: string, words: Piece, first: string): string {
  const clause = (key: string): string => spoken(words.parts.find((part) => part.key === key));
  if (kind === "unknown") return `unknown ${words.parts.length > 0 ? inOneLine(words.text) : first}`;
  const key = NAMED.has(kind) ? `${kind} ${clause("what")}` : SAYING.has(kind) ? `${kind} ${clause("text 0")}` : kind;
  return DATED.has(kind) ? `${key} ${clause("on")} ${clause("from")}` : key;
}

function spoken(clause: Piece | undefined): string {
  return clause ? inOneLine(clause.text) : "";
}
