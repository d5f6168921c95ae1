import { labelOf } from "../../model/element.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const emptyStage: Rule = {
  id: "empty-stage",
  severity: "warning",
  from: "recommended",
  summary: "A stage without a touchpoint",
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length > 0) continue;
      const message = `The stage "${labelOf(stage)}" has no touchpoints. Add what customers do there, or remove the stage.`;
      const group = {
        reason: "empty",
        message: "{count} stages have no touchpoints: {places}. Add what customers do there, or remove them.",
        item: `"${labelOf(stage)}"`,
      };
      yield { message, range: stage.nameRange, group, fixes: [removal("Remove the stage", stage.range)] };
    }
  },
};
