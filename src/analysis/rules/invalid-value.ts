import { labelOf } from "../../model/element.ts";
import type { Measure, Target } from "../../model/journey.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { areComparable } from "../compare.ts";
import { replacing } from "../fixes.ts";
import type { Report, Rule } from "../rule.ts";
import { valuesOf } from "../values.ts";
import { problemsOf } from "../wording.ts";

export const invalidValue: Rule = {
  id: "invalid-value",
  severity: "error",
  summary: "A value that is off its metric's scale, or of the wrong kind",
  *checkFile(file, { vocabulary }) {
    yield* problemsOf(file, "invalid-value");
    yield* offScale(valuesOf(file), vocabulary);
  },
};

function* offScale(values: readonly (Target | Measure)[], vocabulary: Vocabulary): Iterable<Report> {
  for (const { metric: ref, value } of values) {
    const metric = vocabulary.find("metric", ref);
    const scale = metric?.scale;
    if (!metric || !scale || !areComparable(scale.low, value)) continue;
    if (value.base >= scale.low.base && value.base <= scale.high.base) continue;
    const message = `${value.text} is off the scale of ${labelOf(metric)}, which runs from ${scale.low.text} to ${scale.high.text}.`;
    const nearest = value.base < scale.low.base ? scale.low.text : scale.high.text;
    yield { message, range: value.range, fixes: [replacing(value.range, nearest)] };
  }
}
