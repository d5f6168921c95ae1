/** How much slower than a quiet machine this one is; what a run measured is inherited by the processes that it starts. */
const VARIABLE = "JOURNEY_SLOWNESS";

/** The work that is timed, and how long it takes on a quiet machine with two cores. */
const ROUNDS = 100_000_000;
const QUIET_MS = 125;

/** Nobody waits for hours to hear that something hangs. */
const MOST = 20;

/** Measures how busy and how slow the machine is, for {@link patience} here and in processes that are started from here. */
export function measureSlowness(): void {
  const started = performance.now();
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) sum = (Math.imul(sum, 31) + round) | 0;
  const slowness = (performance.now() - started) / QUIET_MS;
  // With the sum in use the loop can't be optimized away.
  process.env[VARIABLE] = String(Number.isNaN(sum) ? 1 : Math.min(Math.max(1, slowness), MOST));
}

/**
 * How long to wait at most on this machine for what takes less than that on a quiet one. Only to end what hangs: that a machine
 * is busy is no failure.
 */
export function patience(milliseconds: number): number {
  return milliseconds * Number(process.env[VARIABLE] ?? 1);
}
