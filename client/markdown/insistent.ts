/** How often to ask, and how many milliseconds apart. */
const TRIES = 20;
const APART_MS = 500;

/** Asks for something until it has happened, and once more after that, because whoever is asked may forget or lose it. */
export class Insistent {
  private readonly ask: () => Promise<unknown>;
  private readonly rest: (milliseconds: number) => Promise<unknown>;
  /** How often it may still be asked for. */
  private left = 0;
  private running: Promise<void> | undefined;

  /** @param ask asks once, and need not succeed. @param rest lets time pass. */
  constructor(ask: () => Promise<unknown>, rest: (milliseconds: number) => Promise<unknown>) {
    this.ask = ask;
    this.rest = rest;
  }

  /** Asks from now on. Resolves when it is sure to have happened, or has been asked for in vain too often. */
  start(): Promise<void> {
    this.left = TRIES;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** To be called when it has happened, also when it has happened again. */
  done(): void {
    this.left = Math.min(this.left, 1);
  }

  /** Asks no more. */
  stop(): void {
    this.left = 0;
  }

  private async run(): Promise<void> {
    while (this.left > 0) {
      this.left--;
      await this.ask();
      await this.rest(APART_MS);
    }
  }
}
