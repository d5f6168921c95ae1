import type { Stage, Step, Touchpoint } from "./journey.ts";

/**
 * The steps of the flow. Touchpoints follow one another in the order of the file, across stages; `then` replaces what
 * follows by default, and `ends` leaves nothing to follow. A `then` to a touchpoint that does not exist gives no step.
 */
export function stepsOf(stages: readonly Pick<Stage, "touchpoints">[]): Step[] {
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  const keys = new Map<string, string>();
  for (const { name, key } of touchpoints) if (name !== undefined && !keys.has(name)) keys.set(name, key);
  return touchpoints.flatMap((touchpoint, index) => stepsFrom(touchpoint, touchpoints[index + 1], keys));
}

function stepsFrom(touchpoint: Touchpoint, next: Touchpoint | undefined, keys: ReadonlyMap<string, string>): Step[] {
  if (touchpoint.next.length > 0) {
    return touchpoint.next.flatMap(({ target, condition }) => {
      const to = keys.get(target.name);
      return to === undefined ? [] : [{ from: touchpoint.key, to, condition, explicit: true }];
    });
  }
  if (touchpoint.ends || !next) return [];
  return [{ from: touchpoint.key, to: next.key, condition: undefined, explicit: false }];
}

/** One step for each pair of touchpoints: customers can go from one to the other for several reasons. The first counts. */
export function distinctSteps<S extends { readonly from: Touchpoint; readonly to: Touchpoint }>(
  steps: readonly S[],
): S[] {
  const seen = new Map<Touchpoint, Set<Touchpoint>>();
  return steps.filter(({ from, to }) => {
    const ends = seen.get(from) ?? new Set();
    seen.set(from, ends);
    return ends.size < ends.add(to).size;
  });
}
