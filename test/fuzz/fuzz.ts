import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { Stage, type Tally } from "./episode.ts";
import { FuzzedEditor } from "./fuzzed-editor.ts";
import { type Script, scripts } from "./steps.ts";

/** Episodes that are drawn from one seed; memory is read between them. */
const EPISODES = 20;

/** How long a failure is made smaller for, in milliseconds. */
const SHRINK_MS = 180_000;

export interface FuzzOptions {
  /** Ends after the episode in which this many edits have been made. */
  readonly edits: number;
  readonly seed: number;
  /** Plays only the failure at this path of the seed, as the report of it says. */
  readonly path?: string;
  /** Hears what was done so far, from time to time. */
  readonly progress?: (report: FuzzReport) => void;
}

/** What the server held after so many edits, in bytes. */
export interface MemoryReading {
  readonly edits: number;
  readonly heapUsed: number;
  readonly rss: number;
}

export interface FuzzReport extends Readonly<Tally> {
  /** Requests that were answered, and those that were cancelled. */
  readonly answered: number;
  readonly cancelled: number;
  readonly seconds: number;
  readonly memory: readonly MemoryReading[];
  /** What went wrong, with the smallest script that shows it and how to see it again. */
  readonly failure?: string;
}

/** Edits projects at random in a server, with requests in between and files that change on disk, until something is wrong or enough. */
export async function fuzz({ edits, seed, path: shrinkPath, progress }: FuzzOptions): Promise<FuzzReport> {
  const started = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), "journey-fuzz-"));
  const texts = await startingTexts();
  const tally: Tally = { edits: 0, checks: 0, commands: 0 };
  const memory: MemoryReading[] = [];
  let editor = await FuzzedEditor.start(pathToFileURL(folder).href);
  /** When something failed; what is done to make that smaller doesn't count. */
  let shrinkingSince: number | undefined;
  let counts: FuzzedEditor["counts"] | undefined;
  let isSpoilt = false;
  const report = (failure?: string): FuzzReport => ({
    ...tally,
    ...(counts ?? editor.counts),
    seconds: (performance.now() - started) / 1000,
    memory,
    ...(failure !== undefined && { failure }),
  });

  const property = fc.asyncProperty(scripts(texts), async (script) => {
    // A candidate that is not tried counts as good, so making the failure smaller ends soon.
    fc.pre(shrinkingSince === undefined || performance.now() - shrinkingSince < SHRINK_MS);
    if (isSpoilt) {
      await editor.stop();
      editor = await FuzzedEditor.start(pathToFileURL(folder).href);
      isSpoilt = false;
    }
    try {
      await new Stage(folder, editor, shrinkingSince === undefined ? tally : { ...tally }).play(script);
    } catch (error) {
      shrinkingSince ??= performance.now();
      counts ??= editor.counts;
      isSpoilt = true;
      throw error;
    }
  });
  try {
    for (let round = seed; tally.edits < edits; round++) {
      const result = await fc.check(property, {
        seed: round,
        numRuns: EPISODES,
        ...(shrinkPath !== undefined && { path: shrinkPath }),
      });
      if (result.failed) return report(explain(result, tally));
      if (shrinkPath !== undefined) return report();
      memory.push({ edits: tally.edits, ...(await editor.memory()) });
      progress?.(report());
    }
    return report();
  } finally {
    await editor.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many bytes the server's heap grows with an edit, by the straight line nearest to what was read after the first fifth of a run. */
export function slope(readings: readonly MemoryReading[]): number {
  const late = readings.slice(Math.floor(readings.length / 5));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(late.map((reading) => reading.edits));
  const y = mean(late.map((reading) => reading.heapUsed));
  const spread = late.reduce((sum, reading) => sum + (reading.edits - x) ** 2, 0);
  if (spread === 0) return 0;
  return late.reduce((sum, reading) => sum + (reading.edits - x) * (reading.heapUsed - y), 0) / spread;
}

async function startingTexts(): Promise<string[]> {
  const everything = await readFile(path.join(import.meta.dirname, "../everything.journey"), "utf8");
  return ["", 'owner o "O"\n', everything, ...EXAMPLE_FILES.map(({ text }) => text)];
}

function explain(
  { seed, counterexamplePath, counterexample, errorInstance, numShrinks }: fc.RunDetails<[script: Script]>,
  tally: Tally,
): string {
  const [script] = counterexample ?? [];
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    message,
    "",
    `After ${tally.edits} edits. To see it again: npm run fuzz -- --seed ${seed} --path ${counterexamplePath}`,
    `Made smaller ${numShrinks} times; what is left of the script:`,
    JSON.stringify(script?.files),
    ...(script?.steps ?? []).map((step) => JSON.stringify(step)),
    `command ${script?.command}${script?.isThorough ? ", with a fresh server" : ""}`,
  ].join("\n");
}
