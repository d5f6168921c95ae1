import { decimal, quantityText, signedText, targetText } from "../layout/wording.ts";
import type { Gap, GapWeight } from "../model/gap.ts";
import type { Measure, Target } from "../model/journey.ts";
import { type Metric, ratingScaleOf, type Vocabulary } from "../model/vocabulary.ts";
import type { GapDetails } from "./details.ts";

const DEVIATIONS = {
  missing: "Customers never get it",
  failing: "It fails",
  "ad-hoc": "It happens, although nobody planned it",
  sequence: "Customers take another route",
} as const;

/** Describes a gap, with the arithmetic of its weight (docs/language.md, "Priority"). */
export function describeGap(gap: Gap, vocabulary: Vocabulary): GapDetails {
  return { title: titleOf(gap, vocabulary), arithmetic: gap.weight ? arithmeticOf(gap, gap.weight, vocabulary) : [] };
}

function titleOf({ kind, target, measure, actual, observedStep }: Gap, vocabulary: Vocabulary): string {
  const metric = target && vocabulary.label("metric", target.metric);
  if (kind === "unknown") return metric ? `${metric} was never measured` : "It was never observed";
  if (kind === "metric" && target && measure) {
    return `${metric} is ${quantityText(measure.value)}, desired ${targetText(target, vocabulary)}`;
  }
  if (kind === "metric") return "A target is missed";
  const step = observedStep && `${observedStep.from.name} to ${observedStep.to.name}`;
  const seen = step ?? actual?.title;
  return seen ? `${DEVIATIONS[kind]}: ${seen}` : DEVIATIONS[kind];
}

function arithmeticOf({ kind, target, measure, actual }: Gap, weight: GapWeight, vocabulary: Vocabulary): string[] {
  const source = vocabulary.find("source", actual?.source);
  const factors = [
    decimal(weight.shortfall),
    weight.moment === 1 ? undefined : `${weight.moment} (moment of truth)`,
    `${weight.confidence} (${source?.sourceKind ?? (actual?.source ? "source of unknown kind" : "no source")})`,
  ];
  const metric = target && vocabulary.find("metric", target.metric);
  const how = target && measure ? shortfallText(target, measure, metric) : `${kind} counts as`;
  return [
    `Shortfall: ${how} ${target && measure ? "= " : ""}${decimal(weight.shortfall)}`,
    `Severity: ${factors.filter(Boolean).join(" × ")} = ${decimal(weight.severity)}`,
  ];
}

/** The shortfall as a formula with the values as written (docs/language.md, "Gaps"). */
function shortfallText({ comparison, value }: Target, measure: Measure, metric: Metric | undefined): string {
  const [wanted, actual] = [quantityText(value), quantityText(measure.value)];
  const scale = ratingScaleOf(metric);
  if (scale) {
    const { low, high } = scale;
    const width = decimal(high.base - low.base);
    return `from ${actual} to ${wanted} on a scale ${signedText(low.value)} to ${signedText(high.value)}, ${decimal(Math.abs(value.base - measure.value.base))} ÷ ${width}`;
  }
  const direction = comparison ?? (metric?.better === "lower" ? "<=" : metric?.better === "higher" ? ">=" : "=");
  if (direction === "=") return `the distance from ${actual} to ${wanted}, divided by the larger one,`;
  const [part, whole] = direction.startsWith("<") ? [value, measure.value] : [measure.value, value];
  if (whole.base <= 0) return "a missed target of 0 or less counts in full";
  return `1 − ${quantityText(part)} ÷ ${quantityText(whole)}`;
}
