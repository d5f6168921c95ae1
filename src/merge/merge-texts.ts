import { hasConflictMarkers } from "../format/conflicts.ts";
import type { Source } from "../format/source.ts";
import type { Marking, Merged } from "./conflict.ts";
import { PieceMerge } from "./merge-pieces.ts";
import { mergeThree } from "./merge-three.ts";
import { losesNothing } from "./nothing-lost.ts";
import { pairPieces } from "./pairs.ts";
import type { Versions } from "./piece.ts";
import { readPieces } from "./read-pieces.ts";

export interface MergeOptions {
  /** Reads a text as tokens and blocks. */
  readonly read: (text: string) => Source;
  readonly marking: Marking;
}

/**
 * Merges two versions of a journey file by meaning: if two people add different touchpoints, or one changes a metric that the
 * other moves, there is no conflict. Everything that the merge does not touch stays as it is, character by character.
 *
 * @returns the text with the number of its conflicts; `undefined` when a version can't be read as blocks, so that it can only be
 *   merged line by line.
 */
export function mergeTexts(texts: Versions<string>, { read, marking }: MergeOptions): Merged | undefined {
  const same = mergeThree(texts);
  if (same !== undefined) return { text: same, conflicts: 0 };
  const starts = eachOf(texts, byteOrderMark);
  const whole = eachOf(texts, (text) => withLineEnd(text.slice(byteOrderMark(text).length)));
  const sources = eachOf(whole, read);
  if (!isReadable(sources.base) || !isReadable(sources.ours) || !isReadable(sources.theirs)) return undefined;
  const { base, ours, theirs } = eachOf(sources, readPieces);
  const pairs = { ours: pairPieces(base, ours), theirs: pairPieces(base, theirs) };
  const merged = new PieceMerge(pairs, marking).merge({ base, ours, theirs });
  if (!merged || !losesNothing(merged.text, whole)) return undefined;
  if (merged.conflicts === 0 && !readsAsWell(read(merged.text), sources)) return undefined;
  const ends = mergeThree(eachOf(texts, endsInLine)) ?? endsInLine(texts.ours);
  const text = ends && merged.conflicts === 0 ? merged.text.replace(/\r?\n$/, "") : merged.text;
  return { text: (mergeThree(starts) ?? starts.ours) + text, conflicts: merged.conflicts };
}

function eachOf<T, R>({ base, ours, theirs }: Versions<T>, change: (version: T) => R): Versions<R> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}

/** A byte order mark, or nothing. */
function byteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? "\uFEFF" : "";
}

/** Whether the last line has no line end. */
function endsInLine(text: string): boolean {
  return text !== "" && !text.endsWith("\n");
}

function withLineEnd(text: string): string {
  if (!endsInLine(text)) return text;
  return text + (text.includes("\r\n") ? "\r\n" : "\n");
}

/** Whether all braces are balanced, and the text has no conflict markers from an earlier merge. */
function isReadable({ balanced, text }: Source): boolean {
  return balanced && !hasConflictMarkers(text);
}

/** Whether a merged text has no more unknown words than the versions that it was made from. */
function readsAsWell(merged: Source, { base, ours, theirs }: Versions<Source>): boolean {
  return merged.balanced && unknowns(merged) <= unknowns(ours) + unknowns(theirs) + unknowns(base);
}

function unknowns({ tokens }: Source): number {
  return tokens.filter((token) => token.role === "unknown").length;
}
