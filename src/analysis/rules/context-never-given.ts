import { touchpointsOf } from "../../model/journey.ts";
import { adding } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const contextNeverGiven: Rule = {
  id: "context-never-given",
  severity: "warning",
  summary: "A touchpoint needs something that no earlier touchpoint gives",
  *checkJourney(journey, { assessment, vocabulary }) {
    const touchpoints = touchpointsOf(journey);
    for (const { touchpoint, need } of assessment.context.neverGiven) {
      const what = vocabulary.label("context", need);
      const message = `${quoted(touchpoint)} needs "${what}", but no earlier touchpoint gives it. Add \`gives ${need.name}\` to the touchpoint where it becomes known.`;
      const group = {
        reason: need.name,
        message: `{count} touchpoints need "${what}", but no earlier touchpoint gives it: {places}.`,
        item: quoted(touchpoint),
      };
      const before = touchpoints[touchpoints.findIndex(({ key }) => key === touchpoint.key) - 1];
      const text = `gives ${need.name}`;
      const fixes = before ? [adding(text, before.range, `Add ${text} to ${quoted(before)}`)] : [];
      yield { message, range: need.range, group, ...(before && { fixes }) };
    }
  },
};
