import { keywordsThat } from "../model/keywords.ts";
import type { Line } from "./lines.ts";
import { ENTRY, isManyLines, type SourceToken, VALUE } from "./source.ts";

/** How a line takes part in an alignment. */
export interface Columns {
  /** Only lines of one shape that follow each other are aligned. */
  readonly shape: string;
  /**
   * Index of the token at which each column after the first starts. Two columns may start at one token: the first of
   * them is empty then.
   */
  readonly starts: readonly number[];
}

/** The declarations that are shared by a project: aligned with each other, whatever they declare. */
const SHARED = keywordsThat(
  ({ word, takes, homes }) => takes === "new name" && homes?.length === 0 && word !== "journey",
);

/** What has a name of its own inside another block. */
const NAMED = keywordsThat(({ takes, homes = [] }) => takes === "new name" && homes.length > 0);

/** Lines that read as sentences, with clauses and blocks of their own. */
const SENTENCES = keywordsThat(
  ({ word, block, sentence }) => (sentence || block !== undefined) && !SHARED.has(word) && !NAMED.has(word),
);

/** The columns of a line that holds one fact; `undefined` when it is aligned with nothing. */
export function columnsIn(line: Line): Columns | undefined {
  const { tokens } = line;
  const [first, second, third] = tokens;
  if (line.unknown || first?.fact === undefined || !second || !isWhole(tokens)) return undefined;
  const { fact } = first;
  const block = tokens.findIndex((token) => token.kind === "open");
  const end = tokens.at(-1)?.kind === "line-comment" ? tokens.length - 1 : tokens.length;
  if (fact === ENTRY) return block < 0 ? undefined : { shape: ENTRY, starts: [block] };
  if (SHARED.has(fact)) {
    const body = block < 0 ? end : block;
    return { shape: "declaration", starts: third?.kind === "text" ? [1, 2, Math.max(body, 3)] : [1, 2, 2] };
  }
  if (NAMED.has(fact)) return { shape: fact, starts: [1, 2] };
  if (SENTENCES.has(fact) || block >= 0 || end < 2) return undefined;
  return { shape: VALUE, starts: [1] };
}

/** Whether a line holds all of a fact and nothing else, no text over several lines and no comment inside. */
function isWhole(tokens: readonly SourceToken[]): boolean {
  let open = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, fact, image } = tokens[at] as SourceToken;
    if (kind === "open") open++;
    else if (kind === "close") open--;
    else if (kind === "block-comment" || (kind === "text" && isManyLines(image))) return false;
    else if (fact !== undefined && at > 0 && open === 0) return false;
  }
  return open === 0;
}
