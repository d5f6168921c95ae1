import { labelOf } from "../../model/element.ts";
import type { Stage } from "../../model/journey.ts";
import { lifecycleOf } from "../lifecycle.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const phaseOrder: Rule = {
  id: "phase-order",
  severity: "info",
  from: "strict",
  summary: "Stages follow another order than the phases of the lifecycle",
  *checkJourney(journey, { vocabulary, configuration }) {
    const lifecycle = lifecycleOf(journey, vocabulary, configuration);
    if (!lifecycle) return;
    let latest: { readonly stage: Stage; readonly index: number } | undefined;
    for (const stage of journey.stages) {
      const index = lifecycle.phases.findIndex((phase) => phase.name === stage.phase?.name);
      if (index < 0) continue;
      if (latest && index < latest.index) {
        const [phase, before] = [lifecycle.phases[index], lifecycle.phases[latest.index]];
        if (!phase || !before) continue;
        const message = `The stage ${quoted(stage)} (${labelOf(phase)}) comes after ${quoted(latest.stage)} (${labelOf(before)}), but ${quoted(lifecycle)} has these phases the other way round. Is that what customers really do?`;
        const related = [
          { uri: journey.uri, range: latest.stage.nameRange, message: "The stage with the later phase" },
        ];
        yield { message, range: stage.phase?.range ?? stage.nameRange, related };
      } else {
        latest = { stage, index };
      }
    }
  },
};
