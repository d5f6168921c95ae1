import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const contextNeverGiven: Rule = {
  id: "context-never-given",
  severity: "warning",
  summary: "A touchpoint needs something that nothing before it gives",
  *checkJourney(_journey, { assessment, vocabulary }) {
    for (const { touchpoint, need } of assessment.context.neverGiven) {
      const what = vocabulary.label("context", need);
      const message = `${quoted(touchpoint)} needs "${what}", and no touchpoint before it gives it. Add \`gives ${need.name}\` where it is learnt.`;
      yield { message, range: need.range };
    }
  },
};
