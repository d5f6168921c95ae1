import type { BenchmarkReading, Observed, Reading, Subject, Trend } from "../model/gap.ts";
import type { Actual, Benchmark, Target } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { areComparable, compare } from "./compare.ts";

/** One reading for each target of an element, then one for each metric that was observed without a target. */
export function readingsOf(subject: Subject, vocabulary: Vocabulary): Reading[] {
  const { desired, actuals, benchmarks } = subject.element.states;
  const targets = desired?.targets ?? [];
  const histories = historiesOf(actuals);
  const others = benchmarksOf(benchmarks);
  const aimed = new Set(targets.map((target) => target.metric.name));
  const further = [...histories.values()]
    .flatMap(([newest]) => newest?.measure.metric ?? [])
    .filter((metric) => !aimed.has(metric.name));
  const read = (metric: Target["metric"], target: Target | undefined): Reading => {
    const history = histories.get(metric.name) ?? [];
    const { measure, actual } = history[0] ?? {};
    const comparing = target && measure && compare(target, measure, vocabulary.find("metric", metric));
    const { met, shortfall } = comparing ?? {};
    const benchmark = others.get(metric.name);
    return {
      subject,
      metric,
      target,
      measure,
      actual,
      met,
      shortfall,
      history,
      trend: trendOf(history, vocabulary),
      benchmark,
    };
  };
  return [...targets.map((target) => read(target.metric, target)), ...further.map((metric) => read(metric, undefined))];
}

/** Every observed value by metric, newest first. @param actuals newest first. */
function historiesOf(actuals: readonly Actual[]): Map<string, Observed[]> {
  const histories = new Map<string, Observed[]>();
  for (const actual of actuals) {
    for (const measure of actual.measures) {
      const history = histories.get(measure.metric.name);
      if (history) history.push({ measure, actual });
      else histories.set(measure.metric.name, [{ measure, actual }]);
    }
  }
  return histories;
}

/** The newest benchmark by metric; undated ones count as oldest. */
function benchmarksOf(benchmarks: readonly Benchmark[]): Map<string, BenchmarkReading> {
  const newest = new Map<string, BenchmarkReading>();
  for (const benchmark of benchmarks) {
    for (const target of benchmark.targets) {
      const known = newest.get(target.metric.name);
      if (!known || (known.benchmark.date ?? "") < (benchmark.date ?? ""))
        newest.set(target.metric.name, { target, benchmark });
    }
  }
  return newest;
}

function trendOf(history: readonly Observed[], vocabulary: Vocabulary): Trend | undefined {
  const [now] = history;
  if (!now?.actual.date) return undefined;
  const before = history.find(({ actual }) => actual.date !== undefined && actual.date !== now.actual.date);
  if (!before || !areComparable(now.measure.value, before.measure.value)) return undefined;
  const change = now.measure.value.base - before.measure.value.base;
  if (change === 0) return "steady";
  const better = vocabulary.find("metric", now.measure.metric)?.better;
  if (!better) return "changed";
  return change < 0 === (better === "lower") ? "better" : "worse";
}
