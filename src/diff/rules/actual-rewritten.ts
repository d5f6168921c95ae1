import { observedText } from "../written/observed.ts";
import type { ChangeRule } from "../written/rule.ts";

export const actualRewritten: ChangeRule = {
  id: "actual-rewritten",
  severity: "risky",
  summary: "An observation was rewritten without a new date",
  describe(view) {
    if (view.isRedated) return undefined;
    const value = view.changed(["measure"], "value");
    if (value) {
      const metric = view.version.metricOf(view.node);
      const values = `from ${view.oldText(value.before)} to ${view.newText(value.after)}`;
      return { message: `Actual ${metric} ${view.placePhrase} rewritten ${values} without a new date.` };
    }
    const fact = view.changed(["actual"], "deviation", "sequence");
    if (!fact || !view.before || !view.after) return undefined;
    const [old, now] = [observedText(view.before, view.versions.before), observedText(view.after, view.versions.after)];
    return {
      message: `The observation ${view.placePhrase} was rewritten without a new date: it was ${old} and is now ${now}.`,
    };
  },
};
