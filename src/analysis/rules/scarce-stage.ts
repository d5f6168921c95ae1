import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const scarceStage: Rule = {
  id: "scarce-stage",
  severity: "info",
  summary: "A stage in which no touchpoint has a desired state",
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length === 0 || stage.touchpoints.some((item) => item.states.desired)) continue;
      const message = `No one has said what should happen in the stage ${quoted(stage)}. Add \`desired\` to the touchpoint that matters most in it.`;
      yield { message, range: stage.nameRange };
    }
  },
};
