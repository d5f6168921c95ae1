import { labelOf } from "../../model/element.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const selfHandoff: Rule = {
  id: "self-handoff",
  severity: "warning",
  summary: "A handoff whose ends have one owner and one channel",
  *checkJourney(_journey, { assessment, vocabulary }) {
    for (const { from, to, handoff } of assessment.steps) {
      const owner = from.owner?.ref;
      if (!handoff || !owner || owner.name !== to.owner?.ref.name) continue;
      if (!from.channel || from.channel.name !== to.channel?.name) continue;
      const who = `${vocabulary.label("owner", owner)} on ${vocabulary.label("channel", from.channel)}`;
      const message = `Nothing is handed over from "${labelOf(from)}" to "${labelOf(to)}": both are ${who}. Remove the handoff.`;
      yield { message, range: handoff.nameRange, fixes: [removal("Remove the handoff", handoff.range)] };
    }
  },
};
