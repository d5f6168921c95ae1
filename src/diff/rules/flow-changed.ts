import type { ChangeRule } from "../written/rule.ts";
import type { Version, Where } from "../written/version.ts";

export const flowChanged: ChangeRule = {
  id: "flow-changed",
  severity: "risky",
  summary: "Customers can take a new path, or can no longer take an old one",
  describe(view) {
    const { edit, kind, version, before, after } = view;
    const end = view.changed(["touchpoint"], "ends");
    if (end)
      return {
        message: end.after
          ? `The journey now ends at ${view.phrase}.`
          : `The journey no longer ends at ${view.phrase}.`,
      };
    if (kind !== "then") return undefined;
    const target = (where: Where, its: Version): string => `“${its.text(where.node.fields.to, where)}”`;
    if (edit.kind === "added" && after)
      return { message: `From ${view.phrase}, customers can now go to ${target(after, version)}.` };
    if (edit.kind === "removed" && before)
      return {
        message: `From ${view.phrase}, customers can no longer go to ${target(before, view.versions.before)}.`,
      };
    if (!view.changed(["then"], "to") || !before || !after) return undefined;
    return {
      message: `From ${view.phrase}, customers now go to ${target(after, version)} instead of ${target(before, view.versions.before)}.`,
    };
  },
};
