import type { Fix } from "../../model/finding.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const neverReviewed: Rule = {
  id: "never-reviewed",
  severity: "info",
  from: "strict",
  summary: "A journey without a review date",
  *checkJourney(journey, { asOf }) {
    if (journey.reviewed) return;
    const message = `The journey ${quoted(journey)} has no review date. Go through it with the owners of its parts, then add \`reviewed ${asOf}\`.`;
    const text = `reviewed ${asOf} every 90 days`;
    const fixes: Fix[] = [
      {
        title: "Mark the journey as reviewed today",
        steps: [{ kind: "add-line", block: journey.range, at: "start", text }],
      },
    ];
    yield { message, range: journey.nameRange, fixes };
  },
};
