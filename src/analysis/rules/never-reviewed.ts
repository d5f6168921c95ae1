import type { Fix } from "../../model/finding.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const neverReviewed: Rule = {
  id: "never-reviewed",
  severity: "info",
  summary: "No one has said when a journey was last reviewed",
  *checkJourney(journey, { asOf }) {
    if (journey.reviewed) return;
    const message = `No one has said when the journey ${quoted(journey)} was last reviewed. Go through it with those who own its parts, and add \`reviewed ${asOf}\`.`;
    const text = `reviewed ${asOf} every 90 days`;
    const fixes: Fix[] = [
      {
        title: "Say that it was reviewed today",
        changes: [{ kind: "add-line", block: journey.range, at: "start", text }],
      },
    ];
    yield { message, range: journey.nameRange, fixes };
  },
};
