import type { FileModel } from "../model/file-model.ts";
import type { Desired, Measure, States, Target } from "../model/journey.ts";
import { subjectsOf } from "./gaps.ts";

/** Every value of a metric in a file. */
export function valuesOf(file: FileModel): (Target | Measure)[] {
  const states = file.journeys.flatMap((journey) => subjectsOf(journey).map((subject) => subject.element.states));
  const entries = file.actuals.flatMap((block) => [block.whole, ...block.entries.map((entry) => entry.actual)]);
  return [...states.flatMap(valuesOfStates), ...entries.flatMap((actual) => actual.measures)];
}

function valuesOfStates({ desired, actuals, benchmarks }: States): (Target | Measure)[] {
  const targets = [desired, ...benchmarks].flatMap((state: Desired | undefined) => state?.targets ?? []);
  return [...targets, ...actuals.flatMap((actual) => actual.measures)];
}
