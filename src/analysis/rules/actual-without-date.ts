import { actualsWithout } from "../bare-actuals.ts";
import { insertBehind } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const actualWithoutDate: Rule = {
  id: "actual-without-date",
  severity: "info",
  from: "recommended",
  summary: "An observation without a date",
  *checkFile(file, { asOf }) {
    for (const { headRange, factsRange } of actualsWithout(file, "date")) {
      const message =
        "This observation has no date. Add one, such as `on 2026-09-30`, so that readers can tell whether it is still current.";
      const group = {
        reason: "no date",
        message: "{count} observations have no date, so readers can't tell whether they are still current.",
        item: "No date",
        fix: `Date all observations today, ${asOf}`,
        topic: "evidence",
      };
      const fixes = [{ title: `Date it today, ${asOf}`, steps: [insertBehind(factsRange, ` on ${asOf}`)] }];
      yield { message, range: headRange, group, fixes };
    }
  },
};
