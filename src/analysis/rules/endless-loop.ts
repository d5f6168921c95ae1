import { list } from "../../model/english.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { adding } from "../fixes.ts";
import { reachable, trapped } from "../reach.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const endlessLoop: Rule = {
  id: "endless-loop",
  severity: "warning",
  summary: "A loop that customers can never leave",
  *checkJourney(journey) {
    const touchpoints = touchpointsOf(journey);
    const keys = touchpoints.map((touchpoint) => touchpoint.key);
    const reached = reachable(keys, journey.steps);
    const ends = new Set(touchpoints.filter((touchpoint) => touchpoint.ends).map((touchpoint) => touchpoint.key));
    const caught = trapped(keys, journey.steps, ends);
    const loop = touchpoints.filter(({ key }) => reached.has(key) && caught.has(key));
    // Reported once, at the first touchpoint of the loop: whatever it leads to is caught with it.
    const [first] = loop;
    if (!first) return;
    const names = loop.map(quoted);
    const message = `Customers can never get out of ${list(names)}. Add a way out: \`then\` to another touchpoint, or \`ends\`.`;
    const related = loop
      .slice(1)
      .map(({ nameRange }) => ({ uri: journey.uri, range: nameRange, message: "Part of the loop" }));
    const fixes = loop.slice(-1).map((last) => adding("ends", last.range, `Add ends to ${quoted(last)}`));
    yield { message, range: first.nameRange, related, fixes };
  },
};
