import { namesCome, namesGone } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const contextDropped: ChangeRule = {
  id: "context-dropped",
  severity: "worse",
  summary: "A handoff no longer carries something, or it is no longer learnt at a touchpoint",
  say(telling) {
    const edit = telling.changed(["handoff"], "carries") ?? telling.changed(["touchpoint"], "gives");
    const gone = namesGone(edit);
    if (!gone) return undefined;
    const verb = telling.kind === "handoff" ? "carries" : "gives";
    const come = namesCome(edit);
    const instead = come ? `; it ${verb} ${telling.now(come)} now` : "";
    return { message: `${telling.Spoken} no longer ${verb} ${telling.old(gone)}${instead}.` };
  },
};
