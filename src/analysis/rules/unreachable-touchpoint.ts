import { labelOf } from "../../model/element.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { reachable } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const unreachableTouchpoint: Rule = {
  id: "unreachable-touchpoint",
  severity: "warning",
  summary: "No way leads to a touchpoint",
  *checkJourney(journey) {
    const touchpoints = touchpointsOf(journey);
    const reached = reachable(
      touchpoints.map((touchpoint) => touchpoint.key),
      journey.steps,
    );
    for (const [index, touchpoint] of touchpoints.entries()) {
      if (reached.has(touchpoint.key)) continue;
      const before = touchpoints[index - 1];
      const turning = before && leadsElsewhere(before) ? before : undefined;
      const why = turning ? `: "${labelOf(turning)}" before it goes elsewhere` : "";
      const message = `No way leads to "${labelOf(touchpoint)}"${why}. Lead to it with \`then ${touchpoint.name}\`, or remove it.`;
      const related = turning
        ? [{ uri: journey.uri, range: turning.nameRange, message: "Customers go elsewhere" }]
        : [];
      yield { message, range: touchpoint.nameRange, related };
    }
  },
};

function leadsElsewhere({ next, ends }: { readonly next: readonly unknown[]; readonly ends: boolean }): boolean {
  return ends || next.length > 0;
}
