/**
 * The highest of any number of numbers; `Math.max(...numbers)` ends the program when there are more than fit on the stack.
 *
 * @param least what is returned when all of them are lower, or there are none.
 */
export function highest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The lowest of any number of numbers. @param most what is returned when all of them are higher, or there are none. */
export function lowest(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}
