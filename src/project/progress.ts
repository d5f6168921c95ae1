/** Hears how far a long piece of work is. */
export interface Progress {
  /**
   * Called again and again while the work goes on, with how much of it is done.
   * @returns false when the user wants it to stop.
   */
  report(done: number, total: number): boolean;
  /** Called when the work is over, or was stopped. */
  end(): void;
}

/** Nobody wants to know. */
export const UNHEARD: Progress = { report: () => true, end: () => undefined };

/** Work that takes longer than this many milliseconds shows how far it is. */
export const LONG = 1000;
