import type { ChangeRule } from "../rule.ts";
import type { Version, Where } from "../version.ts";

export const flowChanged: ChangeRule = {
  id: "flow-changed",
  severity: "risky",
  summary: "Customers can go another way, or can't go one that they could",
  say(telling) {
    const { edit, kind, version, before, after } = telling;
    const end = telling.changed(["touchpoint"], "ends");
    if (end)
      return {
        message: end.after
          ? `The journey ends at ${telling.spoken} now.`
          : `The journey no longer ends at ${telling.spoken}.`,
      };
    if (kind !== "then") return undefined;
    const way = (where: Where, its: Version): string => `“${its.text(where.node.fields.to, where)}”`;
    if (edit.kind === "added" && after)
      return { message: `From ${telling.spoken}, customers can go to ${way(after, version)} now.` };
    if (edit.kind === "removed" && before)
      return {
        message: `From ${telling.spoken}, customers can no longer go to ${way(before, telling.versions.before)}.`,
      };
    if (!telling.changed(["then"], "to") || !before || !after) return undefined;
    return {
      message: `From ${telling.spoken}, customers go to ${way(after, version)} now, not to ${way(before, telling.versions.before)}.`,
    };
  },
};
