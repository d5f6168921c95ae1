import { nameIn, type TreeNode } from "../tree/tree.ts";
import { elementBefore, isObserved, observedText, seenText } from "../written/observed.ts";
import type { ChangeRule } from "../written/rule.ts";

export const measured: ChangeRule = {
  id: "measured",
  severity: "neutral",
  summary: "Something was observed, for the first time or again",
  describe(view) {
    const { edit, kind, node, version, after } = view;
    const value = view.changed(["measure"], "value");
    if (value) {
      const values = `it was ${view.oldText(value.before)} and is now ${view.newText(value.after)}`;
      return { message: `${version.metricOf(node)} ${view.placePhrase} measured again: ${values}.` };
    }
    if (view.changed(["actual"], "deviation", "sequence") && after) {
      return { message: `${view.openingPhrase} observed again: ${observedText(after, version)}.` };
    }
    if (edit.kind !== "added" || !after) return undefined;
    if (kind === "measure") {
      return { message: `${version.metricOf(node)} ${view.placePhrase} measured: ${view.newText(node.fields.value)}.` };
    }
    if (kind !== "actual") return undefined;
    const message = `${view.openingPhrase} observed${seenText(after, version)}: ${observedText(after, version)}.`;
    return isNews(node, elementBefore(view)) ? { message, severity: "better" } : { message };
  },
};

/** Whether something is known now that was unknown before. */
function isNews({ children }: TreeNode, before: TreeNode | undefined): boolean {
  if (children.length === 0) return !isObserved(before);
  return children.some((measure) => !isObserved(before, nameIn(measure.fields.metric)));
}
