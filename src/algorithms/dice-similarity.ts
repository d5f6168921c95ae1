/** What something consists of, with the weight of each part; weights are above zero. */
export type WeightedParts = ReadonlyMap<string, number>;

/**
 * How similar two things are, from 0 (no part in common) to 1 (the same parts): the Sørensen–Dice coefficient, by weight.
 * Two things without any parts have a similarity of 0.
 */
export function diceSimilarity(left: WeightedParts, right: WeightedParts): number {
  const all = totalWeight(left) + totalWeight(right);
  return all === 0 ? 0 : (2 * sharedWeight(left, right)) / all;
}

/** The weight that two things have in common; a part that they weigh differently counts with the lower weight. */
export function sharedWeight(left: WeightedParts, right: WeightedParts): number {
  let shared = 0;
  for (const [part, weight] of left) shared += Math.min(weight, right.get(part) ?? 0);
  return shared;
}

function totalWeight(parts: WeightedParts): number {
  let total = 0;
  for (const weight of parts.values()) total += weight;
  return total;
}
