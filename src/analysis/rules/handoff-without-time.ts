import { insertBehind } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { handoffPhrase, sentence } from "../wording.ts";

export const handoffWithoutTime: Rule = {
  id: "handoff-without-time",
  severity: "info",
  from: "strict",
  summary: "A handoff without a time limit",
  *checkJourney(journey, { assessment }) {
    for (const handoff of journey.handoffs) {
      if (handoff.within || !handoff.from?.resolved || !handoff.to?.resolved) continue;
      const message = `${sentence(handoffPhrase(handoff, assessment))} has no time limit. Add one, such as \`within 1 h\`.`;
      const group = {
        reason: "no time",
        message: "{count} handoffs have no time limit: {places}. Add one to each, such as `within 1 h`.",
        item: handoffPhrase(handoff, assessment).replace("the handoff ", ""),
        fix: "Add within 1 h to each",
        unless: 1,
      };
      const behind = handoff.carries.at(-1) ?? handoff.owner ?? handoff.to;
      const fixes = [{ title: "Add within 1 h", steps: [insertBehind(behind.range, " within 1 h")] }];
      yield { message, range: handoff.nameRange, group, fixes };
    }
  },
};
