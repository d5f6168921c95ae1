import { dayAfter } from "../../model/day.ts";
import type { Fix } from "../../model/finding.ts";
import { intervalPhrase, reviewDaysOf } from "../age.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const reviewDue: Rule = {
  id: "review-due",
  severity: "warning",
  from: "recommended",
  summary: "A journey's next review is overdue",
  *checkJourney(journey, { configuration, asOf }) {
    const { reviewed } = journey;
    // How long the review holds is not clear where its interval can't be read, which is told there.
    if (!reviewed?.date || reviewed.isIntervalUnclear) return;
    const interval = reviewDaysOf(journey, configuration);
    const due = dayAfter(reviewed.date, interval);
    if (asOf <= due) return;
    const message = `The journey ${quoted(journey)} was due for review by ${due}, ${intervalPhrase(journey, configuration)} after the last one on ${reviewed.date}. Go through it, then update the date: \`reviewed ${asOf}\`.`;
    const every = reviewed.interval ? ` every ${reviewed.interval.text}` : "";
    const text = `reviewed ${asOf}${every}`;
    const fixes: Fix[] = [
      { title: "Mark the journey as reviewed today", steps: [{ kind: "replace", range: reviewed.range, text }] },
    ];
    yield { message, range: reviewed.range, fixes };
  },
};
