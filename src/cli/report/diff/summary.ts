import type { ChangeSeverity } from "../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../diff/change.ts";
import { countsIn, type DiffResult } from "../diff/result.ts";
import type { NameOf } from "./result.ts";
import { count } from "./text.ts";

/** What a comparison comes to, in words. */
export interface DiffSummary {
  /** Whether it is bad, in a few words: `Worse for customers`. */
  readonly verdict: string;
  /** How much there is of what; empty without changes. */
  readonly counts: string;
  /** What else a reader has to know: whole sentences. */
  readonly notes: readonly string[];
}

/** @param paint colours the number of a severity. */
export function summaryOfDiff(
  result: DiffResult,
  nameOf: NameOf,
  paint: (severity: ChangeSeverity, text: string) => string = (_severity, text) => text,
): DiffSummary {
  const counts = countsIn(result.changes);
  const parts = CHANGE_SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(severity, `${counts[severity]} ${severity}`),
  );
  return { verdict: verdictOf(result), counts: parts.join(", "), notes: notesOf(result, nameOf) };
}

/** Whether nothing can be said of what changed, so that a comparison has failed. */
export function isUnknown({ changes, ignored, unreadable }: DiffResult): boolean {
  return changes.length + ignored === 0 && unreadable.length > 0;
}

function verdictOf(result: DiffResult): string {
  const { worse, risky, better, neutral } = countsIn(result.changes);
  if (worse > 0) return `Worse in ${count(placesOf(result, "worse"), "place")}`;
  if (risky > 0) return `To be looked at in ${count(placesOf(result, "risky"), "place")}`;
  if (better > 0) return "Better, and nothing worse";
  if (neutral > 0) return "Neither better nor worse";
  if (result.ignored > 0) return "Nothing to tell";
  if (isUnknown(result)) return "What changed is not known";
  if (result.files.length > 0) {
    const verb = result.files.length === 1 ? "differs" : "differ";
    return `No change in meaning: ${count(result.files.length, "file")} ${verb} in formatting, comments or order`;
  }
  return result.settings.length > 0 ? "No change in meaning" : "No difference";
}

/** At how many things there are changes of a severity. */
function placesOf({ changes }: DiffResult, severity: ChangeSeverity): number {
  const own = changes.filter((change) => change.severity === severity);
  return new Set(own.map(({ section, subject }) => JSON.stringify([section.title, subject.path]))).size;
}

function notesOf({ ignored, settings, unreadable }: DiffResult, nameOf: NameOf): string[] {
  const names = (uris: readonly string[]): string => uris.map(nameOf).join(", ");
  const differ = settings.length === 1 ? "differs" : "differ";
  return [
    ...(unreadable.length > 0
      ? [`Not all of ${names(unreadable)} could be read, so more may have changed: \`journey check\` says where.`]
      : []),
    ...(settings.length > 0
      ? [`${names(settings)} ${differ}; both sides were looked at with the settings of now.`]
      : []),
    ...(ignored > 0 ? [`${count(ignored, "change")} left out by --ignore.`] : []),
  ];
}
