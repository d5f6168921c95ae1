import { elementBefore, isObserved, observedText, seenText } from "../observed.ts";
import type { ChangeRule } from "../rule.ts";
import { nameIn, type TreeNode } from "../tree.ts";

export const measured: ChangeRule = {
  id: "measured",
  severity: "neutral",
  summary: "Something was observed, for the first time or anew",
  say(telling) {
    const { edit, kind, node, version, after } = telling;
    const value = telling.changed(["measure"], "value");
    if (value) {
      const values = `it was ${telling.old(value.before)} and is ${telling.now(value.after)}`;
      return { message: `${version.metricOf(node)} of ${telling.spoken} measured anew: ${values}.` };
    }
    if (telling.changed(["actual"], "deviation", "sequence") && after) {
      return { message: `${telling.Spoken} observed anew: ${observedText(after, version)}.` };
    }
    if (edit.kind !== "added" || !after) return undefined;
    if (kind === "measure") {
      return { message: `${version.metricOf(node)} of ${telling.spoken} measured: ${telling.now(node.fields.value)}.` };
    }
    if (kind !== "actual") return undefined;
    const message = `${telling.Spoken} observed${seenText(after, version)}: ${observedText(after, version)}.`;
    return isNews(node, elementBefore(telling)) ? { message, severity: "better" } : { message };
  },
};

/** Whether something is known now that was not. */
function isNews({ children }: TreeNode, before: TreeNode | undefined): boolean {
  if (children.length === 0) return !isObserved(before);
  return children.some((measure) => !isObserved(before, nameIn(measure.fields.metric)));
}
