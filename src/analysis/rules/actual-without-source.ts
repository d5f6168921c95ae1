import { actualsWithout } from "../bare-actuals.ts";
import type { Rule } from "../rule.ts";

export const actualWithoutSource: Rule = {
  id: "actual-without-source",
  severity: "info",
  summary: "An observation that does not say where it comes from",
  *checkFile(file) {
    for (const { headRange } of actualsWithout(file, "source")) {
      const message =
        "Where does this come from? Add `from` and a source, also if it is an assumption: without one it counts as little.";
      yield { message, range: headRange };
    }
  },
};
