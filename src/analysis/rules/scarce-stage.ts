import { adding } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const scarceStage: Rule = {
  id: "scarce-stage",
  severity: "info",
  from: "strict",
  summary: "A stage without a desired state, of its own or of a touchpoint",
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length === 0) continue;
      if ([stage, ...stage.touchpoints].some((item) => item.states.desired)) continue;
      const message = `Nobody has said how the stage ${quoted(stage)} should be. Add \`desired\` to the touchpoint that matters most, or to the stage.`;
      const group = {
        reason: "nothing desired",
        message:
          "Nobody has said how {count} stages should be: {places}. Add `desired` to the touchpoint that matters most in each.",
        item: quoted(stage),
      };
      yield { message, range: stage.nameRange, group, fixes: [adding('desired "..."', stage.range)] };
    }
  },
};
