import type { Rule } from "../rule.ts";
import { handoffPhrase, sentence } from "../wording.ts";

export const handoffWithoutTime: Rule = {
  id: "handoff-without-time",
  severity: "info",
  summary: "A handoff without a time limit",
  *checkJourney(journey, { assessment }) {
    for (const handoff of journey.handoffs) {
      if (handoff.within || !handoff.from?.resolved || !handoff.to?.resolved) continue;
      const message = `${sentence(handoffPhrase(handoff, assessment))} has no time limit. Add one, such as \`within 1 h\`.`;
      yield { message, range: handoff.nameRange };
    }
  },
};
