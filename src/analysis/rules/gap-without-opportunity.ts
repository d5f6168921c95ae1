import type { Fix } from "../../model/finding.ts";
import type { Subject } from "../../model/gap.ts";
import type { Journey } from "../../model/journey.ts";
import { adding } from "../fixes.ts";
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
      const fixes = closing(subject, journey);
      yield { message, range: first.range, related, repeats, ...(fixes.length > 0 && { fixes }) };
    }
  },
};

/** An opportunity that closes the gaps of a subject; none for what has no name to say so by. */
function closing({ kind, element }: Subject, journey: Journey): Fix[] {
  const part = kind === "handoff" ? `${element.from?.name} -> ${element.to?.name}` : element.name;
  const named = kind === "handoff" ? `${element.from?.name}-to-${element.to?.name}` : element.name;
  if (part === undefined || (kind === "handoff" && !(element.from && element.to))) return [];
  const names = new Set(journey.opportunities.map(({ name }) => name));
  let name = `better-${named}`;
  for (let number = 2; names.has(name); number++) name = `better-${named}-${number}`;
  const text = `opportunity ${name} "What would help" { closes ${part} }`;
  return [adding(text, journey.range, `Add an opportunity that closes ${part}`)];
}
