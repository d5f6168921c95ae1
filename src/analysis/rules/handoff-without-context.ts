import { list } from "../../model/english.ts";
import { carrying } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { handoffPhrase, quoted, sentence } from "../wording.ts";

export const handoffWithoutContext: Rule = {
  id: "handoff-without-context",
  severity: "info",
  from: "recommended",
  summary: "A handoff carries nothing, although later steps need something",
  *checkJourney(journey, { assessment, vocabulary }) {
    const drops = new Map(assessment.context.drops.map((drop) => [drop.step.handoff, drop]));
    for (const handoff of journey.handoffs) {
      if (handoff.carries.length > 0) continue;
      const drop = drops.get(handoff);
      const missed = drop?.missed ?? [];
      const [first] = missed;
      if (!first) continue;
      const names = list(missed.map(({ name }) => `"${vocabulary.label("context", { name })}"`));
      const spoken = handoffPhrase(handoff, assessment);
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
        message: `${sentence(spoken)} carries nothing, although ${names} ${missed.length > 1 ? "are" : "is"} needed later. ${add}`,
        range: handoff.nameRange,
        related,
        ...(fixes && { fixes }),
      };
    }
  },
};
