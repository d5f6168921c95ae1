import { touchpointsOf } from "../../model/journey.ts";
import { leadingOn, removal } from "../fixes.ts";
import { reachable } from "../reach.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const unreachableTouchpoint: Rule = {
  id: "unreachable-touchpoint",
  severity: "warning",
  summary: "A touchpoint that customers can never reach",
  *checkJourney(journey, { assessment }) {
    const touchpoints = touchpointsOf(journey);
    const reached = reachable(
      touchpoints.map((touchpoint) => touchpoint.key),
      journey.steps,
      assessment.aside.touchpoints,
    );
    for (const [index, touchpoint] of touchpoints.entries()) {
      if (reached.has(touchpoint.key)) continue;
      const before = touchpoints[index - 1];
      const turning = before && leadsElsewhere(before) ? before : undefined;
      const why = turning
        ? `: ${quoted(turning)}, just before it, ${turning.next.length > 0 ? "leads elsewhere" : "ends the journey"}`
        : "";
      const message = `Customers can never reach ${quoted(touchpoint)}${why}. Add \`then ${touchpoint.name}\` to a touchpoint that leads there, or remove it.`;
      const related = turning
        ? [{ uri: journey.uri, range: turning.nameRange, message: "Customers leave the path here" }]
        : [];
      const leading = turning && touchpoint.name !== undefined ? [leadingOn(turning, touchpoint.name, journey)] : [];
      const fixes = [...leading, removal("Remove the touchpoint", touchpoint.range)];
      yield { message, range: touchpoint.nameRange, related, fixes };
    }
  },
};

function leadsElsewhere({ next, ends }: { readonly next: readonly unknown[]; readonly ends: boolean }): boolean {
  return ends || next.length > 0;
}
