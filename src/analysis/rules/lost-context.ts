import { carrying } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted, stepPhrase } from "../wording.ts";

export const lostContext: Rule = {
  id: "lost-context",
  severity: "warning",
  summary: "Something that customers have already provided is lost before a touchpoint needs it",
  *checkJourney(journey, { assessment, vocabulary }) {
    const carryingAll = new Map(
      Array.from(
        Map.groupBy(assessment.context.lost, ({ step }) => step),
        ([step, items]) => {
          const names = new Set(items.map(({ need }) => need.name));
          return [step, carrying([...names], step, journey)];
        },
      ),
    );
    for (const { touchpoint, need, giver, step } of assessment.context.lost) {
      const what = vocabulary.label("context", need);
      const carry = step.handoff
        ? `Let the handoff carry it: \`carries ${need.name}\`.`
        : `Declare a handoff there that carries \`${need.name}\`.`;
      const message = `Customers have to repeat "${what}" at ${quoted(touchpoint)}: it is lost on the way ${stepPhrase(step)}. ${carry}`;
      const lostAt = step.handoff?.nameRange ?? step.from.nameRange;
      const givenAt =
        giver?.gives.find(({ name }) => name === need.name)?.range ?? giver?.nameRange ?? journey.nameRange;
      const related = [
        { uri: journey.uri, range: lostAt, message: `Lost on the way ${stepPhrase(step)}` },
        {
          uri: journey.uri,
          range: givenAt,
          message: giver ? `Known since ${quoted(giver)}` : "Known before this journey begins",
        },
      ];
      const group = {
        reason: `${step.from.key} ${step.to.key}`,
        message: `Customers have to repeat {count} things because they are lost on the way ${stepPhrase(step)}: {places}. ${step.handoff ? "Let the handoff carry them." : "Declare a handoff there that carries them."}`,
        item: `"${what}" at ${quoted(touchpoint)}`,
        unless: 1,
        fixes: carryingAll.get(step) ?? [],
      };
      yield {
        message,
        group,
        range: need.range,
        related,
        ...(step.handoff && { also: [step.handoff] }),
        fixes: carrying([need.name], step, journey),
      };
    }
  },
};
