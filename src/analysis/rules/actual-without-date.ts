import { actualsWithout } from "../bare-actuals.ts";
import type { Rule } from "../rule.ts";

export const actualWithoutDate: Rule = {
  id: "actual-without-date",
  severity: "info",
  summary: "An observation that does not say when it was made",
  *checkFile(file) {
    for (const { headRange } of actualsWithout(file, "date")) {
      const message =
        "When was this observed? Add `on` and a day, such as `on 2026-09-30`: without one nobody can tell when it is out of date.";
      yield { message, range: headRange };
    }
  },
};
