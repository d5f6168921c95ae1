import { list } from "../../model/english.ts";
import { nameIn, type TreeNode } from "../tree/tree.ts";
import type { EditView } from "./edit-view.ts";
import type { Version, Where } from "./version.ts";

/** The content of an observation in a few words: `failing, Wait 12 h and Contacts 6`. */
export function observedText({ node, parents }: Where, version: Version): string {
  const deviation = version.text(node.fields.deviation, { node, parents });
  const sequence = version.text(node.fields.sequence, { node, parents });
  const values = node.children.map(
    (child) => `${version.metricOf(child)} ${version.text(child.fields.value, { node: child, parents })}`,
  );
  const parts = [
    ...(deviation ? [DEVIATIONS[deviation] ?? deviation] : []),
    ...(sequence ? [`in the order ${sequence}`] : []),
    ...values,
  ];
  return list(parts) || version.text(node.fields.title, { node, parents }) || "happening";
}

const DEVIATIONS: Readonly<Record<string, string>> = {
  failing: "failing",
  missing: "missing",
  "ad-hoc": "unplanned",
};

/** When something was observed, and its source: ` on 2026-09-30 according to Support log`; empty where neither is given. */
export function seenText(where: Where, version: Version): string {
  const [on, from] = [version.text(where.node.fields.on, where), version.text(where.node.fields.from, where)];
  return (on && ` on ${on}`) + (from && ` according to ${from}`);
}

/** Whether an element has an observation of a metric; of anything when none is given. */
export function isObserved(element: TreeNode | undefined, metric?: string): boolean {
  return (element?.children ?? []).some(
    (child) =>
      child.kind === "actual" &&
      (metric === undefined || child.children.some((measure) => nameIn(measure.fields.metric) === metric)),
  );
}

/** The element as it was before something was added to it. */
export function elementBefore(view: EditView): TreeNode | undefined {
  return view.edit.kind === "added" ? view.versions.before.at(view.edit.parent)?.node : undefined;
}

/** The element as it is now, after something was removed from it. */
export function elementAfter(view: EditView): TreeNode | undefined {
  return view.edit.kind === "removed" ? view.versions.after.at(view.edit.parent)?.node : undefined;
}
