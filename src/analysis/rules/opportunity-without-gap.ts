import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const opportunityWithoutGap: Rule = {
  id: "opportunity-without-gap",
  severity: "info",
  summary: "An opportunity that closes no open gap",
  *checkJourney(_journey, { assessment }) {
    for (const { opportunity, gaps } of assessment.scores) {
      if (gaps.length > 0) continue;
      const why = opportunity.closes.length > 0 ? "none of the gaps that it names is open" : "it names no gap";
      const message = `${quoted(opportunity)} closes nothing: ${why}. Say which gap it closes, or drop it.`;
      yield { message, range: opportunity.closes[0]?.range ?? opportunity.nameRange };
    }
  },
};
