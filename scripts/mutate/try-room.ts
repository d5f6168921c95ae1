import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../lib/paths.ts";
import { instrument, type Mutant } from "./instrument.ts";
import type { MeasuredTest, SourceFile, TestRun } from "./protocol.ts";
import { BUDGET_MS, ROOMS, SLOW_MS } from "./rooms.ts";
import { Session } from "./worker-session.ts";

export type Status = "killed" | "timed out" | "survived" | "not covered";

/** A mutant with its number in its room. */
export interface RoomMutant extends Mutant {
  readonly id: number;
  readonly file: string;
  /** Its number in its file. */
  readonly at: number;
}

/** All mutants of a room, file by file. */
export function mutantsOf(room: string): RoomMutant[] {
  const all: RoomMutant[] = [];
  for (const file of filesIn(`src/${room}`, ".ts")) {
    const { mutants } = instrument(file, readFileSync(path.join(root, file), "utf8"), all.length);
    for (const [at, mutant] of mutants.entries()) all.push({ ...mutant, id: all.length, file, at });
  }
  return all;
}

/** The test files that a room's mutants are tried with. */
export function testFilesOf(room: string): string[] {
  return [...new Set((ROOMS[room] ?? []).flatMap((folder) => filesIn(folder, ".test.ts")))];
}

/**
 * Tries mutants of a room: each with the tests that reach it, the fastest first, until one fails.
 *
 * @param all all mutants of the room. @param wanted those to try. @param onStatus hears what became of each.
 * @returns the tests that were left out, with the reason.
 */
export async function tryRoom(
  room: string,
  all: readonly RoomMutant[],
  wanted: readonly RoomMutant[],
  onStatus: (mutant: RoomMutant, status: Status) => Promise<void>,
): Promise<string[]> {
  const sources = sourcesOf(all);
  const testFiles = testFilesOf(room);
  const started = await Session.start({ sources, testFiles, active: undefined });
  if (started.problem !== undefined) throw new Error(`The tests of ${room} can't be loaded.\n${started.problem}`);
  let { session } = started;
  const measured = await session.measure();
  const usable = measured.filter(({ problem, milliseconds }) => problem === undefined && milliseconds < SLOW_MS);
  const tests = usable.toSorted((left, right) => left.milliseconds - right.milliseconds);
  const reaching = new Map<number, MeasuredTest[]>();
  for (const test of tests) {
    for (const id of test.covered) reaching.set(id, [...(reaching.get(id) ?? []), test]);
  }
  const whileLoading = new Set(started.covered);
  const renew = async () => {
    await session.end();
    session = (await Session.start({ sources, testFiles, active: undefined })).session;
  };
  for (const mutant of wanted) await onStatus(mutant, await statusOf(mutant));
  await session.end();
  const failing = measured.filter(({ problem }) => problem !== undefined);
  const slow = measured.length - failing.length - tests.length;
  return [
    ...failing.map(({ key, problem }) => `${key}: ${problem?.split("\n")[0]}`),
    ...(slow > 0 ? [`${slow} tests that take longer than ${SLOW_MS} ms`] : []),
  ];

  async function statusOf(mutant: RoomMutant): Promise<Status> {
    const runs = reaching.get(mutant.id) ?? [];
    const status = runs.length > 0 ? await whileRunning(mutant.id, runs) : "not covered";
    if (status === "killed" || status === "timed out" || !whileLoading.has(mutant.id)) return status;
    return fromTheStart(mutant);
  }

  /** Turns the mutant on for each test. What a shared state could have caused is seen again in a fresh thread. */
  async function whileRunning(id: number, runs: readonly TestRun[]): Promise<Status> {
    const fate = await session.try(id, withinBudget(runs));
    if (fate.type === "tried" && fate.clean) return fate.status;
    await renew();
    const again = await session.try(id, withinBudget(runs));
    if (again.type === "died" || !again.clean) await renew();
    return again.type === "died" ? "timed out" : again.status;
  }

  /** Turns the mutant on before the files are loaded, for what is worked out then and kept. */
  async function fromTheStart(mutant: RoomMutant): Promise<Status> {
    const siblings = all.filter(({ file }) => file === mutant.file);
    const near = new Set(siblings.flatMap(({ id }) => reaching.get(id) ?? []));
    const runs = withinBudget(near.size > 0 ? tests.filter((test) => near.has(test)) : tests);
    const files = new Set(runs.map(({ file }) => file));
    const fresh = await Session.start({
      sources,
      testFiles: testFiles.filter((file) => files.has(file)),
      active: mutant.id,
    });
    if (fresh.problem !== undefined) {
      await fresh.session.end();
      return "killed";
    }
    const fate = await fresh.session.try(mutant.id, runs);
    await fresh.session.end();
    return fate.type === "died" ? "timed out" : fate.status;
  }
}

function withinBudget<Test extends TestRun>(tests: readonly Test[]): Test[] {
  let spent = 0;
  return tests.filter(({ milliseconds }) => {
    spent += milliseconds;
    return spent <= BUDGET_MS;
  });
}

function sourcesOf(mutants: readonly RoomMutant[]): SourceFile[] {
  return mutants.filter(({ at }) => at === 0).map(({ file, id }) => ({ path: file, firstId: id }));
}

function filesIn(folder: string, ending: string): string[] {
  if (folder.endsWith(ending)) return [folder];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .toSorted();
}
