import { daysBetween } from "../../model/day.ts";
import { elementsOf, holds } from "../accepted.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { count, quoted } from "../wording.ts";

export const expiredAcceptance: Rule = {
  id: "expired-acceptance",
  severity: "error",
  summary: "An acceptance is past its day",
  *checkAcceptances(file, { asOf }) {
    for (const element of elementsOf(file)) {
      for (const accept of element.accepts) {
        if (holds(accept, asOf) || accept.until === undefined) continue;
        const late = count(daysBetween(accept.until, asOf), "day");
        const message = `${quoted(element)} was allowed \`${accept.rule}\` until ${accept.until}, ${late} ago. Mend it, or agree on a new day.`;
        yield { message, range: accept.range, fixes: [removal("Remove the acceptance", accept.range)] };
      }
    }
  },
};
