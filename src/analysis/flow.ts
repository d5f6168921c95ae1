import type { HandoffStep } from "../model/gap.ts";
import { type Handoff, type Journey, touchpointsOf } from "../model/journey.ts";

/** Every step of a journey with the handoff it needs or has, in the order of the flow. */
export function handoffStepsOf(journey: Journey): HandoffStep[] {
  const byKey = new Map(touchpointsOf(journey).map((touchpoint) => [touchpoint.key, touchpoint]));
  const declared = new Map<string, Handoff>();
  for (const handoff of journey.handoffs) {
    const ends = `${handoff.from?.name} -> ${handoff.to?.name}`;
    if (!declared.has(ends)) declared.set(ends, handoff);
  }
  return journey.steps.flatMap(({ from: fromKey, to: toKey, condition }) => {
    const from = byKey.get(fromKey);
    const to = byKey.get(toKey);
    if (!from || !to) return [];
    const handoff = declared.get(`${from.name} -> ${to.name}`);
    return [{ from, to, condition, handoff, state: stateOf(from.owner?.ref.name, to.owner?.ref.name, handoff) }];
  });
}

function stateOf(from: string | undefined, to: string | undefined, handoff: Handoff | undefined): HandoffStep["state"] {
  if (handoff?.owner) return "owned";
  if (from === undefined || to === undefined) return "unknown";
  return from === to ? "inside" : "unowned";
}
