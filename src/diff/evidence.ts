import type { SourceKind } from "../model/vocabulary.ts";
import type { Telling } from "./telling.ts";
import { nameIn, type Value } from "./tree.ts";
import type { Version } from "./version.ts";

/** How much better or worse what is known is supported than before. */
export interface EvidenceChange {
  /** Above zero for better, below for worse. */
  readonly strength: number;
  readonly message: string;
}

/** How well a kind of source supports what it says. A source without a kind is taken for an assumption, and no source for less. */
const STRENGTHS: Readonly<Record<SourceKind, number>> = { assumption: 1, interview: 2, survey: 3, analytics: 4 };

/** What an edit does to the evidence behind an observation; `undefined` when it does nothing to it. */
export function evidenceChange(telling: Telling): EvidenceChange | undefined {
  const what = `What was observed of ${telling.spoken}`;
  const from = telling.changed(["actual"], "from");
  if (from) {
    const [old, now] = [sourceOf(from.before, telling.versions.before), sourceOf(from.after, telling.versions.after)];
    const message = `${what} rests on ${now.text} now; it was ${old.text}.`;
    return { strength: now.strength - old.strength, message };
  }
  const day = telling.changed(["actual"], "on");
  if (day && !(day.before && day.after)) {
    if (day.after) return { strength: 1, message: `${what} has a day now: ${telling.now(day.after)}.` };
    return { strength: -1, message: `${what} has no day any more; it was ${telling.old(day.before)}.` };
  }
  const sample = telling.changed(["actual"], "sample");
  if (sample) {
    const [old, now] = [telling.old(sample.before), telling.now(sample.after)];
    const message = `${what} rests on ${casesText(now)} now; it was ${casesText(old)}.`;
    return { strength: Number(now) - Number(old), message };
  }
  return kindChange(telling);
}

function kindChange(telling: Telling): EvidenceChange | undefined {
  const kind = telling.changed(["source"], "kind");
  if (!kind) return undefined;
  const [old, now] = [telling.old(kind.before), telling.now(kind.after)];
  const message = `${telling.Spoken} is of ${kindText(now)} now; it was of ${kindText(old)}.`;
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

function kindText(kind: string): string {
  return kind ? `the kind ${kind}` : "no kind";
}

function casesText(sample: string): string {
  return sample ? `${sample} case${sample === "1" ? "" : "s"}` : "no sample that is told";
}
