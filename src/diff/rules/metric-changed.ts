import { factChanged } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const metricChanged: ChangeRule = {
  id: "metric-changed",
  severity: "risky",
  summary: "The meaning of a metric changed, and with it all of its values",
  describe(view) {
    const edit = view.changed(["metric"], "unit", "better", "scale from", "scale to");
    return edit && { message: `${factChanged(view, edit)} All of its values now mean something else.` };
  },
};
