import { labelOf } from "../../model/element.ts";
import type { OpportunityScore } from "../../model/gap.ts";
import type { Change } from "../change.ts";
import { scoreChanged } from "../rules/score-changed.ts";
import { startChanged } from "../rules/start-changed.ts";
import type { DescribedEdit } from "../written/described-edit.ts";
import type { Causes } from "./causes.ts";
import { follow } from "./follow.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSubject, journeySubject } from "./subject-on-side.ts";

interface Sides {
  readonly before: ComparedJourney;
  readonly after: ComparedJourney;
}

/** How the scores of opportunities changed, and which one to start with. */
export function scoreChanges({ before, after }: Sides, names: OldNames, causes: Causes): Change[] {
  const subjectOf = ({ opportunity }: Pick<OpportunityScore, "opportunity">, { journey }: ComparedJourney) =>
    elementSubject({ kind: "opportunity", element: opportunity }, journey);
  const olds = new Map(before.assessment.scores.map((score) => [subjectOf(score, before).id, score]));
  const scores = after.assessment.scores.flatMap((score) => {
    const subject = subjectOf(score, after);
    const old = olds.get(names.id(subject.id));
    const texts = { before: scoreText(old?.score), after: scoreText(score.score) };
    if (!old || texts.before === texts.after) return [];
    const message = `The score of ${subject.phrase} changed from ${texts.before} to ${texts.after}.`;
    const found = causes.find(
      names.id(subject.id),
      causes.at(names.id(subject.id)),
      closedBy(score, after, names, causes),
      ({ edit }) => edit.id.startsWith("project/source:") || edit.id.startsWith("project/metric:"),
    );
    return [
      follow({ rule: scoreChanged, before: subjectOf(old, before), after: subject, message, causes: found, texts }),
    ];
  });
  // Where no score changed, an opportunity was added, removed or revalued.
  const isOpportunity = ({ change }: DescribedEdit): boolean =>
    change.rule.startsWith("opportunity-") && change.after?.journey === after.journey.name;
  const found = scores.length > 0 ? scores : causes.find(names.id(journeySubject(after.journey).id), isOpportunity);
  return [...scores, ...startChange({ before, after }, names, found)];
}

function startChange({ before, after }: Sides, names: OldNames, causes: readonly Change[]): Change[] {
  const [old, now] = [before.assessment.startHere, after.assessment.startHere];
  const idIn = (opportunity: typeof old, { journey }: ComparedJourney): string | undefined =>
    opportunity && elementSubject({ kind: "opportunity", element: opportunity }, journey).id;
  const newId = idIn(now, after);
  if (idIn(old, before) === (newId && names.id(newId))) return [];
  const message = now
    ? `The opportunity to start with is now “${labelOf(now)}”${old ? `; it was “${labelOf(old)}”` : ""}.`
    : `There is no longer an opportunity to start with${old ? `; it was “${labelOf(old)}”` : ""}.`;
  const subjects = { before: journeySubject(before.journey), after: journeySubject(after.journey) };
  return [follow({ rule: startChanged, ...subjects, message, causes })];
}

/** Edits of the things whose gaps an opportunity closes. */
function closedBy(
  { opportunity, gaps }: OpportunityScore,
  { journey }: ComparedJourney,
  names: OldNames,
  causes: Causes,
) {
  const named = opportunity.closes.map(({ element, to }) =>
    to ? `handoff:${element.name} ${to.name}` : `touchpoint:${element.name}`,
  );
  const root = journeySubject(journey).id;
  const ids = [
    ...named.map((part) => names.id(`${root}/${part}`)),
    ...gaps.map(({ subject }) => names.id(elementSubject(subject, journey).id)),
  ];
  return (cause: DescribedEdit) => ids.some((id) => causes.at(id)(cause));
}

function scoreText(score: number | undefined): string {
  return score === undefined ? "unknown" : String(Math.round(score * 100) / 100);
}
