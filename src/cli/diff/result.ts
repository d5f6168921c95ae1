import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import type { Change, ChangeSeverity } from "../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../diff/change.ts";

/** A change as it is reported: its places are addresses of files, and its id is unique among all projects that were compared. */
export interface ReportedChange extends Change {
  /** The section that it is reported in; changes of one journey share the same object. */
  readonly section: Section;
}

/** A journey, or the shared declarations of a project. */
export interface Section {
  /** The name of the journey in the new version, or in the old one if it was removed; absent for shared declarations. */
  readonly journey?: string;
  readonly title: string;
  /** The journey on each side; absent where it does not exist. */
  readonly before?: AssessedJourney;
  readonly after?: AssessedJourney;
}

/** The result of a comparison. */
export interface DiffResult {
  /** What people call the sides, such as `HEAD` and `the working tree`. */
  readonly before: string;
  readonly after: string;
  /** The worst sections first, and the worst first in each. */
  readonly changes: readonly ReportedChange[];
  /** How many changes were left out because their rules are ignored. */
  readonly ignored: number;
  /** The addresses of the journey files that differ, with or without a change in meaning. */
  readonly files: readonly string[];
  /** The addresses of the project files that differ. */
  readonly settings: readonly string[];
  /** Those of the files that have syntax errors, so they may have more changes. */
  readonly unreadable: readonly string[];
}

/** How many changes there are of each severity. */
export function countsIn(changes: readonly ReportedChange[]): Readonly<Record<ChangeSeverity, number>> {
  const count = (severity: ChangeSeverity): number => changes.filter((change) => change.severity === severity).length;
  return { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") };
}

/** For sorting: 0 is the worst. */
export function rankOf(severity: ChangeSeverity): number {
  return CHANGE_SEVERITIES.indexOf(severity);
}

/** A result without the changes of some rules. Changes that follow from those stay. */
export function without(result: DiffResult, rules: ReadonlySet<string>): DiffResult {
  const changes = result.changes.filter(({ rule }) => !rules.has(rule));
  return { ...result, changes, ignored: result.changes.length - changes.length };
}
