import { type Amount, nameIn, type Value } from "../tree/tree.ts";
import { type Ambition, compareAmbition } from "./ambition.ts";
import type { EditView } from "./edit-view.ts";

interface TargetChange {
  readonly ambition: Ambition;
  readonly metric: string;
  readonly before: Amount;
  readonly after: Amount;
}

/** How the value of a target changed; `undefined` for other edits. */
export function targetChange(view: EditView): TargetChange | undefined {
  const edit = view.changed(["target"], "value");
  if (!edit || view.parent?.kind === "benchmark" || !isAmount(edit.before) || !isAmount(edit.after)) return undefined;
  const { after } = view.versions;
  const name = nameIn(view.node.fields.metric) ?? "";
  const ambition = compareAmbition(edit.before, edit.after, after.vocabulary.find("metric", { name }));
  return { ambition, metric: after.metricOf(view.node), before: edit.before, after: edit.after };
}

/** `from 5 min to 10 min`, without comparison signs where both have the same one. */
export function fromTo({ before, after }: Pick<TargetChange, "before" | "after">): string {
  const isAlike = before.comparison === after.comparison;
  const text = (amount: Amount): string => (isAlike ? amount.text.replace(/^[<>=]+\s*/, "") : amount.text);
  return `from ${text(before)} to ${text(after)}`.replaceAll(/-(?=\d)/g, "−");
}

function isAmount(value: Value | undefined): value is Amount {
  return value !== undefined && "base" in value;
}
