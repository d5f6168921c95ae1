import type { ChangeRule } from "../rule.ts";

export const benchmarkChanged: ChangeRule = {
  id: "benchmark-changed",
  severity: "neutral",
  summary: "What others reach is another",
  say(telling) {
    const { kind, parent, edit } = telling;
    if (kind !== "benchmark" && parent?.kind !== "benchmark") return undefined;
    const what =
      kind === "benchmark" && edit.kind !== "changed" ? ` is ${edit.kind === "added" ? "new" : "gone"}` : " is another";
    return { message: `What others reach at ${telling.spoken}${what}.` };
  },
};
