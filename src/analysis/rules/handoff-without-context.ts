import { carrying } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { list, quoted, spokenHandoff } from "../wording.ts";

export const handoffWithoutContext: Rule = {
  id: "handoff-without-context",
  severity: "info",
  summary: "A handoff carries nothing though later steps need something",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const handoff of journey.handoffs) {
      if (handoff.carries.length > 0) continue;
      const drop = assessment.context.drops.find(({ step }) => step.handoff === handoff);
      const missed = drop?.missed ?? [];
      const [first] = missed;
      if (!first) continue;
      const names = list(missed.map(({ name }) => `"${vocabulary.label("context", { name })}"`));
      const spoken = spokenHandoff(handoff, assessment);
      const add = `Add \`carries ${missed.map(({ name }) => name).join(", ")}\`.`;
      const fixes =
        drop &&
        carrying(
          missed.map(({ name }) => name),
          drop.step,
          journey,
        );
      const related = [
        { uri: journey.uri, range: first.neededAt.nameRange, message: `${quoted(first.neededAt)} needs it` },
      ];
      yield {
        message: `${upper(spoken)} carries nothing, though ${names} is needed later. ${add}`,
        range: handoff.nameRange,
        related,
        ...(fixes && { fixes }),
      };
    }
  },
};

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
