import type { ActualsBlock } from "./file-model.ts";
import { type Actual, type Handoff, type Journey, type JourneyElement, newestFirst, touchpointsOf } from "./journey.ts";

/**
 * A journey with the observations of `actuals` blocks put where they belong, beside its own.
 * @param blocks the blocks that name this journey.
 * @returns the journey itself when there are none, so that whoever holds results for it can tell that nothing changed.
 */
export function mergeActuals(journey: Journey, blocks: readonly ActualsBlock[]): Journey {
  if (blocks.length === 0) return journey;
  const touchpoints = new Set(touchpointsOf(journey).map((touchpoint) => touchpoint.name));
  const entries = blocks.flatMap((block) => block.entries);
  const handoffEntries = (handoff: Handoff): Actual[] =>
    entries
      .filter(({ part, to }) => to && part.name === handoff.from?.name && to.name === handoff.to?.name)
      .map((entry) => entry.actual);
  // A touchpoint comes before a stage of the same name.
  const partEntries = (name: string | undefined): Actual[] =>
    entries.filter(({ part, to }) => !to && part.name === name).map((entry) => entry.actual);
  return {
    ...journey,
    states: { ...journey.states, actuals: newestFirst([...journey.states.actuals, ...wholes(blocks)]) },
    stages: journey.stages.map((stage) => ({
      ...withActuals(stage, touchpoints.has(stage.name) ? [] : partEntries(stage.name)),
      touchpoints: stage.touchpoints.map((touchpoint) => withActuals(touchpoint, partEntries(touchpoint.name))),
    })),
    handoffs: journey.handoffs.map((handoff) => withActuals(handoff, handoffEntries(handoff))),
  };
}

/** What the blocks say of the journey as a whole, as far as they say anything. */
function wholes(blocks: readonly ActualsBlock[]): Actual[] {
  return blocks
    .map((block) => block.whole)
    .filter((whole) => whole.measures.length > 0 || whole.sequence !== undefined);
}

function withActuals<E extends JourneyElement>(element: E, more: readonly Actual[]): E {
  if (more.length === 0) return element;
  const actuals = newestFirst([...element.states.actuals, ...more]);
  return { ...element, states: { ...element.states, actuals } };
}
