import type { Journey, Opportunity, Stage, Touchpoint } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const opportunityWithoutGap: Rule = {
  id: "opportunity-without-gap",
  severity: "info",
  from: "recommended",
  summary: "An opportunity that closes no open gap and eases no pain",
  *checkJourney(journey, { assessment }) {
    for (const { opportunity, gaps } of assessment.scores) {
      if (gaps.length > 0 || easesPain(opportunity, journey)) continue;
      const why = opportunity.closes.length > 0 ? "none of the gaps that it names is open" : "it names no gap";
      const message = `${quoted(opportunity)} closes nothing: ${why}. Say which gap it closes, or drop it.`;
      const group = {
        reason: "no gap",
        message: "{count} opportunities close nothing: {places}. Say which gaps they close, or drop them.",
        item: quoted(opportunity),
      };
      yield { message, range: opportunity.closes[0]?.range ?? opportunity.nameRange, group };
    }
  },
};

/** Whether an opportunity names a touchpoint, or a stage with one, at which customers have a pain. */
function easesPain({ closes }: Opportunity, { stages }: Journey): boolean {
  const whole = new Set(
    closes.filter(({ to, metric, kind }) => !to && !metric && !kind).map(({ element }) => element.name),
  );
  const isMeant = ({ name }: Stage | Touchpoint): boolean => name !== undefined && whole.has(name);
  const meant = stages.flatMap((stage) => (isMeant(stage) ? stage.touchpoints : stage.touchpoints.filter(isMeant)));
  return meant.some(({ voices }) => voices.some(({ kind }) => kind === "pain"));
}
