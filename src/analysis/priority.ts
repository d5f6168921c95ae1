import type { Gap, GapWeight, OpportunityScore } from "../model/gap.ts";
import type { Actual, GapRef, Journey, Opportunity } from "../model/journey.ts";
import type { SourceKind, Vocabulary } from "../model/vocabulary.ts";

/** A gap weighs this much more at a moment of truth (docs/language.md, "Priority"). */
const MOMENT_OF_TRUTH = 1.5;

/** How far an observation carries, by the kind of its source (docs/language.md, "Priority"). */
const CONFIDENCE: Readonly<Record<SourceKind, number>> = { assumption: 0.4, interview: 0.6, survey: 0.8, analytics: 1 };

/** Effort, from 1 to 5, up to which an opportunity is a start. */
const SMALL_EFFORT = 2;

/** What a gap weighs. @param shortfall 0 to 1. @param actual the observation that shows the gap. */
export function weigh(
  shortfall: number,
  momentOfTruth: boolean,
  actual: Actual | undefined,
  vocabulary: Vocabulary,
): GapWeight {
  const moment = momentOfTruth ? MOMENT_OF_TRUTH : 1;
  const confidence = CONFIDENCE[vocabulary.find("source", actual?.source)?.sourceKind ?? "assumption"];
  return { shortfall, moment, confidence, severity: shortfall * moment * confidence };
}

/** The opportunities that are still to be taken, best score first. */
export function scoreOpportunities(journey: Journey, gaps: readonly Gap[]): OpportunityScore[] {
  return journey.opportunities
    .filter(isOpen)
    .map((opportunity) => score(opportunity, gaps, journey))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

/** Whether an opportunity is neither done nor dropped. */
export function isOpen({ status }: Opportunity): boolean {
  return status !== "done" && status !== "dropped";
}

/** The opportunity to start with: the best score that takes little effort. @param scores best first. */
export function startHere(scores: readonly OpportunityScore[]): OpportunityScore | undefined {
  return scores.find(
    ({ score, opportunity }) => score !== undefined && score > 0 && (opportunity.effort ?? Infinity) <= SMALL_EFFORT,
  );
}

/**
 * √(customer value × business value) × Σ severity of the gaps it closes ÷ effort. The geometric mean is deliberate: what
 * is worth something to one side only ranks low.
 */
function score(opportunity: Opportunity, gaps: readonly Gap[], journey: Journey): OpportunityScore {
  const { customerValue, businessValue, effort } = opportunity;
  const closed = gapsClosedBy(opportunity, gaps, journey);
  const weights = closed.flatMap((gap) => gap.weight ?? []);
  const severity = weights.length > 0 ? weights.reduce((sum, weight) => sum + weight.severity, 0) : undefined;
  const value = customerValue && businessValue ? Math.sqrt(customerValue * businessValue) : undefined;
  const total = value && effort && severity !== undefined ? (value * severity) / effort : undefined;
  return { opportunity, gaps: closed, value, severity, score: total };
}

/** The gaps that an opportunity says it closes and that are open, each once. */
export function gapsClosedBy({ closes }: Opportunity, gaps: readonly Gap[], journey: Journey): Gap[] {
  return gaps.filter((gap) => closes.some((ref) => isMeant(ref, gap, journey)));
}

function isMeant({ element, to, metric, kind }: GapRef, gap: Gap, journey: Journey): boolean {
  const named = gap.kind === "sequence" ? stepIsAt(gap, element.name) : subjectIs(gap, element.name, to?.name, journey);
  if (!named) return false;
  if (metric) return gap.target?.metric.name === metric.name;
  return kind === undefined || gap.kind === kind;
}

/** Customers who leave the flow do so at two touchpoints; naming one of them will do. */
function stepIsAt({ observedStep }: Gap, name: string): boolean {
  return observedStep?.from.name === name || observedStep?.to.name === name;
}

function subjectIs({ subject }: Gap, name: string, to: string | undefined, journey: Journey): boolean {
  switch (subject.kind) {
    case "touchpoint":
      return to === undefined && subject.element.name === name;
    case "stage":
      // A touchpoint comes before a stage of the same name.
      return to === undefined && subject.element.name === name && !hasTouchpoint(journey, name);
    case "handoff":
      return subject.element.from?.name === name && subject.element.to?.name === to;
    case "journey":
      return false;
  }
}

function hasTouchpoint({ stages }: Journey, name: string): boolean {
  return stages.some((stage) => stage.touchpoints.some((touchpoint) => touchpoint.name === name));
}
