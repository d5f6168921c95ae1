import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const scarceStage: Rule = {
  id: "scarce-stage",
  severity: "info",
  summary: "A stage in which no touchpoint has a desired state",
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length === 0 || stage.touchpoints.some((item) => item.states.desired)) continue;
      const message = `No touchpoint in the stage ${quoted(stage)} has a desired state. Add \`desired\` to the one that matters most.`;
      yield { message, range: stage.nameRange };
    }
  },
};
