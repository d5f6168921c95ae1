import type { ChangeSeverity } from "../../diff/change.ts";
import { rankOf, type Section, type ToldChange } from "../diff/result.ts";

/** A change with what follows from it. */
export interface Entry {
  readonly change: ToldChange;
  readonly consequences: readonly Entry[];
  /** The worst of it and all that follows. */
  readonly severity: ChangeSeverity;
}

/** What there is to tell of a journey, or of what is shared. */
export interface Chapter {
  readonly section: Section;
  /** The worst first. */
  readonly entries: readonly Entry[];
}

/** Changes below what they follow from: the worst chapters first, and the worst entries first in each. */
export function outlineOf(changes: readonly ToldChange[]): Chapter[] {
  const known = new Map(changes.map((change) => [change.id, change]));
  const causeOf = ({ causes }: ToldChange): ToldChange | undefined => {
    const [first] = causes.flatMap((cause) => known.get(cause) ?? []);
    return first;
  };
  const consequences = Map.groupBy(changes, causeOf);
  const entryOf = (change: ToldChange): Entry => {
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
export function changesIn({ change, consequences }: Entry): ToldChange[] {
  return [change, ...consequences.flatMap(changesIn)];
}

/** Consequences that are alike. */
export interface Alike {
  /** Those that are told. */
  readonly told: readonly Entry[];
  /** Those that would be told in nearly the same words. */
  readonly more: readonly Entry[];
}

/** How many consequences of a kind are told below one cause. */
const FEW = 3;

/** The consequences of a change by their rule and severity, of which a few are told. */
export function alikeIn({ consequences }: Entry, few = FEW): Alike[] {
  const groups = Map.groupBy(consequences, ({ change, severity }) => `${change.rule} ${severity}`);
  // One beyond the few is told as shortly as counted.
  return [...groups.values()].map((group) =>
    group.length <= few + 1 ? { told: group, more: [] } : { told: group.slice(0, few), more: group.slice(few) },
  );
}

/** Whether all changes are of one journey, or of what is shared, so that it need not be said again of which one each is. */
export function areOfOneJourney(changes: readonly ToldChange[]): boolean {
  const journeys = changes.map(({ section }) => section).filter(({ journey }) => journey !== undefined);
  return new Set(journeys).size < 2;
}

/** What is left out of consequences that are alike: `and 14 more like it, in 11 more journeys`. */
export function moreText({ told, more }: Alike): string {
  const seen = new Set(told.map(({ change }) => change.section));
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
