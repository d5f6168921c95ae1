import { labelOf } from "../../model/element.ts";
import type { Rule } from "../rule.ts";

export const unownedJourney: Rule = {
  id: "unowned-journey",
  severity: "warning",
  summary: "No one looks after the journey end to end",
  *checkJourney(journey) {
    if (journey.owner) return;
    const message = `No one looks after the journey "${labelOf(journey)}" end to end. Name its owner: journey ${journey.name} ... by OWNER.`;
    yield { message, range: journey.nameRange };
  },
};
