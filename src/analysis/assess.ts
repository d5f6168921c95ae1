import { type Day, labelOf } from "../model/element.ts";
import type { Assessment } from "../model/gap.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { reviewDaysOf } from "./age.ts";
import { type Configuration, DEFAULT_CONFIGURATION } from "./configuration.ts";
import { followContext } from "./context.ts";
import { type ContextLinks, NO_LINKS } from "./context-graph.ts";
import { handoffStepsOf } from "./flow.ts";
import { findGaps } from "./gaps.ts";
import { scoreOpportunities, startHere } from "./priority.ts";

/**
 * Computes what findings, lists and the map all need of a journey.
 *
 * @param asOf the day that counts as today.
 * @param links what the journeys above and below it have to do with its contexts.
 */
export function assess(
  journey: Journey,
  vocabulary: Vocabulary,
  { asOf, configuration }: { readonly asOf: Day; readonly configuration: Pick<Configuration, "reviewDays" | "preset"> },
  links: ContextLinks = NO_LINKS,
): Assessment {
  const { gaps, readings, aside } = findGaps(journey, vocabulary);
  const steps = handoffStepsOf(journey);
  const scores = scoreOpportunities(journey, gaps);
  const context = followContext(journey, steps, links);
  const labels = new Map(touchpointsOf(journey).map((touchpoint) => [touchpoint.name ?? "", labelOf(touchpoint)]));
  return {
    labels,
    gaps,
    readings,
    steps,
    context,
    aside,
    scores,
    startHere: startHere(scores)?.opportunity,
    asOf,
    preset: configuration.preset === DEFAULT_CONFIGURATION.preset ? undefined : configuration.preset,
    reviewDays: reviewDaysOf(journey, configuration),
  };
}
