import { daysBetween } from "../../model/day.ts";
import { count } from "../../model/english.ts";
import { elementsOf, holds } from "../accepted.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const expiredAcceptance: Rule = {
  id: "expired-acceptance",
  severity: "error",
  summary: "An acceptance that has expired",
  *checkAcceptances(file, { asOf }) {
    for (const element of elementsOf(file)) {
      for (const accept of element.accepts) {
        if (holds(accept, asOf) || accept.until === undefined) continue;
        const late = count(daysBetween(accept.until, asOf), "day");
        const message = `The acceptance of \`${accept.rule}\` in ${quoted(element)} expired on ${accept.until}, ${late} ago. Fix what was accepted, or agree on a new date.`;
        yield { message, range: accept.range, fixes: [removal("Remove the acceptance", accept.range)] };
      }
    }
  },
};
