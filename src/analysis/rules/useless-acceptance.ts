import { didYouMean } from "../../model/did-you-mean.ts";
import type { Accept, Element } from "../../model/element.ts";
import { elementsOf, holds } from "../accepted.ts";
import { removal, replacing } from "../fixes.ts";
import type { AcceptanceContext, Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const uselessAcceptance: Rule = {
  id: "useless-acceptance",
  severity: "warning",
  summary: "An acceptance that silences nothing",
  *checkAcceptances(file, context) {
    for (const element of elementsOf(file)) {
      for (const accept of element.accepts) {
        if (!holds(accept, context.asOf) || context.silencing.has(accept)) continue;
        if (isStandingDecision(accept, element, context) || isOfHeldBack(accept, context)) continue;
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
function isStandingDecision({ rule }: Accept, element: Element, { assessments }: AcceptanceContext): boolean {
  return (
    rule === "lost-context" &&
    assessments.some(({ context }) => context.drops.some(({ step }) => isSamePlace(step.handoff, element)))
  );
}

/** Compares ranges, since an element with observations from other files is a copy of the declared one. */
function isSamePlace(handoff: Element | undefined, element: Element): boolean {
  return handoff?.range === element.range;
}
