import { dayAfter } from "../../model/day.ts";
import { count } from "../../model/english.ts";
import type { Fix } from "../../model/finding.ts";
import { reviewDaysOf } from "../age.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const reviewDue: Rule = {
  id: "review-due",
  severity: "warning",
  summary: "A journey's next review is overdue",
  *checkJourney(journey, { configuration, asOf }) {
    const { reviewed } = journey;
    if (!reviewed?.date) return;
    const interval = reviewDaysOf(journey, configuration);
    const due = dayAfter(reviewed.date, interval);
    if (asOf <= due) return;
    const message = `The journey ${quoted(journey)} was due for review by ${due}, ${count(Math.floor(interval), "day")} after the last one on ${reviewed.date}. Go through it, then update the date: \`reviewed ${asOf}\`.`;
    const every = reviewed.interval ? ` every ${reviewed.interval.text}` : "";
    const text = `reviewed ${asOf}${every}`;
    const fixes: Fix[] = [
      { title: "Mark the journey as reviewed today", steps: [{ kind: "replace", range: reviewed.range, text }] },
    ];
    yield { message, range: reviewed.range, fixes };
  },
};
