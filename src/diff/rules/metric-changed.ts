import { factChanged } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const metricChanged: ChangeRule = {
  id: "metric-changed",
  severity: "risky",
  summary: "A metric means something else, and with it every value of it",
  say(telling) {
    const edit = telling.changed(["metric"], "unit", "better", "scale from", "scale to");
    return edit && { message: `${factChanged(telling, edit)} Every value of it means something else.` };
  },
};
