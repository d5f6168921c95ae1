import type { Rule } from "../rule.ts";

export const danglingHandoff: Rule = {
  id: "dangling-handoff",
  severity: "warning",
  summary: "A handoff between two touchpoints that never follow each other",
  *checkJourney(journey, { assessment }) {
    const used = new Set(assessment.steps.map((step) => step.handoff));
    const steps = new Set(assessment.steps.map(({ from, to }) => `${from.name} -> ${to.name}`));
    for (const handoff of journey.handoffs) {
      const { from, to } = handoff;
      if (used.has(handoff) || !from?.resolved || !to?.resolved || steps.has(`${from.name} -> ${to.name}`)) continue;
      const message = `No one is handed over from ${from.name} to ${to.name}: they never follow each other. Add \`then ${to.name}\` to ${from.name}, or remove the handoff.`;
      yield { message, range: handoff.nameRange };
    }
  },
};
