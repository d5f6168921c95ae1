import type { Rule } from "../rule.ts";
import { reportDeviations } from "../wording.ts";

export const gapAdHoc: Rule = {
  id: "gap-ad-hoc",
  severity: "warning",
  summary: "Something happens that nobody planned",
  checkJourney: (_journey, { assessment }) =>
    reportDeviations(assessment, "ad-hoc", ({ where }, observed) => `Nobody planned what happens ${where}${observed}.`),
};
