import type { ChangeRule } from "../rule.ts";

export const acceptExtended: ChangeRule = {
  id: "accept-extended",
  severity: "risky",
  summary: "A finding is accepted for longer",
  say(telling) {
    const edit = telling.changed(["accept"], "until");
    if (!edit?.before || (edit.after && telling.now(edit.after) < telling.old(edit.before))) return undefined;
    const until = edit.after ? `until ${telling.now(edit.after)}` : "without an end";
    const rule = telling.now(telling.node.fields.rule);
    return { message: `${rule} is accepted at ${telling.spoken} ${until}; it was until ${telling.old(edit.before)}.` };
  },
};
