import type { ChangeRule } from "../written/rule.ts";

export const benchmarkChanged: ChangeRule = {
  id: "benchmark-changed",
  severity: "neutral",
  summary: "A benchmark was added, removed or changed",
  describe(view) {
    const { kind, parent, edit } = view;
    if (kind !== "benchmark" && parent?.kind !== "benchmark") return undefined;
    const isWhole = kind === "benchmark" && (edit.kind === "added" || edit.kind === "removed");
    return { message: `A benchmark ${view.placePhrase} ${isWhole ? `was ${edit.kind}` : "changed"}.` };
  },
};
