import type { Rule } from "../rule.ts";
import { reportDeviations, sentence } from "../wording.ts";

export const gapFailing: Rule = {
  id: "gap-failing",
  severity: "error",
  summary: "Something fails for customers",
  checkJourney: (_journey, { assessment }) =>
    reportDeviations(
      assessment,
      "failing",
      ({ what }, observed) => `${sentence(what)} fails for customers${observed}.`,
    ),
};
