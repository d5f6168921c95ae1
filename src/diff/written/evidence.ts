import type { SourceKind } from "../../model/vocabulary.ts";
import { nameIn, type Value } from "../tree/tree.ts";
import type { EditView } from "./edit-view.ts";
import type { Version } from "./version.ts";

/** How much stronger or weaker the evidence behind an observation is than before. */
export interface EvidenceChange {
  /** Above zero for stronger, below for weaker. */
  readonly strength: number;
  readonly message: string;
}

/** How strong the evidence of each kind of source is. A source without a kind counts as an assumption, and no source as less. */
const STRENGTHS: Readonly<Record<SourceKind, number>> = { assumption: 1, interview: 2, survey: 3, analytics: 4 };

/** How an edit changes the evidence behind an observation; `undefined` when it does not. */
export function evidenceChange(view: EditView): EvidenceChange | undefined {
  const what = `The observation ${view.placePhrase}`;
  const from = view.changed(["actual"], "from");
  if (from) {
    const [old, now] = [sourceOf(from.before, view.versions.before), sourceOf(from.after, view.versions.after)];
    const message = `${what} is now based on ${now.text}; it was based on ${old.text}.`;
    return { strength: now.strength - old.strength, message };
  }
  const date = view.changed(["actual"], "on");
  if (date && !(date.before && date.after)) {
    if (date.after) return { strength: 1, message: `${what} now has a date: ${view.newText(date.after)}.` };
    return { strength: -1, message: `${what} no longer has a date; it was ${view.oldText(date.before)}.` };
  }
  const sample = view.changed(["actual"], "sample");
  if (sample) {
    const [old, now] = [view.oldText(sample.before), view.newText(sample.after)];
    const message = `${what} is now based on ${casesText(now)}; it was based on ${casesText(old)}.`;
    return { strength: Number(now) - Number(old), message };
  }
  return kindChange(view);
}

function kindChange(view: EditView): EvidenceChange | undefined {
  const kind = view.changed(["source"], "kind");
  if (!kind) return undefined;
  const [old, now] = [view.oldText(kind.before), view.newText(kind.after)];
  const message = `The kind of ${view.phrase} changed from ${old || "none"} to ${now || "none"}.`;
  return { strength: strengthOf(now) - strengthOf(old), message };
}

function sourceOf(value: Value | undefined, version: Version): { readonly strength: number; readonly text: string } {
  const name = nameIn(value);
  if (name === undefined) return { strength: 0, text: "no source" };
  const kind = version.sourceKind(name) ?? "";
  return { strength: strengthOf(kind), text: `${version.label("source", name)} (${kind || "no kind"})` };
}

function strengthOf(kind: string): number {
  return Object.entries(STRENGTHS).find(([known]) => known === kind)?.[1] ?? STRENGTHS.assumption;
}

function casesText(sample: string): string {
  return sample ? `${sample} case${sample === "1" ? "" : "s"}` : "an unknown number of cases";
}
