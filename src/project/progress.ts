/** Receives the progress of a long piece of work. */
export interface Progress {
  /**
   * Called again and again while the work goes on, with how much of it is done.
   * @returns false when the user wants it to stop.
   */
  report(done: number, total: number): boolean;
  /** Called when the work is over, or was stopped. */
  end(): void;
}

/** For when nobody watches the progress. */
export const UNHEARD: Progress = { report: () => true, end: () => undefined };

/** Work that takes longer than this many milliseconds shows how far it is. */
export const LONG = 1000;
