import { labelOf } from "../../model/element.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const insideOutStage: Rule = {
  id: "inside-out-stage",
  severity: "info",
  summary: "A stage bears an owner's name",
  *checkJourney(journey, { vocabulary }) {
    for (const stage of journey.stages) {
      const owner = stage.name === undefined ? undefined : vocabulary.findCalled("owner", labelOf(stage));
      if (!owner) continue;
      const message = `The stage ${quoted(stage)} is called like an owner: the map shows the company, not what the customer does. Name it in the customer's words.`;
      yield { message, range: stage.nameRange };
    }
  },
};
