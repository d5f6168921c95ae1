import type { Telling } from "./telling.ts";
import { nameIn, type TreeNode } from "./tree.ts";
import { list, type Version, type Where } from "./version.ts";

/** What an observation says, in a few words: `it fails, Wait 12 h and Contacts 6`. */
export function observedText({ node, parents }: Where, version: Version): string {
  const deviation = version.text(node.fields.deviation, { node, parents });
  const sequence = version.text(node.fields.sequence, { node, parents });
  const values = node.children.map(
    (child) => `${version.metricOf(child)} ${version.text(child.fields.value, { node: child, parents })}`,
  );
  const parts = [
    ...(deviation ? [DEVIATIONS[deviation] ?? deviation] : []),
    ...(sequence ? [`the order ${sequence}`] : []),
    ...values,
  ];
  return list(parts) || version.text(node.fields.title, { node, parents }) || "that it happens";
}

const DEVIATIONS: Readonly<Record<string, string>> = {
  failing: "that it fails",
  missing: "that customers never get it",
  "ad-hoc": "that no one planned it",
};

/** When and by whom something was observed: ` on 2026-09-30, by Support log`; empty where nothing is said. */
export function seenText(where: Where, version: Version): string {
  const [on, from] = [version.text(where.node.fields.on, where), version.text(where.node.fields.from, where)];
  return (on && ` on ${on}`) + (from && ` by ${from}`);
}

/** Whether something is observed in an element about a metric; about anything when none is given. */
export function isObserved(element: TreeNode | undefined, metric?: string): boolean {
  return (element?.children ?? []).some(
    (child) =>
      child.kind === "actual" &&
      (metric === undefined || child.children.some((measure) => nameIn(measure.fields.metric) === metric)),
  );
}

/** What a telling is about on the other side: the element as it was. */
export function elementBefore(telling: Telling): TreeNode | undefined {
  return telling.edit.kind === "added" ? telling.versions.before.at(telling.edit.parent)?.node : undefined;
}

/** The element as it is now, of something that went from it. */
export function elementAfter(telling: Telling): TreeNode | undefined {
  return telling.edit.kind === "removed" ? telling.versions.after.at(telling.edit.parent)?.node : undefined;
}
