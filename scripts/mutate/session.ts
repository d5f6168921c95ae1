import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { root } from "../lib/paths.ts";
import { instrument } from "./instrument.ts";
import type { Answer, MeasuredTest, Order, Setup, TestRun } from "./protocol.ts";
import { type CollectedTest, collected, collectFrom, endTests } from "./test-api.ts";

/** A thread that holds the sources with all their mutants and runs tests against one of them at a time. */

const setup = workerData as Setup;
const beat = new Int32Array(setup.beat);
const covered = new Set<number>();
let active = setup.active;
let steps = 0;
let limit = Number.POSITIVE_INFINITY;

class EndlessLoop extends Error {}

/** Something that failed outside of any test's own call, such as a promise that nobody waits for. */
let stray: unknown;

Reflect.set(globalThis, "$m", (id: number): boolean => {
  if (++steps > limit) throw new EndlessLoop("A loop does not end.");
  if (active === undefined) covered.add(id);
  return id === active;
});
process.on("unhandledRejection", (error) => {
  stray = error ?? new Error("A promise was rejected.");
});

const firstIds = new Map(setup.sources.map(({ path: file, firstId }) => [path.join(root, file), firstId]));
const standIns = new Map([
  ["vitest", new URL("./test-api.ts", import.meta.url).href],
  ["fast-check", new URL("./fast-check.ts", import.meta.url).href],
]);
registerHooks({
  resolve: (specifier, context, next) => {
    const url = standIns.get(specifier);
    return url && context.parentURL !== url ? { url, shortCircuit: true } : next(specifier, context);
  },
  load: (url, context, next) => {
    const file = url.startsWith("file:") ? fileURLToPath(url) : "";
    const firstId = firstIds.get(file);
    if (firstId === undefined) return next(url, context);
    const { source } = instrument(file, readFileSync(file, "utf8"), firstId);
    return { format: "module-typescript", source, shortCircuit: true };
  },
});

const problem = await load();
const tests = new Map<string, CollectedTest>();
for (const test of collected) tests.set(keyOf(test), test);
answer({ type: "loaded", covered: [...covered], ...(problem !== undefined && { problem }) });

parentPort?.on("message", (order: Order) => {
  obey(order).then(answer, (error: unknown) => {
    throw error;
  });
});

async function obey(order: Order): Promise<Answer> {
  if (order.type === "measure") return { type: "measured", tests: await measure() };
  if (order.type === "try") return tryMutant(order.id, order.tests);
  active = undefined;
  await endTests();
  return { type: "ended" };
}

async function load(): Promise<string | undefined> {
  try {
    for (const file of setup.testFiles) {
      collectFrom(path.join(root, file));
      await import(pathToFileURL(path.join(root, file)).href);
    }
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

async function measure(): Promise<MeasuredTest[]> {
  const measured: MeasuredTest[] = [];
  for (const [key, test] of tests) {
    covered.clear();
    steps = 0;
    const before = process.threadCpuUsage();
    const failure = await outcome(test, 120_000);
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    const file = path.relative(root, test.file);
    measured.push({ key, file, milliseconds, steps, covered: [...covered], ...(failure && { problem: failure.text }) });
  }
  return measured;
}

/**
 * Runs tests against a mutant until one fails. What failed must pass again without the mutant: otherwise something is left
 * over, and the answer is not clean.
 */
async function tryMutant(id: number, runs: readonly TestRun[]): Promise<Answer> {
  active = id;
  for (const run of runs) {
    const test = tests.get(run.key);
    if (!test) throw new Error(`There is no test ${run.key}`);
    Atomics.add(beat, 0, 1);
    steps = 0;
    limit = run.steps * 20 + 100_000;
    const failure = await outcome(test, patienceFor(run));
    if (!failure) continue;
    active = undefined;
    limit = Number.POSITIVE_INFINITY;
    const status = failure.endless ? "timed out" : "killed";
    const clean = !failure.stray && !(await outcome(test, patienceFor(run)));
    return { type: "tried", status, clean };
  }
  return { type: "tried", status: "survived", clean: true };
}

/** How long a test may take, in ms of a clock, before it counts as one that does not end: generous, for busy machines. */
function patienceFor({ milliseconds }: TestRun): number {
  return milliseconds * 40 + 20_000;
}

interface Failure {
  readonly text: string;
  /** It would have gone on for ever. */
  readonly endless: boolean;
  /** It happened beside the test. */
  readonly stray: boolean;
}

async function outcome(test: CollectedTest, patience: number): Promise<Failure | undefined> {
  stray = undefined;
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new EndlessLoop("A test does not end.")), patience);
  try {
    await Promise.race([test.run(), late]);
    if (stray === undefined && steps <= limit) return undefined;
    return { text: textOf(stray), endless: steps > limit, stray: stray !== undefined };
  } catch (error) {
    return { text: textOf(error), endless: error instanceof EndlessLoop || steps > limit, stray: stray !== undefined };
  } finally {
    clearTimeout(timer);
  }
}

function keyOf({ file, name }: CollectedTest): string {
  const key = `${path.relative(root, file)} › ${name}`;
  return tests.has(key) ? `${key} (again)` : key;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
