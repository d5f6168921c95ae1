import { labelOf } from "../../model/element.ts";
import type { Measure, Target } from "../../model/journey.ts";
import type { Dimension, Quantity } from "../../model/quantity.ts";
import { likelyUnits } from "../../model/units.ts";
import { areComparable } from "../compare.ts";
import { replacing } from "../fixes.ts";
import type { Report, Rule } from "../rule.ts";
import { valuesOf } from "../values.ts";

export const unitMismatch: Rule = {
  id: "unit-mismatch",
  severity: "error",
  summary: "Values in units that can't be compared",
  *checkFile(file, { vocabulary }) {
    for (const value of valuesOf(file)) {
      const metric = vocabulary.find("metric", value.metric);
      if (metric && metric.dimension !== value.value.dimension)
        yield offMetric(value, labelOf(metric), metric.dimension);
    }
  },
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const { target, measure, actual, metric: ref } of assessment.readings) {
      if (!target || !measure || areComparable(target.value, measure.value)) continue;
      const metric = vocabulary.find("metric", ref);
      // A value that does not fit its declared metric is reported there; beyond that, only currencies can still differ.
      if (metric && (metric.dimension !== target.value.dimension || metric.dimension !== measure.value.dimension))
        continue;
      const name = vocabulary.label("metric", ref);
      const message = `${name} can't be compared: ${difference(target.value, measure.value)}.`;
      const uri = actual?.uri ?? journey.uri;
      const related = [{ uri, range: measure.value.range, message: "The measured value" }];
      yield { message, range: target.value.range, related };
    }
  },
};

const NOUNS: Readonly<Record<Dimension, string>> = {
  number: "a number without a unit",
  time: "a time, such as 5 min",
  percent: "a percentage, such as 40 %",
  money: "an amount of money, such as 12.50 EUR",
};

function offMetric({ value }: Target | Measure, metric: string, dimension: Dimension): Report {
  const [, number = value.text] = /^([-+]?[\d.]+)/.exec(value.text) ?? [];
  const texts = likelyUnits(dimension).map((unit) => (unit ? `${number} ${unit}` : number));
  const fixes = texts.map((text) => replacing(value.range, text));
  return { message: `${metric} is ${NOUNS[dimension]}, but ${spoken(value)}.`, range: value.range, fixes };
}

function difference(target: Quantity, measured: Quantity): string {
  return target.dimension === measured.dimension
    ? `the target is ${target.text}, but ${measured.text} was measured`
    : `the target ${spoken(target)}, but the measured ${spoken(measured)}`;
}

/** A quantity and what it is: `5 min is a time`. */
function spoken(quantity: Quantity): string {
  const kind: Readonly<Record<Dimension, string>> = {
    number: "has no unit",
    time: "is a time",
    percent: "is a percentage",
    money: "is money",
  };
  return `${quantity.text} ${kind[quantity.dimension]}`;
}
