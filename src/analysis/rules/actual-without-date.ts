import { actualsWithout } from "../bare-actuals.ts";
import type { Rule } from "../rule.ts";

export const actualWithoutDate: Rule = {
  id: "actual-without-date",
  severity: "info",
  summary: "An observation without a date",
  *checkFile(file) {
    for (const { headRange } of actualsWithout(file, "date")) {
      const message =
        "This observation has no date. Add one, such as `on 2026-09-30`, so that readers can tell whether it is still current.";
      yield { message, range: headRange };
    }
  },
};
