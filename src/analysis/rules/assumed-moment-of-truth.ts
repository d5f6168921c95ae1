import { touchpointsOf } from "../../model/journey.ts";
import { currentActuals } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { placeOfActual, quoted } from "../wording.ts";

export const assumedMomentOfTruth: Rule = {
  id: "assumed-moment-of-truth",
  severity: "warning",
  from: "recommended",
  summary: "What is known about a moment of truth rests on an assumption",
  *checkJourney(journey, { vocabulary }) {
    for (const touchpoint of touchpointsOf(journey)) {
      if (!touchpoint.momentOfTruth) continue;
      const assumed = currentActuals(touchpoint.states, journey.uri).find(
        ({ source }) => vocabulary.find("source", source)?.sourceKind === "assumption",
      );
      if (!assumed?.source) continue;
      const source = vocabulary.label("source", assumed.source);
      const message = `${quoted(touchpoint)} is a moment of truth, but what is known about it rests on an assumption ("${source}"). Ask customers, or measure it.`;
      const group = {
        reason: assumed.source.name,
        message: `What is known about {count} moments of truth rests on an assumption ("${source}"): {places}. Ask customers, or measure them.`,
        item: quoted(touchpoint),
      };
      yield { ...placeOfActual(assumed, { kind: "touchpoint", element: touchpoint }, journey.uri), message, group };
    }
  },
};
