import { daysBetween } from "../../model/day.ts";
import { isOpen } from "../priority.ts";
import type { Rule } from "../rule.ts";
import { count, quoted } from "../wording.ts";

export const overdueOpportunity: Rule = {
  id: "overdue-opportunity",
  severity: "warning",
  summary: "An opportunity is past its due day and not done",
  *checkJourney(journey, { asOf }) {
    for (const opportunity of journey.opportunities) {
      if (!opportunity.due || opportunity.due >= asOf || !isOpen(opportunity)) continue;
      const late = count(daysBetween(opportunity.due, asOf), "day");
      const message = `${quoted(opportunity)} was due on ${opportunity.due}, ${late} ago. Set \`status done\`, a new day, or \`status dropped\`.`;
      yield { message, range: opportunity.nameRange };
    }
  },
};
