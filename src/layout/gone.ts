import { aboutOpportunity, aboutStage, aboutTouchpoint } from "../model/about.ts";
import type { ChangeMarks } from "../model/change-mark.ts";
import { type Journey, type Opportunity, type Stage, type Touchpoint, touchpointsOf } from "../model/journey.ts";

/** What an earlier version of a journey had and this one has not, with where it stood among what is still there. */
export interface Gone {
  readonly stages: readonly GoneStage[];
  readonly touchpoints: readonly GoneTouchpoint[];
  readonly opportunities: readonly Opportunity[];
}

export interface GoneStage {
  readonly stage: Stage;
  /** The stage of this version behind which it stood; `undefined` for the beginning. */
  readonly behind: Stage | undefined;
  /** Those that went with it; others moved elsewhere. */
  readonly touchpoints: readonly Touchpoint[];
}

export interface GoneTouchpoint {
  readonly touchpoint: Touchpoint;
  /** Of this version. */
  readonly stage: Stage;
  /** The touchpoint of this version behind which it stood; `undefined` for the beginning of the stage. */
  readonly behind: Touchpoint | undefined;
}

export const NOTHING_GONE: Gone = { stages: [], touchpoints: [], opportunities: [] };

/**
 * Finds what went.
 *
 * @param marks of the earlier version.
 */
export function goneOf(
  before: Pick<Journey, "stages" | "opportunities">,
  now: Pick<Journey, "stages">,
  marks: ChangeMarks,
): Gone {
  const isGone = (about: string) => marks.get(about)?.kind === "removed";
  const stages: GoneStage[] = [];
  const touchpoints: GoneTouchpoint[] = [];
  const there = new Set(touchpointsOf(now).map(({ key }) => key));
  let behind: Stage | undefined;
  for (const [index, stage] of before.stages.entries()) {
    if (isGone(aboutStage(stage))) {
      // Of what went with its stage no comparison tells by itself.
      stages.push({ stage, behind, touchpoints: stage.touchpoints.filter(({ key }) => !there.has(key)) });
      continue;
    }
    const removed = stage.touchpoints.filter((touchpoint) => isGone(aboutTouchpoint(touchpoint)));
    const next = stageNow(stage, index, now.stages);
    if (!next) continue;
    behind = next;
    for (const touchpoint of removed) {
      touchpoints.push({ touchpoint, stage: next, behind: behindIn(next, stage.touchpoints, touchpoint) });
    }
  }
  return {
    stages,
    touchpoints,
    opportunities: before.opportunities.filter((opportunity) => isGone(aboutOpportunity(opportunity))),
  };
}

/** The stage that a stage of the earlier version is now: by name, else by what it still holds, else by where it stands. */
function stageNow(stage: Stage, index: number, stages: readonly Stage[]): Stage | undefined {
  const names = new Set(stage.touchpoints.map(({ name }) => name));
  return (
    stages.find(({ key }) => key === stage.key) ??
    stages.find(({ touchpoints }) => touchpoints.some(({ name }) => names.has(name))) ??
    stages[Math.min(index, stages.length - 1)]
  );
}

function behindIn(stage: Stage, siblings: readonly Touchpoint[], touchpoint: Touchpoint): Touchpoint | undefined {
  const before = new Set(siblings.slice(0, siblings.indexOf(touchpoint)).map(({ key }) => key));
  return stage.touchpoints.findLast(({ key }) => before.has(key));
}
