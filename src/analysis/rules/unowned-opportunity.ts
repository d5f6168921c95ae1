import { labelOf } from "../../model/element.ts";
import { owning } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const unownedOpportunity: Rule = {
  id: "unowned-opportunity",
  severity: "warning",
  summary: "An opportunity without an owner",
  *checkJourney(journey) {
    for (const opportunity of journey.opportunities) {
      if (opportunity.owner) continue;
      const message = `Nobody owns the opportunity "${labelOf(opportunity)}". Add \`by OWNER\` to it.`;
      const group = {
        reason: "no owner",
        message: "Nobody owns {count} opportunities: {places}. Add `by OWNER` to each.",
        item: `"${labelOf(opportunity)}"`,
      };
      yield { message, range: opportunity.nameRange, group, open: owning(opportunity) };
    }
  },
};
