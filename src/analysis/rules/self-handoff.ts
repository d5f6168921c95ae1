import { distinctSteps } from "../../model/steps.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { stepPhrase } from "../wording.ts";

export const selfHandoff: Rule = {
  id: "self-handoff",
  severity: "warning",
  summary: "A handoff between touchpoints with the same owner and channel",
  *checkJourney(_journey, { assessment, vocabulary }) {
    for (const { from, to, handoff } of distinctSteps(assessment.steps)) {
      const owner = from.owner?.ref;
      if (!handoff || !owner || owner.name !== to.owner?.ref.name) continue;
      if (!from.channel || from.channel.name !== to.channel?.name) continue;
      const who = `owner (${vocabulary.label("owner", owner)}) and channel (${vocabulary.label("channel", from.channel)})`;
      const message = `Nothing is handed over ${stepPhrase({ from, to })}: both have the same ${who}. Remove the handoff.`;
      yield { message, range: handoff.nameRange, fixes: [removal("Remove the handoff", handoff.range)] };
    }
  },
};
