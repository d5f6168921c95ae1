import { labelOf, type Ref } from "../../model/element.ts";
import { type Journey, touchpointsOf } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";

export const retiredOwner: Rule = {
  id: "retired-owner",
  severity: "error",
  summary: "Something current still belongs to a retired owner",
  *checkJourney(journey, { vocabulary }) {
    for (const ref of ownersOf(journey)) {
      const owner = vocabulary.find("owner", ref);
      if (!owner?.retired) continue;
      yield {
        message: `"${labelOf(owner)}" is retired and can no longer own this. Name the current owner.`,
        range: ref.range,
        open: { of: "Owner", text: "{name}", spoken: "by {name}", place: ref.range, except: ref.name },
      };
    }
  },
};

/** Every owner that is named for something current: opportunities that are done or dropped are history. */
function ownersOf(journey: Journey): Ref[] {
  const touchpoints = touchpointsOf(journey);
  const current = journey.opportunities.filter(({ status }) => status !== "done" && status !== "dropped");
  return [
    journey.owner,
    ...journey.stages.map((stage) => stage.owner),
    ...touchpoints.map(({ owner }) => (owner?.inherited ? undefined : owner?.ref)),
    ...touchpoints.flatMap((touchpoint) => touchpoint.backstage.map((item) => item.owner)),
    ...journey.handoffs.map((handoff) => handoff.owner),
    ...current.map((opportunity) => opportunity.owner),
  ].filter((ref) => ref !== undefined);
}
