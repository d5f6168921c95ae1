import { labelOf } from "../model/element.ts";
import type { OpportunityScore } from "../model/gap.ts";
import type { Causes } from "./causes.ts";
import type { Change } from "./change.ts";
import { follow } from "./derived.ts";
import { scoreChanged } from "./rules/score-changed.ts";
import { startChanged } from "./rules/start-changed.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSpot, journeySpot } from "./spot.ts";
import type { ToldEdit } from "./tell.ts";
import { capital } from "./version.ts";

interface Sides {
  readonly before: ComparedJourney;
  readonly after: ComparedJourney;
}

/** What opportunities score now, and with which one to start. */
export function scoreChanges({ before, after }: Sides, names: OldNames, causes: Causes): Change[] {
  const spotOf = ({ opportunity }: Pick<OpportunityScore, "opportunity">, { journey }: ComparedJourney) =>
    elementSpot({ kind: "opportunity", element: opportunity }, journey);
  const olds = new Map(before.assessment.scores.map((score) => [spotOf(score, before).id, score]));
  const scores = after.assessment.scores.flatMap((score) => {
    const spot = spotOf(score, after);
    const old = olds.get(names.id(spot.id));
    const texts = { before: scoreText(old?.score), after: scoreText(score.score) };
    if (!old || texts.before === texts.after) return [];
    const message = `${capital(spot.spoken)} scores ${texts.after} now; it was ${texts.before}.`;
    const found = causes.find(
      names.id(spot.id),
      causes.at(names.id(spot.id)),
      closedBy(score, after, names, causes),
      ({ edit }) => edit.id.startsWith("project/source:") || edit.id.startsWith("project/metric:"),
    );
    return [follow({ rule: scoreChanged, before: spotOf(old, before), after: spot, message, causes: found, texts })];
  });
  // Without a score that is another, it was an opportunity that came, went or was revalued.
  const isOpportunity = ({ change }: ToldEdit): boolean =>
    change.rule.startsWith("opportunity-") && change.after?.journey === after.journey.name;
  const found = scores.length > 0 ? scores : causes.find(names.id(journeySpot(after.journey).id), isOpportunity);
  return [...scores, ...startChange({ before, after }, names, found)];
}

function startChange({ before, after }: Sides, names: OldNames, causes: readonly Change[]): Change[] {
  const [old, now] = [before.assessment.startHere, after.assessment.startHere];
  const idIn = (opportunity: typeof old, { journey }: ComparedJourney): string | undefined =>
    opportunity && elementSpot({ kind: "opportunity", element: opportunity }, journey).id;
  const newId = idIn(now, after);
  if (idIn(old, before) === (newId && names.id(newId))) return [];
  const message = now
    ? `Start with “${labelOf(now)}” now${old ? `, not with “${labelOf(old)}”` : ""}.`
    : `There is no opportunity to start with any more${old ? `; it was “${labelOf(old)}”` : ""}.`;
  const spots = { before: journeySpot(before.journey), after: journeySpot(after.journey) };
  return [follow({ rule: startChanged, ...spots, message, causes })];
}

/** What was written at the things whose gaps an opportunity closes. */
function closedBy(
  { opportunity, gaps }: OpportunityScore,
  { journey }: ComparedJourney,
  names: OldNames,
  causes: Causes,
) {
  const named = opportunity.closes.map(({ element, to }) =>
    to ? `handoff:${element.name} ${to.name}` : `touchpoint:${element.name}`,
  );
  const root = journeySpot(journey).id;
  const ids = [
    ...named.map((part) => names.id(`${root}/${part}`)),
    ...gaps.map(({ subject }) => names.id(elementSpot(subject, journey).id)),
  ];
  return (cause: ToldEdit) => ids.some((id) => causes.at(id)(cause));
}

function scoreText(score: number | undefined): string {
  return score === undefined ? "nothing that is known" : String(Math.round(score * 100) / 100);
}
