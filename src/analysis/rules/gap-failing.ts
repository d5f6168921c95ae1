import type { Rule } from "../rule.ts";
import { reportDeviations } from "../wording.ts";

export const gapFailing: Rule = {
  id: "gap-failing",
  severity: "error",
  summary: "Something that breaks for customers",
  checkJourney: (_journey, { assessment }) =>
    reportDeviations(assessment, "failing", (what, observed) => `It fails for customers at ${what}${observed}.`),
};
