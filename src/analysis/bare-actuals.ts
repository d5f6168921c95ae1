import type { FileModel } from "../model/file-model.ts";
import type { Actual } from "../model/journey.ts";
import { subjectsOf } from "./gaps.ts";

/**
 * The observations in a file that lack their day or source. An `actuals` block speaks for its entries: it is given once
 * when it lacks what any of them would take from it.
 */
export function actualsWithout(file: FileModel, fact: "date" | "source"): Actual[] {
  const isBare = (actual: Actual): boolean => actual[fact] === undefined && !isUnreadable(actual, fact, file);
  const own = file.journeys.flatMap((journey) => subjectsOf(journey).flatMap(({ element }) => element.states.actuals));
  const blocks = file.actuals.flatMap(({ whole, entries }) => {
    const observing = [whole, ...entries.map((entry) => entry.actual)].filter(isSaying);
    return observing.some(isBare) ? [whole] : [];
  });
  return [...own.filter(isBare), ...blocks];
}

function isSaying({ measures, sequence, deviation, title }: Actual): boolean {
  return measures.length > 0 || sequence !== undefined || deviation !== undefined || title !== undefined;
}

/** A day that is given and can't be is told of as that alone. */
function isUnreadable({ range }: Actual, fact: "date" | "source", { problems }: FileModel): boolean {
  return (
    fact === "date" &&
    problems.some(
      ({ rule, range: { start } }) =>
        rule === "invalid-date" && start.line >= range.start.line && start.line <= range.end.line,
    )
  );
}
