import type { Rule } from "../rule.ts";
import { reportDeviations } from "../wording.ts";

export const gapMissing: Rule = {
  id: "gap-missing",
  severity: "error",
  summary: "Something desired that customers never get",
  checkJourney: (_journey, { assessment }) =>
    reportDeviations(assessment, "missing", ({ what }, observed) => `Customers never get ${what}${observed}.`),
};
