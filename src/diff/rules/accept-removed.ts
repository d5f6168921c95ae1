import type { ChangeRule } from "../rule.ts";

export const acceptRemoved: ChangeRule = {
  id: "accept-removed",
  severity: "better",
  summary: "A finding is no longer accepted, or not for as long",
  say(telling) {
    const { edit, kind, before } = telling;
    if (edit.kind === "removed" && kind === "accept" && before) {
      return { message: `${telling.old(before.node.fields.rule)} is no longer accepted at ${telling.spoken}.` };
    }
    const until = telling.changed(["accept"], "until");
    if (!until) return undefined;
    const rule = telling.now(telling.node.fields.rule);
    return { message: `${rule} is accepted at ${telling.spoken} until ${telling.now(until.after)} only.` };
  },
};
