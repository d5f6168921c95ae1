import { touchpointsOf } from "../../model/journey.ts";
import { targeting } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const momentOfTruthUnmeasured: Rule = {
  id: "moment-of-truth-unmeasured",
  severity: "warning",
  from: "recommended",
  summary: "A moment of truth without a metric in its desired state",
  *checkJourney(journey) {
    for (const touchpoint of touchpointsOf(journey)) {
      const { desired } = touchpoint.states;
      if (!touchpoint.momentOfTruth || (desired?.targets.length ?? 0) > 0) continue;
      const message = `${quoted(touchpoint)} is a moment of truth, but no metric would show whether it goes well. Add one, such as \`desired { emotion +1 }\`.`;
      const group = {
        reason: "no metric",
        message:
          "No metric would show whether {count} moments of truth go well: {places}. Add one to each, such as `desired { emotion +1 }`.",
        item: quoted(touchpoint),
        fix: "Add the target emotion +1 to each",
      };
      const fixes = [targeting("emotion +1", touchpoint)];
      yield { message, range: desired?.range ?? touchpoint.nameRange, group, fixes };
    }
  },
};
