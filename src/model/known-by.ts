import type { Day } from "./element.ts";
import type { Journey, States } from "./journey.ts";

/**
 * A journey as it is known on a day: without the observations, benchmarks and the review that are dated later, because nobody can have
 * made them yet.
 *
 * @returns the journey itself when nothing in it is dated later, so that whoever holds results for it can tell that nothing changed.
 */
export function knownBy(journey: Journey, day: Day): Journey {
  const { reviewed } = journey;
  const isReviewedLater = isAfter(reviewed?.date, day);
  const parts = {
    states: statesBy(journey.states, day),
    stages: keepSame(journey.stages, (stage) => {
      const states = statesBy(stage.states, day);
      const touchpoints = keepSame(stage.touchpoints, (touchpoint) => withStates(touchpoint, day));
      const isSame = states === stage.states && touchpoints === stage.touchpoints;
      return isSame ? stage : { ...stage, states, touchpoints };
    }),
    handoffs: keepSame(journey.handoffs, (handoff) => withStates(handoff, day)),
  };
  const isSame =
    !isReviewedLater &&
    parts.states === journey.states &&
    parts.stages === journey.stages &&
    parts.handoffs === journey.handoffs;
  if (isSame) return journey;
  return { ...journey, ...parts, reviewed: reviewed && isReviewedLater ? { ...reviewed, date: undefined } : reviewed };
}

/** Whether something is dated later than a day. */
export function isAfter(date: Day | undefined, day: Day): boolean {
  return date !== undefined && date > day;
}

function withStates<E extends { readonly states: States }>(element: E, day: Day): E {
  const states = statesBy(element.states, day);
  return states === element.states ? element : { ...element, states };
}

function statesBy(states: States, day: Day): States {
  const isLater = ({ date }: { readonly date: Day | undefined }): boolean => isAfter(date, day);
  if (!states.actuals.some(isLater) && !states.benchmarks.some(isLater)) return states;
  return {
    ...states,
    actuals: states.actuals.filter((actual) => !isLater(actual)),
    benchmarks: states.benchmarks.filter((benchmark) => !isLater(benchmark)),
  };
}

/** The items after a change to each; the very same list when none changed. */
function keepSame<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}
