import { SECONDS_A_DAY } from "../model/day.ts";
import { count } from "../model/english.ts";
import type { Journey } from "../model/journey.ts";
import type { Configuration } from "./configuration.ts";

/** For how many days a review of a journey and its observations hold: its own `every`, else the project's setting. */
export function reviewDaysOf({ reviewed }: Journey, { reviewDays }: Pick<Configuration, "reviewDays">): number {
  const interval = reviewed?.interval;
  return interval?.dimension === "time" && interval.base > 0 ? interval.base / SECONDS_A_DAY : reviewDays;
}

/** The same in words: whole days as days, else as it is written: `36 h`. */
export function intervalPhrase(journey: Journey, configuration: Pick<Configuration, "reviewDays">): string {
  const days = reviewDaysOf(journey, configuration);
  if (Number.isInteger(days)) return count(days, "day");
  return journey.reviewed?.interval?.text ?? `${Math.round(days * 24)} h`;
}
