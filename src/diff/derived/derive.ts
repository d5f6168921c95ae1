import type { Change } from "../change.ts";
import type { Causes } from "./causes.ts";
import { findingChanges } from "./finding-changes.ts";
import { GapChanges } from "./gap-changes.ts";
import { gapSide } from "./gap-side.ts";
import { handoffChanges } from "./handoff-changes.ts";
import { scoreChanges } from "./score-changes.ts";
import { type ComparedJourney, OldNames, type ProjectSide } from "./sides.ts";

export interface Derived {
  readonly changes: readonly Change[];
  /** Changes of goals that hide gaps, with how to say so. */
  readonly hiding: ReadonlyMap<Change, string>;
}

/** The changes that follow from edits: in gaps, handoffs, scores and findings. */
export function derive(before: ProjectSide, after: ProjectSide, names: OldNames, causes: Causes): Derived {
  const changes: Change[] = [];
  const hiding = new Map<Change, string>();
  for (const [old, now] of journeyPairs(before.journeys, after.journeys, names)) {
    if (old.assessment === now.assessment) continue;
    const gaps = new GapChanges(
      gapSide(old, before.vocabulary, SAME_NAMES),
      gapSide(now, after.vocabulary, names),
      causes,
    );
    for (const [change, text] of gaps.hiding) hiding.set(change, text);
    const sides = { before: old, after: now, vocabulary: after.vocabulary };
    for (const found of [gaps.changes, handoffChanges(sides, names, causes), scoreChanges(sides, names, causes)])
      for (const change of found) changes.push(change);
  }
  return { changes: [...changes, ...findingChanges(before, after, names, causes)], hiding };
}

const SAME_NAMES = new OldNames([]);

/** The journeys that are on both sides. Several of one name are paired in their order. */
function journeyPairs(
  before: readonly ComparedJourney[],
  after: readonly ComparedJourney[],
  names: OldNames,
): [ComparedJourney, ComparedJourney][] {
  const olds = Map.groupBy(before, ({ journey }) => journey.name ?? "");
  return after.flatMap((item): [ComparedJourney, ComparedJourney][] => {
    const old = olds.get(names.shared("journey", item.journey.name ?? ""))?.shift();
    return old ? [[old, item]] : [];
  });
}
