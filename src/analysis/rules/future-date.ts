import type { Day } from "../../model/element.ts";
import type { FileModel } from "../../model/file-model.ts";
import type { Fix } from "../../model/finding.ts";
import { isAfter } from "../../model/known-by.ts";
import type { TextRange } from "../../model/place.ts";
import { subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";

export const futureDate: Rule = {
  id: "future-date",
  severity: "error",
  summary: "An observation, a benchmark or a review that is dated after today",
  *checkFile(file, { asOf }) {
    const told = new Set<TextRange>();
    for (const { what, date, dateRange } of datedIn(file)) {
      // The entries of a block share its date.
      if (!date || !dateRange || !isAfter(date, asOf) || told.has(dateRange)) continue;
      told.add(dateRange);
      const message = `${what} is dated ${date}, but today is ${asOf}. Until the date is right, it is not used.`;
      yield { message, range: dateRange, fixes: fixesFor(date, dateRange, asOf) };
    }
  },
};

interface Dated {
  readonly what: string;
  readonly date: Day | undefined;
  readonly dateRange: TextRange | undefined;
}

function datedIn(file: FileModel): Dated[] {
  const ofJourneys = file.journeys.flatMap((journey) => [
    ...(journey.reviewed ? [{ what: "This review", ...journey.reviewed }] : []),
    ...subjectsOf(journey).flatMap(({ element }) => [
      ...element.states.actuals.map((actual) => ({ what: "This observation", ...actual })),
      ...element.states.benchmarks.map((benchmark) => ({ what: "This benchmark", ...benchmark })),
    ]),
  ]);
  const ofBlocks = file.actuals.flatMap(({ whole, entries }) =>
    [whole, ...entries.map(({ actual }) => actual)].map((actual) => ({ what: "This observation", ...actual })),
  );
  return [...ofJourneys, ...ofBlocks];
}

/** The last such day that has been, for who mistook the year, and today. */
function fixesFor(date: Day, range: TextRange, asOf: Day): Fix[] {
  const year = Number(asOf.slice(0, 4));
  const dayOfYear = date.slice(4);
  const inYear = (number: number): Day => `${String(number).padStart(4, "0")}${dayOfYear}`;
  const latest = inYear(year) <= asOf ? inYear(year) : inYear(year - 1);
  // The 29th of February is not in every year.
  const days = dayOfYear === "-02-29" ? [asOf] : [...new Set([latest, asOf])];
  return days.map((text) => ({
    title: text === asOf ? `Write today's date, ${text}` : `Write ${text}`,
    steps: [{ kind: "replace", range, text }],
  }));
}
