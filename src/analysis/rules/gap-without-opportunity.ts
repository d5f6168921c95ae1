import type { Rule } from "../rule.ts";
import { gapPhrase, gapsPhrase, placePhrase } from "../wording.ts";

export const gapWithoutOpportunity: Rule = {
  id: "gap-without-opportunity",
  severity: "info",
  from: "recommended",
  summary: "A gap that no open opportunity closes",
  *checkJourney(journey, { assessment, vocabulary }) {
    const closed = new Set(assessment.scores.flatMap(({ gaps }) => gaps));
    // An opportunity closes gaps of touchpoints, stages and handoffs; gaps of the journey itself add up from those.
    const open = assessment.gaps.filter(
      (gap) => gap.kind !== "unknown" && gap.subject.kind !== "journey" && !closed.has(gap),
    );
    for (const [subject, gaps] of Map.groupBy(open, (gap) => gap.subject)) {
      const [first] = gaps;
      if (!first) continue;
      const what = gapsPhrase(gaps, vocabulary);
      const message = `No open opportunity closes the ${gaps.length > 1 ? "gaps" : "gap"} ${placePhrase(subject, assessment)}: ${what}. Add an \`opportunity\` that \`closes\` ${gaps.length > 1 ? "them" : "it"}, or accept this finding.`;
      const related = gaps
        .slice(1)
        .map((gap) => ({ uri: journey.uri, range: gap.range, message: `The gap: ${gapPhrase(gap, vocabulary)}` }));
      const repeats = {
        findings: gaps.map(({ kind, range }) => ({ rule: `gap-${kind}`, range })),
        one: "Nothing is planned for it.",
        all: "Nothing is planned for them.",
        some: "Nothing is planned for {count} of them.",
      };
      yield { message, range: first.range, related, repeats };
    }
  },
};
