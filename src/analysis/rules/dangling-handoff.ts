import { touchpointsOf } from "../../model/journey.ts";
import { leadingOn, removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { handoffPhrase, sentence } from "../wording.ts";

export const danglingHandoff: Rule = {
  id: "dangling-handoff",
  severity: "warning",
  summary: "A handoff between touchpoints that never follow one another",
  *checkJourney(journey, { assessment }) {
    const used = new Set(assessment.steps.map((step) => step.handoff));
    const steps = new Set(assessment.steps.map(({ from, to }) => `${from.name} -> ${to.name}`));
    const touchpoints = new Map(touchpointsOf(journey).map((touchpoint) => [touchpoint.name, touchpoint]));
    for (const handoff of journey.handoffs) {
      const { from, to } = handoff;
      if (used.has(handoff) || !from?.resolved || !to?.resolved || steps.has(`${from.name} -> ${to.name}`)) continue;
      const what = sentence(handoffPhrase(handoff, assessment));
      const message = `${what} is never used: the second touchpoint never follows the first. Add \`then ${to.name}\` to the first, or remove the handoff.`;
      const first = touchpoints.get(from.name);
      const fixes = [
        removal("Remove the handoff", handoff.range),
        ...(first ? [leadingOn(first, to.name, journey)] : []),
      ];
      yield { message, range: handoff.nameRange, fixes };
    }
  },
};
