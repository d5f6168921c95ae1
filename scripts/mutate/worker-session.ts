import { Worker } from "node:worker_threads";
import type { Answer, MeasuredTest, Order, Setup, TestRun } from "./protocol.ts";

type AnswerTo<Type extends Answer["type"]> = Extract<Answer, { readonly type: Type }>;

/** What became of a mutant: a test failed, none did, no end came, or the thread died. */
export type Fate = AnswerTo<"tried"> | { readonly type: "died" };

/** A thread with the tests of a room, seen from outside: one that hangs or dies is an answer too. */
export class Session {
  private readonly worker: Worker;
  private readonly beat: Int32Array;
  private receive: (answer: Answer | undefined) => void = () => undefined;

  private constructor(setup: Omit<Setup, "beat">) {
    const beat = new SharedArrayBuffer(4);
    this.beat = new Int32Array(beat);
    this.worker = new Worker(new URL("./session.ts", import.meta.url), {
      workerData: { ...setup, beat } satisfies Setup,
      resourceLimits: { maxOldGenerationSizeMb: 2000 },
      stdout: true,
      stderr: true,
    });
    this.worker.on("message", (answer: Answer) => this.receive(answer));
    this.worker.on("error", () => this.receive(undefined));
  }

  /** @returns the session with the switches that were passed while the files were loaded, or the reason that they can't be. */
  static async start(
    setup: Omit<Setup, "beat">,
  ): Promise<{ session: Session; covered: readonly number[]; problem?: string }> {
    const session = new Session(setup);
    const loaded = await session.next("loaded", 120_000);
    if (!loaded) return { session, covered: [], problem: "The files did not load." };
    return { session, ...loaded };
  }

  /** Runs each test once, without a mutant. */
  async measure(): Promise<readonly MeasuredTest[]> {
    this.send({ type: "measure" });
    const answer = await this.next("measured", 1_800_000);
    if (!answer) throw new Error("The tests could not be measured.");
    return answer.tests;
  }

  /** Tries a mutant; tests are run in this order. */
  async try(id: number, tests: readonly TestRun[]): Promise<Fate> {
    this.send({ type: "try", id, tests });
    const slowest = Math.max(0, ...tests.map(({ milliseconds }) => milliseconds));
    return (await this.next("tried", slowest * 60 + 30_000)) ?? { type: "died" };
  }

  /** Cleans up and ends the thread. */
  async end(): Promise<void> {
    this.send({ type: "end" });
    await this.next("ended", 10_000);
    await this.worker.terminate();
  }

  private send(order: Order): void {
    this.worker.postMessage(order);
  }

  /** The next answer; `undefined` when the thread dies, or when it begins no other test for so long. */
  private async next<Type extends Answer["type"]>(type: Type, patience: number): Promise<AnswerTo<Type> | undefined> {
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    this.receive = resolve;
    let seen = Atomics.load(this.beat, 0);
    const watch = setInterval(() => {
      const now = Atomics.load(this.beat, 0);
      if (now === seen) resolve(undefined);
      seen = now;
    }, patience);
    const answer = await promise;
    clearInterval(watch);
    return answer?.type === type ? (answer as AnswerTo<Type>) : undefined;
  }
}
