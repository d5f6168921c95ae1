import { labelOf } from "../../model/element.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const insideOutStage: Rule = {
  id: "inside-out-stage",
  severity: "info",
  summary: "A stage has the name of an owner",
  *checkJourney(journey, { vocabulary }) {
    for (const stage of journey.stages) {
      const owner = stage.name === undefined ? undefined : vocabulary.findCalled("owner", labelOf(stage));
      if (!owner) continue;
      const message = `The stage ${quoted(stage)} has the name of an owner, so it describes the company rather than what customers do. Name it in the customers' words.`;
      const group = {
        reason: "owner",
        message: "{count} stages have the names of owners: {places}. Name them in the customers' words.",
        item: quoted(stage),
      };
      yield { message, range: stage.nameRange, group };
    }
  },
};
