import { labelOf } from "../../model/element.ts";
import { owning } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const unownedJourney: Rule = {
  id: "unowned-journey",
  severity: "warning",
  summary: "Nobody owns a journey end to end",
  *checkJourney(journey) {
    if (journey.owner) return;
    const message = `Nobody owns the journey "${labelOf(journey)}" end to end. Name an owner: journey ${journey.name} ... by OWNER.`;
    yield { message, range: journey.nameRange, open: owning(journey) };
  },
};
