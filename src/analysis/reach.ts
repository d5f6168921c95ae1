import type { Step } from "../model/journey.ts";

/**
 * The keys of the touchpoints that customers can reach.
 * @param keys of all touchpoints; the first is where they start. @param further where else they start.
 */
export function reachable(
  keys: readonly string[],
  steps: readonly Step[],
  further: Iterable<string> = [],
): Set<string> {
  return spread(
    [...keys.slice(0, 1), ...further],
    Map.groupBy(steps, (step) => step.from),
    (step) => step.to,
  );
}

/**
 * The keys of the touchpoints from which no path leads to an end.
 * @param keys of all touchpoints; those without a step that leads on are ends.
 * @param further ends: touchpoints where customers can be done although a step leads on.
 */
export function trapped(
  keys: readonly string[],
  steps: readonly Step[],
  further: ReadonlySet<string> = new Set(),
): Set<string> {
  const leading = new Set(steps.map((step) => step.from));
  const ends = keys.filter((key) => !leading.has(key) || further.has(key));
  const free = spread(
    ends,
    Map.groupBy(steps, (step) => step.to),
    (step) => step.from,
  );
  return new Set(keys.filter((key) => !free.has(key)));
}

function spread(
  from: readonly string[],
  steps: ReadonlyMap<string, readonly Step[]>,
  next: (step: Step) => string,
): Set<string> {
  const found = new Set(from);
  // Iteration also visits the keys that are added meanwhile.
  for (const key of found) for (const step of steps.get(key) ?? []) found.add(next(step));
  return found;
}
