import { didYouMean } from "../../model/did-you-mean.ts";
import type { Accept, Element } from "../../model/element.ts";
import type { TextRange } from "../../model/place.ts";
import { elementsOf, holds } from "../accepted.ts";
import { removal, replacing } from "../fixes.ts";
import type { AcceptanceContext, Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const uselessAcceptance: Rule = {
  id: "useless-acceptance",
  severity: "warning",
  summary: "An acceptance that silences nothing",
  *checkAcceptances(file, context) {
    const dropping = droppingHandoffs(context);
    for (const element of elementsOf(file)) {
      for (const accept of element.accepts) {
        if (!holds(accept, context.asOf) || context.silencing.has(accept)) continue;
        if (isStandingDecision(accept, element, dropping) || isOfHeldBack(accept, context)) continue;
        const near = context.rules.has(accept.rule) ? undefined : didYouMean(accept.rule, [...context.rules]);
        const meant = near ? [replacing(accept.ruleRange, near)] : [];
        const fixes = [...meant, removal("Remove the acceptance", accept.range)];
        yield { message: reasonWhy(accept, element, context), range: accept.range, fixes };
      }
    }
  },
};

/** What a preset holds back may come back with the next one. */
function isOfHeldBack({ rule }: Accept, { configuration, heldBack }: AcceptanceContext): boolean {
  return configuration.rules.get(rule) === undefined && heldBack.has(rule);
}

function reasonWhy({ rule }: Accept, element: Element, { configuration, rules }: AcceptanceContext): string {
  if (!rules.has(rule)) {
    const near = didYouMean(rule, [...rules]);
    return `There is no rule \`${rule}\`, so nothing is accepted here. ${near ? `Did you mean \`${near}\`?` : "Remove the line."}`;
  }
  if (configuration.rules.get(rule) === "off")
    return `\`${rule}\` is off in this project, so nothing is accepted here. Remove the line.`;
  return `There is no \`${rule}\` in ${quoted(element)} any more, so nothing is accepted here. Remove the line.`;
}

/**
 * Accepting `lost-context` in a handoff that drops something is not useless, even while no later touchpoint needs it: the line
 * records that the loss is intended, and covers touchpoints that need it in the future.
 */
function isStandingDecision({ rule }: Accept, { range }: Element, dropping: ReadonlySet<TextRange>): boolean {
  return rule === "lost-context" && dropping.has(range);
}

/** The ranges of handoffs that drop something. An element with observations from other files is a copy, but has the same range. */
function droppingHandoffs({ assessments }: AcceptanceContext): ReadonlySet<TextRange> {
  const handoffs = assessments.flatMap(({ context }) => context.drops.flatMap(({ step }) => step.handoff ?? []));
  return new Set(handoffs.map(({ range }) => range));
}
