import type { Gap, GapWeight, OpportunityScore } from "../model/gap.ts";
import { type Actual, type Journey, type Opportunity, touchpointsOf } from "../model/journey.ts";
import type { SourceKind, Vocabulary } from "../model/vocabulary.ts";

/** A gap weighs this much more at a moment of truth (docs/language.md, "Priority"). */
const MOMENT_OF_TRUTH = 1.5;

/** How much an observation counts, by the kind of its source (docs/language.md, "Priority"). */
const CONFIDENCE: Readonly<Record<SourceKind, number>> = { assumption: 0.4, interview: 0.6, survey: 0.8, analytics: 1 };

/** The largest effort, on the scale from 1 to 5, of an opportunity to start with. */
const SMALL_EFFORT = 2;

/** The weight of a gap. @param shortfall 0 to 1. @param actual the observation that shows the gap. */
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

/** The open opportunities, best score first. */
export function scoreOpportunities(journey: Journey, gaps: readonly Gap[]): OpportunityScore[] {
  const index = indexed(gaps, journey);
  return journey.opportunities
    .filter(isOpen)
    .map((opportunity) => score(opportunity, index))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

/** Whether an opportunity is neither done nor dropped. */
export function isOpen({ status }: Opportunity): boolean {
  return status !== "done" && status !== "dropped";
}

/** The opportunity to start with: the best score with little effort. @param scores best first. */
export function startHere(scores: readonly OpportunityScore[]): OpportunityScore | undefined {
  return scores.find(
    ({ score, opportunity }) => score !== undefined && score > 0 && (opportunity.effort ?? Infinity) <= SMALL_EFFORT,
  );
}

/**
 * √(customer value × business value) × Σ severity of the gaps it closes ÷ effort. The geometric mean is deliberate: what
 * is worth something to only one side ranks low.
 */
function score(opportunity: Opportunity, index: GapIndex): OpportunityScore {
  const { customerValue, businessValue, effort } = opportunity;
  const closed = gapsClosedBy(opportunity, index);
  const weights = closed.flatMap((gap) => gap.weight ?? []);
  const severity = weights.length > 0 ? weights.reduce((sum, weight) => sum + weight.severity, 0) : undefined;
  const value = customerValue && businessValue ? Math.sqrt(customerValue * businessValue) : undefined;
  const total = value && effort && severity !== undefined ? (value * severity) / effort : undefined;
  return { opportunity, gaps: closed, value, severity, score: total };
}

/** Gaps by the name that `closes` uses for their element. */
type GapIndex = ReadonlyMap<string, readonly Gap[]>;

function indexed(gaps: readonly Gap[], journey: Journey): GapIndex {
  const touchpoints = new Set(touchpointsOf(journey).map((touchpoint) => touchpoint.name));
  const index = new Map<string, Gap[]>();
  for (const gap of gaps) {
    for (const name of namesOf(gap, touchpoints)) {
      const known = index.get(name);
      if (known) known.push(gap);
      else index.set(name, [gap]);
    }
  }
  return index;
}

/** The names that `closes` can use for the element of a gap. A journey as a whole has none. */
function namesOf({ kind, subject, observedStep }: Gap, touchpoints: ReadonlySet<string | undefined>): string[] {
  // A step outside the flow has two ends; naming either of them is enough.
  if (kind === "sequence") return [observedStep?.from.name, observedStep?.to.name].filter((name) => name !== undefined);
  const { name } = subject.element;
  switch (subject.kind) {
    case "touchpoint":
      return name === undefined ? [] : [name];
    case "stage":
      // A touchpoint takes precedence over a stage of the same name.
      return name === undefined || touchpoints.has(name) ? [] : [name];
    case "handoff":
      return [`${subject.element.from?.name} -> ${subject.element.to?.name}`];
    case "journey":
      return [];
  }
}

/** The open gaps that an opportunity says it closes, each once. */
function gapsClosedBy({ closes }: Opportunity, index: GapIndex): Gap[] {
  const closed = closes.flatMap(({ element, to, metric, kind }) => {
    const there = index.get(to ? `${element.name} -> ${to.name}` : element.name) ?? [];
    if (metric) return there.filter((gap) => gap.target?.metric.name === metric.name);
    return kind ? there.filter((gap) => gap.kind === kind) : there;
  });
  return [...new Set(closed)];
}
