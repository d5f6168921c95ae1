import { labelOf } from "../../model/element.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { reachable, trapped } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const endlessLoop: Rule = {
  id: "endless-loop",
  severity: "warning",
  summary: "No way leads out of a loop",
  *checkJourney(journey) {
    const touchpoints = touchpointsOf(journey);
    const keys = touchpoints.map((touchpoint) => touchpoint.key);
    const reached = reachable(keys, journey.steps);
    const caught = trapped(keys, journey.steps);
    const loop = touchpoints.filter(({ key }) => reached.has(key) && caught.has(key));
    // Told once, where customers are caught first: what follows is caught with it.
    const [first] = loop;
    if (!first) return;
    const names = loop.map((item) => `"${labelOf(item)}"`);
    const message = `Customers never get out of ${names.join(", ")}. Let one of them lead on with \`then\`, or end with \`ends\`.`;
    const related = loop
      .slice(1)
      .map(({ nameRange }) => ({ uri: journey.uri, range: nameRange, message: "On the loop" }));
    yield { message, range: first.nameRange, related };
  },
};
