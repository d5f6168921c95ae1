import type { Element } from "../../model/element.ts";
import type { Actual, Benchmark, Desired, Measure, States, Target } from "../../model/journey.ts";
import type { NodeContent } from "./assign-ids.ts";
import type { Words } from "./tree.ts";
import { amount, fieldsOf, nameOf, sequenceOf, words } from "./values.ts";

/** What is desired, in words. An empty `desired` counts too: it is a goal that has never been observed. */
export function readDesired(desired: Desired | undefined): Words | undefined {
  return desired && (desired.title !== undefined || desired.targets.length === 0)
    ? { text: desired.title ?? "" }
    : undefined;
}

/** Targets, observations and benchmarks. */
export function readStates({ desired, actuals, benchmarks }: States, uri: string): NodeContent[] {
  return [
    ...(desired?.targets ?? []).map((target) => readTarget(target, uri)),
    ...actuals.map(readActual),
    ...benchmarks.map((benchmark) => readBenchmark(benchmark, uri)),
  ];
}

export function readAccepts({ accepts }: Pick<Element, "accepts">, uri: string): NodeContent[] {
  return accepts.map(({ rule, reason, until, range }) => ({
    kind: "accept",
    name: "",
    fields: fieldsOf({ rule: words(rule), reason: words(reason), until: words(until) }),
    children: [],
    place: { uri, range },
  }));
}

function readTarget({ metric, comparison, value, range }: Target, uri: string): NodeContent {
  const fields = fieldsOf({ metric: nameOf("metric", metric), value: amount(value, comparison) });
  return { kind: "target", name: "", fields, children: [], place: { uri, range } };
}

function readMeasure({ metric, value, range }: Measure, uri: string): NodeContent {
  const fields = fieldsOf({ metric: nameOf("metric", metric), value: amount(value) });
  return { kind: "measure", name: "", fields, children: [], place: { uri, range } };
}

function readActual({
  deviation,
  title,
  date,
  source,
  sample,
  sequence,
  measures,
  uri,
  headRange,
}: Actual): NodeContent {
  return {
    kind: "actual",
    name: "",
    fields: fieldsOf({
      deviation: words(deviation),
      title: words(title),
      on: words(date),
      from: nameOf("source", source),
      sample: words(sample),
      sequence: sequenceOf("touchpoint", sequence),
    }),
    children: measures.map((measure) => readMeasure(measure, uri)),
    place: { uri, range: headRange },
  };
}

function readBenchmark({ title, date, source, targets, range }: Benchmark, uri: string): NodeContent {
  return {
    kind: "benchmark",
    name: "",
    fields: fieldsOf({ title: words(title), on: words(date), from: nameOf("source", source) }),
    children: targets.map((target) => readTarget(target, uri)),
    place: { uri, range },
  };
}
