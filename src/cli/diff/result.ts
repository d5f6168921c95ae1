import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import type { Change, ChangeSeverity } from "../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../diff/change.ts";

/** A change as it is told: its places are addresses of files, and its id is unlike those of all projects that were compared. */
export interface ToldChange extends Change {
  /** What it is told with; changes of one journey share the very same. */
  readonly section: Section;
}

/** A journey, or what is shared by those of a project. */
export interface Section {
  /** The journey as it is called now, or was last; absent for what is shared. */
  readonly journey?: string;
  readonly title: string;
  /** The journey on both sides; absent where it is not. */
  readonly before?: AssessedJourney;
  readonly after?: AssessedJourney;
}

/** What a comparison came to. */
export interface DiffResult {
  /** What people call the sides, such as `HEAD` and `the working tree`. */
  readonly before: string;
  readonly after: string;
  /** The worst sections first, and the worst first in each. */
  readonly changes: readonly ToldChange[];
  /** How many changes are left out because their rules are ignored. */
  readonly ignored: number;
  /** The addresses of the journey files that differ, whether that means something or not. */
  readonly files: readonly string[];
  /** The addresses of the project files that differ. */
  readonly settings: readonly string[];
  /** Those of the files that can't be read in full, so that there can be more that changed. */
  readonly unreadable: readonly string[];
}

/** How many changes there are of each severity. */
export function countsIn(changes: readonly ToldChange[]): Readonly<Record<ChangeSeverity, number>> {
  const count = (severity: ChangeSeverity): number => changes.filter((change) => change.severity === severity).length;
  return { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") };
}

/** From 0, the worst, on: for sorting. */
export function rankOf(severity: ChangeSeverity): number {
  return CHANGE_SEVERITIES.indexOf(severity);
}

/** A result without the changes of some rules. What follows from those stays. */
export function without(result: DiffResult, rules: ReadonlySet<string>): DiffResult {
  const changes = result.changes.filter(({ rule }) => !rules.has(rule));
  return { ...result, changes, ignored: result.changes.length - changes.length };
}
