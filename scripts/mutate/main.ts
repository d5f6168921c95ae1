import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../lib/paths.ts";
import { KeptResults } from "./kept-results.ts";
import { ROOMS } from "./rooms.ts";
import { mutantsOf, type RoomMutant, type Status, testFilesOf, tryRoom } from "./try-room.ts";

/** The part of a room's mutants that a test must notice, in percent. */
const FLOOR = 85;

const FIGURES = path.join(root, "bench/mutations.json");
const SURVIVORS = path.join(root, "bench/mutations");

interface Figures {
  readonly date: string;
  readonly mutants: number;
  /** How many of them were tried: all, or a sample. */
  readonly tried: number;
  readonly seed?: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly notCovered: number;
  /** Killed or timed out, of those that were tried. */
  readonly percent: number;
}

const { values } = parseArgs({
  options: {
    room: { type: "string", multiple: true },
    file: { type: "string", multiple: true },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const rooms = values.room ?? Object.keys(ROOMS).filter((room) => values.file?.some((file) => isIn(file, room)) ?? true);
for (const room of rooms) {
  if (!ROOMS[room]) throw new Error(`There is no room ${room} to mutate, only ${Object.keys(ROOMS).join(", ")}.`);
  const percent = await mutate(room);
  if (percent < FLOOR) process.exitCode = 1;
}

async function mutate(room: string): Promise<number> {
  const all = mutantsOf(room);
  const wanted = chosen(all);
  const kept = await KeptResults.read(room, testFilesOf(room));
  const statuses = new Map<RoomMutant, Status>();
  for (const mutant of wanted) {
    const status = await kept.get(mutant);
    if (status) statuses.set(mutant, status);
  }
  const open = wanted.filter((mutant) => !statuses.has(mutant));
  console.log(`${room}: ${wanted.length} of ${all.length} mutants, ${open.length} to try`);
  if (open.length > 0) {
    const leftOut = await tryRoom(room, all, open, async (mutant, status) => {
      statuses.set(mutant, status);
      await kept.set(mutant, status);
      if (statuses.size % 25 !== 0) return;
      await kept.write();
      console.log(`${statuses.size}: ${percentOf([...statuses.values()])} %`);
    });
    await kept.write();
    for (const line of leftOut) console.log(`Left out: ${line}`);
  }
  return report(room, all, statuses);
}

/** Writes the figures of the room, if all of it or a sample of it was tried, and what survived. */
async function report(room: string, all: readonly RoomMutant[], statuses: ReadonlyMap<RoomMutant, Status>) {
  const count = (status: Status) => [...statuses.values()].filter((one) => one === status).length;
  const percent = percentOf([...statuses.values()]);
  const missed = [...statuses].filter(([, status]) => status === "survived" || status === "not covered");
  const lines = missed.map(
    ([{ file, line, from, to }, status]) =>
      `${file}:${line}  ${from}  →  ${to || "(nothing)"}${status === "survived" ? "" : "  (not covered)"}`,
  );
  if (values.file) {
    console.log(lines.join("\n"));
  } else {
    const figures: Figures = {
      date: new Date().toISOString().slice(0, 10),
      mutants: all.length,
      tried: statuses.size,
      ...(values.sample !== undefined && { seed: Number(values.seed) }),
      killed: count("killed"),
      timedOut: count("timed out"),
      survived: count("survived"),
      notCovered: count("not covered"),
      percent,
    };
    const before = JSON.parse(await readFile(FIGURES, "utf8").catch(() => "{}")) as Record<string, Figures>;
    await writeFile(FIGURES, `${JSON.stringify({ ...before, [room]: figures }, undefined, 2)}\n`);
    await mkdir(SURVIVORS, { recursive: true });
    await writeFile(path.join(SURVIVORS, `${room}.txt`), lines.map((line) => `${line}\n`).join(""));
  }
  console.log(`${room}: ${percent} % of ${statuses.size} mutants noticed, ${missed.length} missed`);
  return percent;
}

function chosen(all: readonly RoomMutant[]): readonly RoomMutant[] {
  const { file: files } = values;
  if (files) return all.filter(({ file }) => files.includes(file));
  if (values.sample === undefined) return all;
  const next = randomNumbers(Number(values.seed));
  const mixed = all.map((mutant) => ({ mutant, order: next() })).toSorted((left, right) => left.order - right.order);
  const sample = mixed.slice(0, Number(values.sample)).map(({ mutant }) => mutant);
  return sample.toSorted((left, right) => left.id - right.id);
}

/** Numbers below 1 that look random and are the same for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function percentOf(statuses: readonly Status[]): number {
  const noticed = statuses.filter((status) => status === "killed" || status === "timed out").length;
  return statuses.length === 0 ? 100 : Math.round((1000 * noticed) / statuses.length) / 10;
}

function isIn(file: string, room: string): boolean {
  return file.startsWith(`src/${room}/`);
}
