import { touchpointsOf } from "../../model/journey.ts";
import { adding } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const contextNeverNeeded: Rule = {
  id: "context-never-needed",
  severity: "info",
  from: "recommended",
  summary: "A touchpoint gives something that no other touchpoint needs",
  *checkJourney(journey, { vocabulary, links }) {
    const touchpoints = touchpointsOf(journey);
    const needed = new Map<string, Set<unknown>>();
    for (const touchpoint of touchpoints) {
      for (const { name } of touchpoint.needs) needed.set(name, (needed.get(name) ?? new Set()).add(touchpoint));
    }
    for (const touchpoint of touchpoints) {
      for (const given of touchpoint.gives) {
        const by = needed.get(given.name);
        const onlyHere = by?.size === 1 && by.has(touchpoint);
        if ((by && !onlyHere) || !given.resolved || links.needed.has(given.name)) continue;
        const what = vocabulary.label("context", given);
        const message = `${quoted(touchpoint)} gives "${what}", but no other touchpoint needs it. Add \`needs ${given.name}\` where it is used, or stop asking customers for it.`;
        const group = {
          reason: "",
          message:
            "{count} things that touchpoints give are needed by no other: {places}. Say where they are used, or stop asking customers for them.",
          item: `"${what}"`,
        };
        const next = touchpoints[touchpoints.indexOf(touchpoint) + 1];
        const text = `needs ${given.name}`;
        const fixes = next ? [adding(text, next.range, `Add ${text} to ${quoted(next)}`)] : [];
        yield { message, range: given.range, group, ...(next && { fixes }) };
      }
    }
  },
};
