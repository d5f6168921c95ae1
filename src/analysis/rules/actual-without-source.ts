import { actualsWithout } from "../bare-actuals.ts";
import type { Rule } from "../rule.ts";

export const actualWithoutSource: Rule = {
  id: "actual-without-source",
  severity: "info",
  from: "recommended",
  summary: "An observation without a source",
  *checkFile(file) {
    for (const { headRange, factsRange } of actualsWithout(file, "source")) {
      const message =
        "This observation has no source. Add `from` and a source, even if it is only an assumption: until then it counts as one.";
      const group = {
        reason: "no source",
        message: "{count} observations have no source: until they name one with `from`, they count as assumptions.",
        item: "No source",
        topic: "evidence",
      };
      const open = {
        of: "Source",
        text: " from {name}",
        spoken: "from {name}",
        place: factsRange,
        example: "support-log",
      };
      yield { message, range: headRange, group, open };
    }
  },
};
