import { dayAfter } from "../../model/day.ts";
import type { Fix } from "../../model/finding.ts";
import { reviewDaysOf } from "../age.ts";
import type { Rule } from "../rule.ts";
import { count, quoted } from "../wording.ts";

export const reviewDue: Rule = {
  id: "review-due",
  severity: "warning",
  summary: "The last review of a journey is longer ago than its interval",
  *checkJourney(journey, { configuration, asOf }) {
    const { reviewed } = journey;
    if (!reviewed?.date) return;
    const interval = reviewDaysOf(journey, configuration);
    const due = dayAfter(reviewed.date, interval);
    if (asOf <= due) return;
    const message = `The journey ${quoted(journey)} was to be reviewed by ${due}, ${count(Math.floor(interval), "day")} after ${reviewed.date}. Go through it, and write down the day: \`reviewed ${asOf}\`.`;
    const every = reviewed.interval ? ` every ${reviewed.interval.text}` : "";
    const text = `reviewed ${asOf}${every}`;
    const fixes: Fix[] = [
      { title: "Say that it was reviewed today", changes: [{ kind: "replace", range: reviewed.range, text }] },
    ];
    yield { message, range: reviewed.range, fixes };
  },
};
