import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const neverReviewed: Rule = {
  id: "never-reviewed",
  severity: "info",
  summary: "No one has said when a journey was last reviewed",
  *checkJourney(journey, { asOf }) {
    if (journey.reviewed) return;
    const message = `No one has said when the journey ${quoted(journey)} was last reviewed. Go through it with those who own its parts, and add \`reviewed ${asOf}\`.`;
    yield { message, range: journey.nameRange };
  },
};
