import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import { changeMarks, type MarkedSides } from "../../diff/marks.ts";
import type { ChangeMarks } from "../../model/change-mark.ts";
import { labelOf } from "../../model/element.ts";
import { drawChanges, drawMap } from "../../render/draw-map.ts";
import type { Theme } from "../../render/theme.ts";
import { UsageError } from "../io.ts";
import { countsIn, type DiffResult, type ReportedChange, type Section } from "./result.ts";

/** A journey with its changes; at least one side has a map of it. */
export interface ChangedJourney extends Section {
  readonly journey: string;
  /** The new version, or the old one if the journey was removed. */
  readonly latest: AssessedJourney;
  /** The worst first. */
  readonly changes: readonly ReportedChange[];
}

/**
 * The journey whose maps are shown: the named one, else the one with the worst change.
 *
 * @returns `undefined` when no journey changed.
 * @throws UsageError for a name without changes; it lists the journeys that have some.
 */
export function chooseChanged(result: DiffResult, wanted: string | undefined): ChangedJourney | undefined {
  const journeys = changedIn(result);
  const [worst] = journeys.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (wanted === undefined || !worst) return worst;
  const named = journeys.find(({ journey, before }) => journey === wanted || before?.journey.name === wanted);
  if (named) return named;
  const names = journeys.map(({ journey }) => journey).join(", ");
  throw new UsageError(`Nothing changed in a journey called ${wanted}. Journeys with changes: ${names}`);
}

/** All journeys with changes. */
export function changedIn({ changes }: DiffResult): ChangedJourney[] {
  return [...Map.groupBy(changes, ({ section }) => section)].flatMap(([section, own]): ChangedJourney[] => {
    const { journey, before, after } = section;
    const latest = after ?? before;
    return journey !== undefined && latest ? [{ ...section, journey, latest, changes: own }] : [];
  });
}

/** One map on which everything added, changed and removed is marked. */
export function drawChanged(changed: ChangedJourney, theme: Theme): string {
  const { before, after, latest } = changed;
  const marks = marksOf(changed);
  if (before && after) return drawChanges({ before, after, marks }, { theme }).svg;
  return drawMap(latest, { theme, changes: after ? marks.after : marks.before }).svg;
}

/** Both maps with their change marks, for a page that shows them side by side. */
export function drawBoth(changed: ChangedJourney, theme: Theme) {
  const marks = marksOf(changed);
  const draw = (assessed: AssessedJourney, changes: ChangeMarks) => {
    return { map: { title: labelOf(assessed.journey), svg: drawMap(assessed, { theme, changes }).svg } };
  };
  const { before, after } = changed;
  return { before: before && draw(before, marks.before), after: after && draw(after, marks.after) };
}

/** The change marks of both maps. */
function marksOf({ before, after, changes }: ChangedJourney): MarkedSides {
  return changeMarks(changes, { before: before?.journey.name, after: after?.journey.name });
}

/** Worse changes count most, then risky ones. */
function weightOf({ changes }: ChangedJourney): number {
  const { worse, risky } = countsIn(changes);
  return worse > 0 ? 2 : Math.min(risky, 1);
}
