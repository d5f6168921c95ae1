import { observedText } from "../observed.ts";
import type { ChangeRule } from "../rule.ts";

export const actualRewritten: ChangeRule = {
  id: "actual-rewritten",
  severity: "risky",
  summary: "An observation says something else about the same day",
  say(telling) {
    if (telling.isRedated) return undefined;
    const value = telling.changed(["measure"], "value");
    if (value) {
      const metric = telling.version.metricOf(telling.node);
      const values = `from ${telling.old(value.before)} to ${telling.now(value.after)}`;
      return { message: `Actual ${metric} of ${telling.spoken} rewritten ${values}, without a new day.` };
    }
    const fact = telling.changed(["actual"], "deviation", "sequence");
    if (!fact || !telling.before || !telling.after) return undefined;
    const [old, now] = [
      observedText(telling.before, telling.versions.before),
      observedText(telling.after, telling.versions.after),
    ];
    return {
      message: `What was observed of ${telling.spoken} is rewritten, without a new day: it was ${old}, and is ${now}.`,
    };
  },
};
