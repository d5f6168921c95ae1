import { type Ambition, compareAmbition } from "./ambition.ts";
import type { Telling } from "./telling.ts";
import { type Amount, nameIn, type Value } from "./tree.ts";

interface TargetChange {
  readonly ambition: Ambition;
  readonly metric: string;
  readonly before: Amount;
  readonly after: Amount;
}

/** What became of a target whose value is another one; `undefined` for other edits. */
export function targetChange(telling: Telling): TargetChange | undefined {
  const edit = telling.changed(["target"], "value");
  if (!edit || telling.parent?.kind === "benchmark" || !isAmount(edit.before) || !isAmount(edit.after))
    return undefined;
  const { after } = telling.versions;
  const name = nameIn(telling.node.fields.metric) ?? "";
  const ambition = compareAmbition(edit.before, edit.after, after.vocabulary.find("metric", { name }));
  return { ambition, metric: after.metricOf(telling.node), before: edit.before, after: edit.after };
}

/** `from 5 min to 10 min`, without signs where both have the same. */
export function fromTo({ before, after }: Pick<TargetChange, "before" | "after">): string {
  const isAlike = before.comparison === after.comparison;
  const text = (amount: Amount): string => (isAlike ? amount.text.replace(/^[<>=]+\s*/, "") : amount.text);
  return `from ${text(before)} to ${text(after)}`.replaceAll(/-(?=\d)/g, "−");
}

function isAmount(value: Value | undefined): value is Amount {
  return value !== undefined && "base" in value;
}
