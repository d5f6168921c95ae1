import { labelOf } from "../../model/element.ts";
import type { Fix } from "../../model/finding.ts";
import type { HandoffStep } from "../../model/gap.ts";
import type { Journey, Touchpoint } from "../../model/journey.ts";
import { distinctSteps } from "../../model/steps.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { insertBehind } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const unownedHandoff: Rule = {
  id: "unowned-handoff",
  severity: "error",
  summary: "The owner changes between two touchpoints, and nobody owns the handoff",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const step of distinctSteps(assessment.steps)) {
      if (step.state !== "unowned") continue;
      const way = `from ${spoken(step.from, vocabulary)} to ${spoken(step.to, vocabulary)}`;
      const message = `Nobody owns the handoff ${way}. ${remedy(step)}`;
      const related = [
        { uri: journey.uri, range: step.to.nameRange, message: "Customers are handed over to this touchpoint" },
      ];
      const group = {
        reason: step.handoff ? "no owner" : "not declared",
        message: "Nobody owns {count} handoffs between owners: {places}.",
        item: `from "${labelOf(step.from)}" to "${labelOf(step.to)}"`,
        fix: "Let those who receive the customer own these handoffs",
        topic: "handoffs",
      };
      yield { message, range: placeOf(step), related, fixes: fixesFor(step, journey, vocabulary), group };
    }
  },
};

function spoken(touchpoint: Touchpoint, vocabulary: Vocabulary): string {
  const owner = touchpoint.owner && vocabulary.label("owner", touchpoint.owner.ref);
  return `"${labelOf(touchpoint)}" (${owner ?? "nobody"})`;
}

function remedy({ from, to, handoff }: HandoffStep): string {
  if (handoff) return "Add `by OWNER` to it.";
  if (from.name === undefined || to.name === undefined) return "Give both touchpoints names, then declare it.";
  return `Declare it: handoff ${from.name} -> ${to.name} by OWNER.`;
}

/** Either side can own the handoff. The receiving side comes first: that is where the customer is waiting. */
function fixesFor({ from, to, handoff }: HandoffStep, journey: Journey, vocabulary: Vocabulary): Fix[] {
  const owners = [to.owner?.ref, from.owner?.ref].filter((owner) => owner?.resolved);
  return owners.flatMap((owner): Fix[] => {
    if (!owner) return [];
    const who = vocabulary.label("owner", owner);
    if (handoff?.to)
      return [{ title: `Let ${who} own the handoff`, steps: [insertBehind(handoff.to.range, ` by ${owner.name}`)] }];
    if (from.name === undefined || to.name === undefined) return [];
    const text = `handoff ${from.name} -> ${to.name} by ${owner.name}`;
    return [
      {
        title: `Declare the handoff, owned by ${who}`,
        steps: [{ kind: "add-line", block: journey.range, at: "end", text }],
      },
    ];
  });
}

/** The declared handoff, else the `then` line that leads on, else the touchpoint that customers come from. */
function placeOf({ from, to, handoff }: HandoffStep) {
  const line = from.next.find((next) => next.target.name === to.name);
  return handoff?.nameRange ?? line?.range ?? from.nameRange;
}
