import { labelOf } from "../../model/element.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { owning } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const unownedTouchpoint: Rule = {
  id: "unowned-touchpoint",
  severity: "warning",
  summary: "A touchpoint without an owner, of its own or of its stage",
  *checkJourney(journey) {
    for (const touchpoint of touchpointsOf(journey)) {
      if (touchpoint.owner) continue;
      const message = `Nobody owns the touchpoint "${labelOf(touchpoint)}". Add \`by OWNER\` to it or to its stage.`;
      const group = {
        reason: "no owner",
        message: "Nobody owns {count} touchpoints: {places}. Add `by OWNER` to each, or to their stages.",
        item: `"${labelOf(touchpoint)}"`,
      };
      yield { message, range: touchpoint.nameRange, group, open: owning(touchpoint) };
    }
  },
};
