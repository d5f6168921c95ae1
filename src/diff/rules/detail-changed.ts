import { factChanged, nounOf } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";
import { capital, isSubject } from "../version.ts";

export const detailChanged: ChangeRule = {
  id: "detail-changed",
  severity: "neutral",
  summary: "Any other fact comes, goes, or is another",
  say(telling) {
    const { edit, kind } = telling;
    if (edit.kind === "changed") return { message: factChanged(telling, edit) };
    const what = isSubject(kind) ? "" : ` of ${telling.spoken}`;
    const how = { added: "is new", removed: "is gone", moved: "stands in another place", renamed: "has another name" };
    return { message: `${what ? `${capital(nounOf(kind))}${what}` : telling.Spoken} ${how[edit.kind]}.` };
  },
};
