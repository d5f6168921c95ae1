import type { Gap, NestedJourney } from "../model/gap.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";

/** A journey with its gaps, as far as looking below a touchpoint needs it. */
export interface Below {
  readonly journey: Journey;
  readonly gaps: readonly Gap[];
}

/**
 * What opens below the touchpoints of a journey, with the worst gap of each, however deep it lies.
 * @param find the journey of a name; journeys that expand into one another are gone through once.
 */
export function nestedJourneysOf(journey: Journey, find: (name: string) => Below | undefined): NestedJourney[] {
  return touchpointsOf(journey).flatMap((touchpoint) => {
    const below = touchpoint.expands && find(touchpoint.expands.name);
    return below
      ? [{ touchpoint, journey: below.journey, worst: worstBelow(below, find, new Set([journey.name])) }]
      : [];
  });
}

function worstBelow(
  { journey, gaps }: Below,
  find: (name: string) => Below | undefined,
  seen: Set<string | undefined>,
): NestedJourney["worst"] {
  if (seen.has(journey.name)) return undefined;
  seen.add(journey.name);
  const own = gaps.map((gap) => ({ gap, journey }));
  const deeper = touchpointsOf(journey).flatMap(({ expands }) => {
    const below = expands && find(expands.name);
    return (below && worstBelow(below, find, seen)) ?? [];
  });
  return [...own, ...deeper]
    .filter(({ gap }) => gap.weight !== undefined)
    .toSorted((a, b) => (b.gap.weight?.severity ?? 0) - (a.gap.weight?.severity ?? 0))[0];
}
