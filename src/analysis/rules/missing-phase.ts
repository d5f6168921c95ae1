import { labelOf } from "../../model/element.ts";
import { list } from "../../model/english.ts";
import type { Fix, FixStep } from "../../model/finding.ts";
import type { Phase } from "../../model/vocabulary.ts";
import { optionOf, type RuleOption } from "../configuration.ts";
import { lifecycleOf } from "../lifecycle.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

const OVERLOOKED: RuleOption<readonly string[]> = {
  name: "overlooked",
  default: ["access", "leave", "engage"],
  namesOf: "phase",
  description: "The phases whose absence is a warning: those that companies tend to overlook.",
};

export const missingPhase: Rule = {
  id: "missing-phase",
  severity: "info",
  from: "recommended",
  remarksFrom: "strict",
  summary: "A phase of the lifecycle has no stage; a warning for phases that companies tend to overlook",
  options: [OVERLOOKED],
  *checkJourney(journey, { vocabulary, configuration }) {
    const lifecycle = lifecycleOf(journey, vocabulary, configuration);
    if (!lifecycle) return;
    const present = new Set(journey.stages.map((stage) => stage.phase?.name));
    const overlooked = optionOf(configuration, "missing-phase", OVERLOOKED);
    const isOverlooked = ({ name }: Phase): boolean => name !== undefined && overlooked.includes(name);
    const message = (phases: readonly Phase[]): string => {
      const what = `${phases.length > 1 ? "phases" : "phase"} ${list(phases.map(quoted))} of ${quoted(lifecycle)}`;
      return `The journey ${quoted(journey)} has no stage for the ${what}. Add one with \`as\`, or use \`accept missing-phase\` to say why customers never get there.`;
    };
    const missing = lifecycle.phases.filter(
      ({ name, optional }) => name !== undefined && !optional && !present.has(name),
    );
    const [worse, others] = [missing.filter(isOverlooked), missing.filter((phase) => !isOverlooked(phase))];
    const range = journey.lifecycle?.range ?? journey.nameRange;
    const fixes = (phases: readonly Phase[]): Fix[] => {
      const lines = phases.map((phase) => `stage ${phase.name} "${labelOf(phase)}" as ${phase.name}`);
      const steps = lines.map((text): FixStep => ({ kind: "add-line", block: journey.range, at: "end", text }));
      return [{ title: `Add ${phases.length > 1 ? "stages" : "a stage"} for ${list(phases.map(quoted))}`, steps }];
    };
    if (worse.length > 0) yield { message: message(worse), range, severity: "warning", fixes: fixes(worse) };
    if (others.length > 0) yield { message: message(others), range, fixes: fixes(others) };
  },
};
