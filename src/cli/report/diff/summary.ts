import type { ChangeSeverity } from "../../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../../diff/change.ts";
import { count } from "../../../model/english.ts";
import { countsIn, type DiffResult } from "../../diff/result.ts";
import type { NameOf } from "../file-names.ts";

/** The result of a comparison in words. */
export interface DiffSummary {
  /** How bad it is, in a few words: `Worse in 2 places`. */
  readonly verdict: string;
  /** The number of changes of each severity; empty without changes. */
  readonly counts: string;
  /** What else readers have to know, in whole sentences. */
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

/** Whether the comparison failed, because nothing is known about what changed. */
export function isUnknown({ changes, ignored, unreadable }: DiffResult): boolean {
  return changes.length + ignored === 0 && unreadable.length > 0;
}

function verdictOf(result: DiffResult): string {
  const { worse, risky, better, neutral } = countsIn(result.changes);
  if (worse > 0) return `Worse in ${count(placesOf(result, "worse"), "place")}`;
  if (risky > 0) return `Needs review in ${count(placesOf(result, "risky"), "place")}`;
  if (better > 0) return "Better, and nothing worse";
  if (neutral > 0) return "Neither better nor worse";
  if (result.ignored > 0) return "Nothing to report";
  if (isUnknown(result)) return "What changed is unknown";
  if (result.files.length > 0) {
    const verb = result.files.length === 1 ? "differs" : "differ";
    return `No change in meaning: ${count(result.files.length, "file")} ${verb} in formatting, comments or order`;
  }
  return result.settings.length > 0 ? "No change in meaning" : "No difference";
}

/** How many things have changes of a severity. */
function placesOf({ changes }: DiffResult, severity: ChangeSeverity): number {
  const own = changes.filter((change) => change.severity === severity);
  return new Set(own.map(({ section, subject }) => JSON.stringify([section.title, subject.path]))).size;
}

function notesOf({ ignored, settings, unreadable }: DiffResult, nameOf: NameOf): string[] {
  const names = (uris: readonly string[]): string => uris.map(nameOf).join(", ");
  const differ = settings.length === 1 ? "differs" : "differ";
  return [
    ...(unreadable.length > 0
      ? [`Not all of ${names(unreadable)} could be read, so there may be more changes: \`journey check\` shows where.`]
      : []),
    ...(settings.length > 0 ? [`${names(settings)} ${differ}; both sides were compared with the new settings.`] : []),
    ...(ignored > 0 ? [`${count(ignored, "change")} left out by --ignore.`] : []),
  ];
}
