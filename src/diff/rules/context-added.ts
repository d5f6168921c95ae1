import { namesCome } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const contextAdded: ChangeRule = {
  id: "context-added",
  severity: "better",
  summary: "A handoff carries more, or more is learnt at a touchpoint",
  say(telling) {
    const come = namesCome(telling.changed(["handoff"], "carries") ?? telling.changed(["touchpoint"], "gives"));
    if (!come) return undefined;
    const verb = telling.kind === "handoff" ? "carries" : "gives";
    return { message: `${telling.Spoken} ${verb} ${telling.now(come)} now.` };
  },
};
