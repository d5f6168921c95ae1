import { daysBetween } from "../../model/day.ts";
import { count } from "../../model/english.ts";
import type { Fix } from "../../model/finding.ts";
import type { TextRange } from "../../model/place.ts";
import { adding } from "../fixes.ts";
import { isOpen } from "../priority.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

function setting(status: string, range: TextRange): Fix {
  return { title: `Set status ${status}`, steps: [{ kind: "replace", range, text: status }] };
}

export const overdueOpportunity: Rule = {
  id: "overdue-opportunity",
  severity: "warning",
  summary: "An open opportunity is past its due date",
  *checkJourney(journey, { asOf }) {
    for (const opportunity of journey.opportunities) {
      if (!opportunity.due || opportunity.due >= asOf || !isOpen(opportunity)) continue;
      const late = count(daysBetween(opportunity.due, asOf), "day");
      const message = `${quoted(opportunity)} was due on ${opportunity.due}, ${late} ago. Set \`status done\` or \`status dropped\`, or agree on a new date.`;
      const { status, statusRange, range } = opportunity;
      const fixes = ["done", "dropped"].map((word) =>
        status && statusRange ? setting(word, statusRange) : adding(`status ${word}`, range, `Set status ${word}`),
      );
      yield { message, range: opportunity.nameRange, fixes };
    }
  },
};
