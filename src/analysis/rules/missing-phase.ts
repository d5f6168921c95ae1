import type { Phase } from "../../model/vocabulary.ts";
import { optionOf, type RuleOption } from "../configuration.ts";
import { lifecycleOf } from "../lifecycle.ts";
import type { Rule } from "../rule.ts";
import { list, quoted } from "../wording.ts";

const OVERLOOKED: RuleOption<readonly string[]> = {
  name: "overlooked",
  default: ["access", "leave", "engage"],
  description: "The phases whose absence is a warning, not only a remark: those that companies overlook.",
};

export const missingPhase: Rule = {
  id: "missing-phase",
  severity: "info",
  summary: "A phase of the followed lifecycle has no stage; a warning for those that companies overlook",
  options: [OVERLOOKED],
  *checkJourney(journey, { vocabulary, configuration }) {
    const lifecycle = lifecycleOf(journey, vocabulary, configuration);
    if (!lifecycle) return;
    const present = new Set(journey.stages.map((stage) => stage.phase?.name));
    const overlooked = optionOf(configuration, "missing-phase", OVERLOOKED);
    const isOverlooked = ({ name }: Phase): boolean => name !== undefined && overlooked.includes(name);
    const message = (phases: readonly Phase[]): string => {
      const what = `${phases.length > 1 ? "phases" : "phase"} ${list(phases.map(quoted))} of ${quoted(lifecycle)}`;
      return `The journey ${quoted(journey)} has no stage for the ${what}. Add one with \`as\`, or say why customers never come there: \`accept missing-phase\`.`;
    };
    const missing = lifecycle.phases.filter(
      ({ name, optional }) => name !== undefined && !optional && !present.has(name),
    );
    const [worse, others] = [missing.filter(isOverlooked), missing.filter((phase) => !isOverlooked(phase))];
    const range = journey.lifecycle?.range ?? journey.nameRange;
    if (worse.length > 0) yield { message: message(worse), range, severity: "warning" };
    if (others.length > 0) yield { message: message(others), range };
  },
};
