import type { HandoffStep } from "../model/gap.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Causes } from "./causes.ts";
import type { Change } from "./change.ts";
import { follow } from "./derived.ts";
import { handoffOwned } from "./rules/handoff-owned.ts";
import { handoffUnowned } from "./rules/handoff-unowned.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSpot, type Spot, stepSpot } from "./spot.ts";
import type { ToldEdit } from "./tell.ts";
import { capital } from "./version.ts";

interface Sides {
  readonly before: ComparedJourney;
  readonly after: ComparedJourney;
  readonly vocabulary: Vocabulary;
}

/** Which changes of owners along the flow nobody answers for any more, and for which somebody does now. */
export function handoffChanges({ before, after, vocabulary }: Sides, names: OldNames, causes: Causes): Change[] {
  const olds = new Map(
    before.assessment.steps.map((step) => {
      const spot = stepSpot(step.from, step.to, before.journey);
      return [spot.id, { step, spot }] as const;
    }),
  );
  return after.assessment.steps.flatMap((step) => {
    const spot = stepSpot(step.from, step.to, after.journey);
    const id = names.id(spot.id);
    const old = olds.get(id);
    const sides = { before: old?.spot, after: spot };
    const found = () => causesOf(id, step, after, names, causes);
    if (step.state === "unowned" && old?.step.state !== "unowned") {
      const message = `Nobody owns ${spot.spoken}: it leads from ${owner(step.from, vocabulary)} to ${owner(step.to, vocabulary)}.`;
      return [follow({ rule: handoffUnowned, ...sides, message, causes: found() })];
    }
    if (step.state === "owned" && old?.step.state === "unowned") {
      const by = step.handoff?.owner;
      const message = `${capital(spot.spoken)} is owned by ${by ? vocabulary.label("owner", by) : "somebody"} now; nobody owned it.`;
      return [follow({ rule: handoffOwned, ...sides, message, causes: found() })];
    }
    return [];
  });
}

function owner({ owner: ownership }: HandoffStep["from"], vocabulary: Vocabulary): string {
  return ownership ? vocabulary.label("owner", ownership.ref) : "nobody";
}

/** Who owns the handoff, else what was written at it, else at the ends of the step and their stages, else about the way. */
function causesOf(
  id: string,
  { from, to }: HandoffStep,
  { journey }: ComparedJourney,
  names: OldNames,
  causes: Causes,
) {
  const stages = journey.stages.filter(({ touchpoints }) => touchpoints.includes(from) || touchpoints.includes(to));
  const idOf = (spot: Spot): string => names.id(spot.id);
  const ends = [from, to].map((element) => idOf(elementSpot({ kind: "touchpoint", element }, journey)));
  const around = stages.map((element) => idOf(elementSpot({ kind: "stage", element }, journey)));
  const isAtAny = (ids: readonly string[], fields: readonly string[]) => (cause: ToldEdit) =>
    ids.some((item) => causes.at(item)(cause)) && (cause.edit.kind !== "changed" || fields.includes(cause.edit.field));
  return causes.find(
    id,
    isAtAny([id], ["by"]),
    causes.at(id),
    isAtAny([...ends, ...around], ["by"]),
    isAtAny([...ends, ...around], ["ends", "to"]),
    ({ edit }) =>
      (edit.kind === "moved" || edit.kind === "removed") &&
      edit.id.startsWith(`${id.slice(0, id.lastIndexOf("/"))}/touchpoint:`),
  );
}
