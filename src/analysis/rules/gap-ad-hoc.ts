import type { Rule } from "../rule.ts";
import { reportDeviations } from "../wording.ts";

export const gapAdHoc: Rule = {
  id: "gap-ad-hoc",
  severity: "warning",
  summary: "Something that happens though no one planned it",
  checkJourney: (_journey, { assessment }) =>
    reportDeviations(assessment, "ad-hoc", (what, observed) => `No one planned what happens at ${what}${observed}.`),
};
