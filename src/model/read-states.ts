import type { AstNode } from "langium";
import * as ast from "../generated/langium/ast.ts";
import {
  type Actual,
  type Benchmark,
  type Desired,
  type Measure,
  newestFirst,
  type States,
  type Target,
} from "./journey.ts";
import { packed, type Reader } from "./reader.ts";

/** The desired, actual and benchmark blocks among the lines of an element. */
export function readStates(members: readonly AstNode[], reader: Reader): States {
  return {
    desired: readDesired(members.filter(ast.isDesired), reader),
    actuals: packed(newestFirst(members.filter(ast.isActual).map((node) => readActual(node, reader)))),
    benchmarks: packed(members.filter(ast.isBenchmark).map((node) => readBenchmark(node, reader))),
  };
}

type ActualNode = ast.Actual | ast.Actuals | ast.ActualsEntry;

/** What the head of an observation can begin with, in order. */
const HEADS: Readonly<Record<ActualNode["$type"], readonly string[]>> = {
  Actual: ["deviation", "title"],
  Actuals: ["journey"],
  ActualsEntry: ["part", "to", "deviation", "title"],
};

/**
 * One observation.
 * @param outer what is not said in the node itself and holds for it: day and source of the block around it.
 */
export function readActual(
  node: ActualNode,
  reader: Reader,
  outer?: Pick<Actual, "date" | "dateRange" | "source">,
): Actual {
  const members: readonly AstNode[] = node.members ?? [];
  const on = reader.single(members, ast.isOn, "The day");
  const from = reader.single(members, ast.isFrom, "The source");
  const sample = reader.single(members, ast.isSample, "The sample size");
  const sequence = reader.single(members, ast.isSequence, "The observed order");
  const date = on && reader.day(on, "date", on.date);
  return {
    deviation: "deviation" in node ? node.deviation : undefined,
    title: "title" in node ? node.title : undefined,
    date: on ? date : outer?.date,
    dateRange: on ? reader.rangeOfProperty(on, "date") : outer?.dateRange,
    source: from ? reader.ref(from.source) : outer?.source,
    sample: sample && reader.count(sample, "size", sample.size, 1, Number.POSITIVE_INFINITY),
    measures: readMeasures(members.filter(ast.isValue), reader),
    sequence: sequence && reader.refs(sequence.touchpoints),
    uri: reader.uri,
    range: reader.rangeOf(node),
    headRange: reader.headRange(node, "deviation"),
    factsRange: reader.behindLast(node, HEADS[node.$type]),
  };
}

function readMeasures(nodes: readonly ast.Value[], reader: Reader): Measure[] {
  return readTargets(nodes, reader).map(({ comparison, ...measure }) => {
    if (comparison) {
      const message = `An actual value is what was measured, so it takes no ${comparison}: ${measure.metric.name} ${measure.value.text}.`;
      const text = `${measure.metric.name} ${measure.value.text}`;
      reader.report("invalid-value", measure.range, message, [
        { title: `Write ${text}`, steps: [{ kind: "replace", range: measure.range, text }] },
      ]);
    }
    return measure;
  });
}

function readTargets(nodes: readonly ast.Value[], reader: Reader): readonly Target[] {
  const targets = nodes.flatMap((node): Target[] => {
    const metric = reader.ref(node.metric);
    const value = reader.quantity(node, "quantity", node.quantity);
    return metric && value ? [{ metric, comparison: node.comparison, value, range: reader.rangeOf(node) }] : [];
  });
  return packed(targets);
}

function readDesired(nodes: readonly ast.Desired[], reader: Reader): Desired | undefined {
  const [first] = nodes;
  return (
    first && {
      title: nodes.find((node) => node.title)?.title,
      targets: readTargets(
        nodes.flatMap((node) => node.members ?? []),
        reader,
      ),
      range: reader.rangeOf(first),
    }
  );
}

function readBenchmark(node: ast.Benchmark, reader: Reader): Benchmark {
  const on = reader.single<AstNode, ast.On>(node.members, ast.isOn, "The day");
  const from = reader.single<AstNode, ast.From>(node.members, ast.isFrom, "The source");
  return {
    title: node.title,
    date: on && reader.day(on, "date", on.date),
    dateRange: on && reader.rangeOfProperty(on, "date"),
    source: from && reader.ref(from.source),
    targets: readTargets(node.members.filter(ast.isValue), reader),
    range: reader.rangeOf(node),
  };
}
