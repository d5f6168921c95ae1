import { daysBetween } from "../model/day.ts";
import { count } from "../model/english.ts";
import type { Actual } from "../model/journey.ts";
import type { MapInput } from "./map-input.ts";
import { joinParts } from "./wording.ts";

/** Ages up to this are told in days. */
const DAYS_AS_DAYS = 99;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

type Context = Pick<MapInput, "assessment" | "vocabulary">;

/** Whole days since something was observed; `undefined` without a day. */
function ageOf({ assessment }: Context, { date }: Pick<Actual, "date">): number | undefined {
  return date === undefined ? undefined : daysBetween(date, assessment.asOf);
}

/** Whether something was observed longer ago than observations of this journey hold. */
export function isStale(context: Context, actual: Pick<Actual, "date">): boolean {
  return (ageOf(context, actual) ?? 0) > context.assessment.reviewDays;
}

/** How old an observation is, as in `53 days old`, `200 days old, stale`. */
export function ageText(context: Context, actual: Pick<Actual, "date">): string {
  const age = ageOf(context, actual);
  if (age === undefined) return "no date";
  const old = age <= 0 ? "of today" : `${spanText(age)} old`;
  return isStale(context, actual) ? `${old}, stale` : old;
}

/** Days in the unit that people would use: `53 days`, `7 months`, `8 years`. */
function spanText(days: number): string {
  if (days <= DAYS_AS_DAYS) return count(days, "day");
  return days < 2 * DAYS_A_YEAR
    ? count(Math.floor(days / DAYS_A_MONTH), "month")
    : count(Math.floor(days / DAYS_A_YEAR), "year");
}

/** What a value rests on, for those who hear the map: sample, source, age. */
export function evidenceLabel(context: Context, actual: Actual): string {
  const source = actual.source ? context.vocabulary.label("source", actual.source) : "no source";
  return joinParts([actual.sample !== undefined && `n ${actual.sample}`, source, ageText(context, actual)], ", ");
}
