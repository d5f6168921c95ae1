import { capital, withArticle } from "../../model/english.ts";
import { factChanged, nounOf } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";
import { isSubject } from "../written/version.ts";

export const detailChanged: ChangeRule = {
  id: "detail-changed",
  severity: "neutral",
  summary: "Any other fact was added, removed or changed",
  describe(view) {
    const { edit, kind } = view;
    if (edit.kind === "changed") return { message: factChanged(view, edit) };
    const what = isSubject(kind) ? "" : ` of ${view.phrase}`;
    const how = { added: "was added", removed: "was removed", moved: "moved to another place", renamed: "was renamed" };
    return {
      message: `${what ? `${capital(withArticle(nounOf(kind)))}${what}` : view.openingPhrase} ${how[edit.kind]}.`,
    };
  },
};
