import type { ChangeSeverity } from "../../../diff/change.ts";
import { type ReportedChange, rankOf, type Section } from "../../diff/result.ts";

/** A change with what follows from it. */
export interface Entry {
  readonly change: ReportedChange;
  readonly consequences: readonly Entry[];
  /** The worst of it and all that follows. */
  readonly severity: ChangeSeverity;
}

/** The changes of a journey, or of shared declarations. */
export interface Chapter {
  readonly section: Section;
  /** The worst first. */
  readonly entries: readonly Entry[];
}

/** The changes with each below what it follows from: the worst chapters first, and the worst entries first in each. */
export function outlineOf(changes: readonly ReportedChange[]): Chapter[] {
  const known = new Map(changes.map((change) => [change.id, change]));
  const causeOf = ({ causes }: ReportedChange): ReportedChange | undefined => {
    const [first] = causes.flatMap((cause) => known.get(cause) ?? []);
    return first;
  };
  const consequences = Map.groupBy(changes, causeOf);
  const entryOf = (change: ReportedChange): Entry => {
    const inner = (consequences.get(change) ?? []).map(entryOf);
    return { change, consequences: inner.toSorted(byRank), severity: worstOf([change, ...inner]) };
  };
  const entries = (consequences.get(undefined) ?? []).map(entryOf);
  const chapters = [...Map.groupBy(entries, ({ change }) => change.section)].map(([section, own]) => {
    return { section, entries: own.toSorted(byRank) };
  });
  return chapters.toSorted((a, b) => (a.entries[0] && b.entries[0] ? byRank(a.entries[0], b.entries[0]) : 0));
}

/** All changes of an entry, outermost first. */
export function changesIn({ change, consequences }: Entry): ReportedChange[] {
  return [change, ...consequences.flatMap(changesIn)];
}

/** Similar consequences. */
export interface Alike {
  /** Those that are listed. */
  readonly listed: readonly Entry[];
  /** Those that are only counted, because their messages are nearly the same. */
  readonly more: readonly Entry[];
}

/** How many similar consequences are listed below one cause. */
const FEW = 3;

/** The consequences of a change by rule and severity; of each only a few are listed. */
export function alikeIn({ consequences }: Entry, few = FEW): Alike[] {
  const groups = Map.groupBy(consequences, ({ change, severity }) => `${change.rule} ${severity}`);
  // Counting a single one more would take as much room as listing it.
  return [...groups.values()].map((group) =>
    group.length <= few + 1 ? { listed: group, more: [] } : { listed: group.slice(0, few), more: group.slice(few) },
  );
}

/** Whether all changes are in one journey or in shared declarations, so that each need not mention its journey. */
export function areOfOneJourney(changes: readonly ReportedChange[]): boolean {
  const journeys = changes.map(({ section }) => section).filter(({ journey }) => journey !== undefined);
  return new Set(journeys).size < 2;
}

/** How many similar consequences are left out: `and 14 more like it, in 11 more journeys`. */
export function moreText({ listed, more }: Alike): string {
  const seen = new Set(listed.map(({ change }) => change.section));
  const journeys = new Set(more.map(({ change }) => change.section).filter((section) => !seen.has(section))).size;
  const where = journeys === 0 ? "" : ` in ${journeys} more ${journeys === 1 ? "journey" : "journeys"}`;
  return journeys === more.length ? `and the same${where}` : `and ${more.length} more like it${where && `,${where}`}`;
}

function worstOf(items: readonly { readonly severity: ChangeSeverity }[]): ChangeSeverity {
  return items.reduce<ChangeSeverity>(
    (worst, { severity }) => (rankOf(severity) < rankOf(worst) ? severity : worst),
    "neutral",
  );
}

function byRank(a: Entry, b: Entry): number {
  return rankOf(a.severity) - rankOf(b.severity);
}
