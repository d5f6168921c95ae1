import type { FileModel } from "../model/file-model.ts";
import type { Actual } from "../model/journey.ts";
import { subjectsOf } from "./gaps.ts";

/**
 * The observations in a file without a date or a source. An `actuals` block stands for its entries: it is returned once if it
 * lacks the fact that any of them would inherit.
 */
export function actualsWithout(file: FileModel, fact: "date" | "source"): Actual[] {
  const isBare = (actual: Actual): boolean => actual[fact] === undefined && !isUnreadable(actual, fact);
  const own = file.journeys.flatMap((journey) => subjectsOf(journey).flatMap(({ element }) => element.states.actuals));
  const blocks = file.actuals.flatMap(({ whole, entries }) => {
    const observed = [whole, ...entries.map((entry) => entry.actual)].filter(isObserving);
    return observed.some(isBare) ? [whole] : [];
  });
  return [...own.filter(isBare), ...blocks];
}

function isObserving({ measures, sequence, deviation, title }: Actual): boolean {
  return measures.length > 0 || sequence !== undefined || deviation !== undefined || title !== undefined;
}

/** A date that is no day of the calendar is reported as such, not as a missing one. */
function isUnreadable({ date, dateRange }: Actual, fact: "date" | "source"): boolean {
  return fact === "date" && date === undefined && dateRange !== undefined;
}
