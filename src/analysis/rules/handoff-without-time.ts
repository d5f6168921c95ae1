import type { Rule } from "../rule.ts";
import { spokenHandoff } from "../wording.ts";

export const handoffWithoutTime: Rule = {
  id: "handoff-without-time",
  severity: "info",
  summary: "A handoff that promises no time",
  *checkJourney(journey, { assessment }) {
    for (const handoff of journey.handoffs) {
      if (handoff.within || !handoff.from?.resolved || !handoff.to?.resolved) continue;
      const message = `No one says how long ${spokenHandoff(handoff, assessment)} may take. Add \`within\` and a time.`;
      yield { message, range: handoff.nameRange };
    }
  },
};
