import { withRemarks } from "../analysis/fold.ts";
import { gatherFacts } from "../layout/facts.ts";
import type { Facts, Subject } from "../layout/lane-context.ts";
import type { MapInput } from "../layout/map-input.ts";
import { decimal, joinParts, listText, quantityText } from "../layout/wording.ts";
import { aboutIn, aboutJourney, aboutOpportunity, aboutStage, aboutStep, aboutTouchpoint } from "../model/about.ts";
import { fromTo } from "../model/direction.ts";
import { labelOf, type Ref } from "../model/element.ts";
import { list } from "../model/english.ts";
import type { HandoffStep, OpportunityScore } from "../model/gap.ts";
import type { Journey, Opportunity, Stage, States, Touchpoint } from "../model/journey.ts";
import type { VocabularyKind } from "../model/vocabulary.ts";
import type { Details, Fact } from "./details.ts";
import { describeGap } from "./gap-details.ts";
import { describeReading } from "./metric-details.ts";

interface Context extends MapInput {
  readonly facts: Facts;
}

/** Everything known about the things on the map of a journey, in reading order. */
export function describe(given: MapInput): Details[] {
  const input = { ...given, findings: withRemarks(given.findings) };
  const facts = gatherFacts(input);
  const context: Context = { ...input, facts };
  const { journey, assessment } = input;
  const stepsFrom = Map.groupBy(assessment.steps, (step) => step.from);
  let number = 0;
  const touchpoints = (stage: Stage) =>
    stage.touchpoints.flatMap((touchpoint) => [
      describeTouchpoint(touchpoint, context, `Touchpoint ${++number} in ${labelOf(stage)}`),
      ...(stepsFrom.get(touchpoint) ?? []).map((step) => describeStep(step, context)),
    ]);
  return [
    describeJourney(journey, context),
    ...journey.stages.flatMap((stage) => [describeStage(stage, context), ...touchpoints(stage)]),
    ...journey.opportunities.map((opportunity) => describeOpportunity(opportunity, context)),
  ];
}

/** The details of several journeys, with names that are unique among them. */
export function describeProject(journeys: readonly MapInput[]): Details[] {
  return journeys.flatMap((input) =>
    describe(input).map((details) => ({ ...details, about: aboutIn(input.journey, details.about) })),
  );
}

type Own = Pick<Details, "about" | "kind" | "title" | "place"> & Partial<Details>;

/** What details of every kind have in common. */
function describeSubject(subject: Subject | undefined, context: Context, own: Own): Details {
  const { facts, vocabulary } = context;
  return {
    facts: [],
    metrics: subject ? facts.readings(subject).map((reading) => describeReading(reading, context)) : [],
    gaps: subject ? [...facts.gaps(subject), ...facts.unknown(subject)].map((gap) => describeGap(gap, vocabulary)) : [],
    findings: subject
      ? facts.findings(subject).map(({ rule, severity, message }) => ({ rule, severity, message }))
      : [],
    owner: undefined,
    channel: undefined,
    persona: called(context, "persona", context.journey.persona),
    ...own,
  };
}

function describeJourney(journey: Journey, context: Context): Details {
  const owner = called(context, "owner", journey.owner);
  return describeSubject(journey, context, {
    about: aboutJourney(),
    kind: "journey",
    title: labelOf(journey),
    place: "Journey",
    owner,
    facts: factsOf({
      Goal: journey.goal?.text,
      For: called(context, "persona", journey.persona),
      "End-to-end owner": owner ?? "nobody",
      Follows: called(context, "lifecycle", journey.lifecycle),
      Keeps: listed(context, "promise", journey.promises),
      Reviewed: journey.reviewed?.date,
      ...statesOf(journey.states),
    }),
  });
}

function describeStage(stage: Stage, context: Context): Details {
  const lifecycle = context.vocabulary.find("lifecycle", context.journey.lifecycle);
  const phase = lifecycle?.phases.find((candidate) => candidate.name === stage.phase?.name);
  const owner = called(context, "owner", stage.owner);
  return describeSubject(stage, context, {
    about: aboutStage(stage),
    kind: "stage",
    title: labelOf(stage),
    place: "Stage",
    owner,
    facts: factsOf({
      Phase: phase ? labelOf(phase) : stage.phase?.name,
      Owner: owner,
      Keeps: listed(context, "promise", stage.promises),
      ...statesOf(stage.states),
    }),
  });
}

function describeTouchpoint(touchpoint: Touchpoint, context: Context, place: string): Details {
  const owner = called(context, "owner", touchpoint.owner?.ref);
  const channel = called(context, "channel", touchpoint.channel);
  const nested = context.facts.nested(touchpoint);
  const worst = nested?.worst;
  return describeSubject(touchpoint, context, {
    about: aboutTouchpoint(touchpoint),
    kind: "touchpoint",
    title: labelOf(touchpoint),
    place,
    owner,
    channel,
    facts: factsOf({
      Channel: channel ?? "none",
      Owner: owner ? joinParts([owner, touchpoint.owner?.inherited && "(from the stage)"], " ") : "nobody",
      "Moment of truth": touchpoint.momentOfTruth ? "yes" : undefined,
      Way: context.assessment.aside.touchpoints.has(touchpoint.key) ? asideText(touchpoint, context) : undefined,
      Keeps: listed(context, "promise", touchpoint.promises),
      Needs: listed(context, "context", touchpoint.needs),
      Gives: listed(context, "context", touchpoint.gives),
      ...statesOf(touchpoint.states),
      ...voicesOf(touchpoint, context),
      Backstage: touchpoint.backstage
        .map(({ text, owner: by, systems }) =>
          joinParts(
            [
              text,
              by && `by ${called(context, "owner", by)}`,
              systems.length > 0 && `using ${listed(context, "system", systems)}`,
            ],
            ", ",
          ),
        )
        .join("; "),
      Opens: nested && labelOf(nested.journey),
      "Worst gap below":
        worst && `${describeGap(worst.gap, context.vocabulary).title} (${decimal(worst.gap.weight?.severity ?? 0)})`,
    }),
  });
}

/** As in `beside the planned way; observed from "Calls" and to "Pays"`. */
function asideText(touchpoint: Touchpoint, { assessment }: Context): string {
  const { steps } = assessment.aside;
  const from = steps.filter(({ to }) => to === touchpoint).map((step) => `from "${labelOf(step.from)}"`);
  const to = steps.filter((step) => step.from === touchpoint).map((step) => `to "${labelOf(step.to)}"`);
  const seen = [...from, ...to];
  return joinParts(["beside the planned way", seen.length > 0 && `observed ${list(seen)}`], "; ");
}

function describeStep(step: HandoffStep, context: Context): Details {
  const { handoff, from, to, condition, state } = step;
  const owner = called(context, "owner", handoff?.owner);
  const lost = [...new Set(context.facts.lost(step).map(({ need }) => called(context, "context", need)))];
  return describeSubject(handoff, context, {
    about: aboutStep(step),
    kind: "handoff",
    title: fromTo(labelOf(from), labelOf(to)),
    place: state === "inside" ? "Step within one owner" : "Handoff",
    owner: owner ?? (state === "inside" ? called(context, "owner", from.owner?.ref) : undefined),
    facts: factsOf({
      When: condition,
      Owner: state === "inside" ? undefined : (owner ?? "nobody"),
      Handover: state === "inside" ? undefined : `${ownerText(from, context)} to ${ownerText(to, context)}`,
      Within: handoff?.within && quantityText(handoff.within),
      Carries: handoff && listed(context, "context", handoff.carries),
      Loses: lost.join(", "),
      ...(handoff ? statesOf(handoff.states) : {}),
    }),
  });
}

function describeOpportunity(opportunity: Opportunity, context: Context): Details {
  const owner = called(context, "owner", opportunity.owner);
  const score = context.facts.score(opportunity);
  return describeSubject(opportunity, context, {
    about: aboutOpportunity(opportunity),
    kind: "opportunity",
    title: labelOf(opportunity),
    place: context.assessment.startHere === opportunity ? "Opportunity: start here" : "Opportunity",
    owner,
    facts: factsOf({
      Owner: owner ?? "nobody",
      Status: opportunity.status,
      Due: opportunity.due,
      Ticket: opportunity.ticket?.text,
      "Customer value": opportunity.customerValue?.toString(),
      "Business value": opportunity.businessValue?.toString(),
      Effort: opportunity.effort?.toString(),
      Score: score && scoreText(score),
    }),
    gaps: (score?.gaps ?? []).map((gap) => describeGap(gap, context.vocabulary)),
  });
}

/** The score as a formula with its factors (docs/language.md, "Priority"). */
function scoreText({ opportunity, value, severity, score }: OpportunityScore): string | undefined {
  if (score === undefined || value === undefined || severity === undefined) return undefined;
  const { customerValue, businessValue, effort } = opportunity;
  return `√(${customerValue} × ${businessValue}) × ${decimal(severity)} ÷ ${effort} = ${decimal(score)}`;
}

/** The desired state and the newest observation, if they are described in words. */
function statesOf({ desired, actuals: [actual] }: States): Record<string, string | undefined> {
  const seen = actual && joinParts([actual.deviation, actual.title], ": ");
  return { Desired: desired?.title, Actual: seen };
}

function voicesOf({ voices }: Touchpoint, context: Context): Record<string, string | undefined> {
  const said = (kind: "pain" | "quote") =>
    voices
      .filter((voice) => voice.kind === kind)
      .map(({ text, source }) =>
        joinParts([kind === "quote" ? `“${text}”` : text, source && `(${called(context, "source", source)})`], " "),
      )
      .join("; ");
  return { Pain: said("pain"), Quote: said("quote") };
}

function ownerText({ owner }: Touchpoint, context: Context): string {
  return called(context, "owner", owner?.ref) ?? "nobody";
}

function factsOf(values: Readonly<Record<string, string | undefined>>): Fact[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function called({ vocabulary }: Context, kind: VocabularyKind, ref: Ref | undefined): string | undefined {
  return ref && vocabulary.label(kind, ref);
}

function listed({ vocabulary }: Context, kind: VocabularyKind, refs: readonly Ref[]): string {
  return listText(refs, (ref) => vocabulary.label(kind, ref));
}
