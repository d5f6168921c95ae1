/** How often in a row the server may end by itself; the last time it is not started again. */
const MOST_ENDS = 3;

/** Ends belong to one row when they lie within so many milliseconds. */
const ROW_MS = 3 * 60_000;

/** Decides whether a server that has ended by itself is started again: one that keeps ending would take the machine's time for nothing. */
export class RestartPolicy {
  private ends: readonly number[] = [];

  /** Takes note of an end. @param now in milliseconds, on any clock. @returns whether to start the server again. */
  ended(now: number): boolean {
    this.ends = [...this.ends.filter((end) => now - end < ROW_MS), now];
    return this.ends.length < MOST_ENDS;
  }

  /** Whether a server has ended just before. @param now on the same clock. */
  isInRow(now: number): boolean {
    return this.ends.some((end) => now - end < ROW_MS);
  }

  /** Begins a new row, as when somebody has asked for a start. */
  forget(): void {
    this.ends = [];
  }
}
