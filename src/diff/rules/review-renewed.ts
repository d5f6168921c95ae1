import type { ChangeRule } from "../rule.ts";

export const reviewRenewed: ChangeRule = {
  id: "review-renewed",
  severity: "better",
  summary: "A journey was gone through again",
  say(telling) {
    const edit = telling.changed(["journey"], "reviewed");
    if (!edit?.after || (edit.before && telling.now(edit.after) < telling.old(edit.before))) return undefined;
    return {
      message: `${telling.Spoken} was reviewed on ${telling.now(edit.after)}${edit.before ? `; before that, on ${telling.old(edit.before)}` : ""}.`,
    };
  },
};
