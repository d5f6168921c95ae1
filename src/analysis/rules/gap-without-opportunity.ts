import type { Rule } from "../rule.ts";
import { list, spokenGap, spokenSubject } from "../wording.ts";

export const gapWithoutOpportunity: Rule = {
  id: "gap-without-opportunity",
  severity: "info",
  summary: "A gap that no open opportunity closes",
  *checkJourney(journey, { assessment, vocabulary }) {
    const closed = new Set(assessment.scores.flatMap(({ gaps }) => gaps));
    // An opportunity closes gaps of touchpoints, stages and handoffs; those of the journey itself are their sum.
    const open = assessment.gaps.filter(
      (gap) => gap.kind !== "unknown" && gap.subject.kind !== "journey" && !closed.has(gap),
    );
    for (const [subject, gaps] of Map.groupBy(open, (gap) => gap.subject)) {
      const [first] = gaps;
      if (!first) continue;
      const what = list(gaps.map((gap) => spokenGap(gap, vocabulary)));
      const message = `Nothing is planned for ${spokenSubject(subject, assessment)}, where ${what}. Write down an \`opportunity\` that \`closes\` it, or accept it.`;
      const related = gaps
        .slice(1)
        .map((gap) => ({ uri: journey.uri, range: gap.range, message: `The gap: ${spokenGap(gap, vocabulary)}` }));
      yield { message, range: first.range, related };
    }
  },
};
