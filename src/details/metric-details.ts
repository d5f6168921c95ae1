import { ageText } from "../layout/evidence.ts";
import type { MapInput } from "../layout/map-input.ts";
import { joinParts, quantityText, targetText } from "../layout/wording.ts";
import { count } from "../model/english.ts";
import type { Reading } from "../model/gap.ts";
import type { Actual } from "../model/journey.ts";
import type { MetricDetails } from "./details.ts";

type Context = Pick<MapInput, "assessment" | "vocabulary">;

/** Describes the desired and the actual value of a metric, with the evidence for it. */
export function describeReading(reading: Reading, context: Context): MetricDetails {
  const { vocabulary } = context;
  const { metric, target, measure, actual } = reading;
  return {
    name: vocabulary.label("metric", metric),
    desired: target && targetText(target, vocabulary),
    actual: measure && quantityText(measure.value),
    verdict: verdictOf(reading),
    notes: [actual && evidenceOf(actual, context), historyOf(reading), benchmarkOf(reading, context)].filter(
      (note) => note !== undefined,
    ),
  };
}

function verdictOf({ target, measure, met }: Reading): MetricDetails["verdict"] {
  if (!target) return "no target";
  if (!measure) return "not measured";
  if (met === undefined) return "cannot be compared";
  return met ? "met" : "missed";
}

/** As in `431 cases, Support tickets (analytics), 2026-09-30, 53 days old`. */
function evidenceOf(actual: Actual, context: Context): string {
  const { vocabulary } = context;
  const kind = vocabulary.find("source", actual.source)?.sourceKind;
  const source = actual.source ? vocabulary.label("source", actual.source) : "no source";
  return joinParts(
    [
      actual.sample !== undefined && count(actual.sample, "case"),
      kind ? `${source} (${kind})` : source,
      actual.date,
      ageText(context, actual),
    ],
    ", ",
  );
}

/** As in `worse; before: 6 (2026-09-30), 5 (2026-08-31)`. */
function historyOf({ trend, history }: Reading): string | undefined {
  const [, ...before] = history;
  if (before.length === 0) return undefined;
  const values = before.map(({ measure, actual }) =>
    joinParts([quantityText(measure.value), actual.date && `(${actual.date})`], " "),
  );
  return joinParts(
    [trend && (trend === "steady" ? "steady" : `${trend} than before`), `before: ${values.join(", ")}`],
    "; ",
  );
}

function benchmarkOf({ benchmark: found }: Reading, { vocabulary }: Context): string | undefined {
  if (!found) return undefined;
  const { target, benchmark } = found;
  const source = benchmark.source && vocabulary.label("source", benchmark.source);
  return joinParts([`benchmark ${targetText(target, vocabulary)}`, source, benchmark.date], ", ");
}
