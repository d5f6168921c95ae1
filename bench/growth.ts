/**
 * Measures how the time of each command grows with what is in a project, and says whether it grows in proportion: the exponent of the
 * power law nearest to the times, 1 for in proportion and 2 for with the square. `npm run bench:growth` writes `growth.json`;
 * `-- --only SHAPE,COMMAND` measures some and writes nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { localDay } from "../src/project/today.ts";

const SIZES = [1000, 2000, 4000, 8000];

/** The exponent that none may exceed: in proportion, with room for the sorting of things and for caches that overflow. */
const MOST = 1.2;

/** Each time is the best of so many: the first one is spent on starting, too. */
const ROUNDS = 2;

/** What a project consists of, made of a number. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  touchpoints: (size) =>
    oneStage(many(size, (at) => `touchpoint t-${at} "Does ${at}" via web { desired { wait <= 5 min } }`)),
  owners: (size) => {
    const owners = many(size, (at) => `owner o-${at} "Team ${at}"`);
    return `${owners}\n${oneStage(many(size, (at) => `touchpoint t-${at} "Does ${at}" via web by o-${at}`))}`;
  },
  thens: (size) => {
    const branches = many(size, (at) => `  then t-${at} "case ${at}"`);
    return oneStage(`touchpoint choose "Chooses" via web {\n${branches}\n}\n${steps(size)}`);
  },
  jumps: (size) =>
    oneStage(many(size, (at) => `touchpoint t-${at} "Does ${at}" via web { then t-${(at * 7919 + 1) % size} "next" }`)),
  loops: (size) =>
    oneStage(
      many(size, (at) => {
        const back = Math.max(0, at - 3);
        return `touchpoint t-${at} "Does ${at}" via web { then t-${Math.min(size - 1, at + 1)} "on"  then t-${back} "again" }`;
      }),
    ),
  contexts: (size) => {
    const contexts = many(size, (at) => `context c-${at} "Fact ${at}"`);
    const uses = many(
      size,
      (at) => `touchpoint t-${at} "Does ${at}" via web { gives c-${at}  needs c-${Math.max(0, at - 10)} }`,
    );
    return `${contexts}\n${oneStage(uses)}`;
  },
  duplicates: (size) => oneStage(many(size, (at) => `touchpoint t-${at % 10} "Does ${at}" via web`)),
  mistakes: (size) => oneStage(many(size, (at) => `touchpoint t-${at} "Does ${at}" vai web`)),
  chain: (size) =>
    many(
      size,
      (at) =>
        `journey j-${at} "Journey ${at}" { stage s "S" { touchpoint t "T" via web { ${at + 1 < size ? `expands j-${at + 1}` : ""} } } }`,
    ),
};

/** What is done with it, with a project of two versions that differ in one title. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: ["check", "new", "--format", "json"],
  render: ["render", "new/a.journey", "--journey", "j-0"],
  format: ["format", "new", "--diff"],
  diff: ["diff", "old", "new", "--format", "json"],
  compare: ["compare", "old/a.journey#j-0", "new/a.journey#j-0", "--format", "json"],
};

function many(size: number, line: (at: number) => string): string {
  return Array.from({ length: size }, (_, at) => line(at)).join("\n");
}

function steps(size: number): string {
  return many(size, (at) => `touchpoint t-${at} "Does ${at}" via web`);
}

function oneStage(touchpoints: string): string {
  return `owner o "Team"\njourney j-0 "Journey" by o {\nstage s "Stage" by o {\n${touchpoints}\n}\n}\n`;
}

const { values } = parseArgs({ options: { only: { type: "string" }, sizes: { type: "string" } } });
const only = values.only?.split(",") ?? [];
const sizes = values.sizes?.split(",").map(Number) ?? SIZES;
const isWanted = (names: object) => (name: string) => !only.some((one) => one in names) || only.includes(name);
const figures: Record<string, Record<string, { readonly milliseconds: number[]; readonly exponent: number }>> = {};
console.log(`${"".padEnd(12)}${"".padEnd(9)}${sizes.map((size) => String(size).padStart(9)).join("")}   exponent`);
for (const [shape, make] of Object.entries(SHAPES)) {
  if (!isWanted(SHAPES)(shape)) continue;
  for (const [command, argv] of Object.entries(COMMANDS)) {
    if (!isWanted(COMMANDS)(command)) continue;
    const milliseconds: number[] = [];
    for (const size of sizes) milliseconds.push(await best(make(size), argv));
    const exponent = exponentOf(sizes, milliseconds);
    figures[shape] = { ...figures[shape], [command]: { milliseconds, exponent } };
    const times = milliseconds.map((time) => `${time.toFixed(0).padStart(6)} ms`).join("");
    console.log(
      `${shape.padEnd(12)}${command.padEnd(9)}${times}   ${exponent.toFixed(2)}${exponent > MOST ? "  too much" : ""}`,
    );
    if (exponent > MOST) process.exitCode = 1;
  }
}
if (!values.only && !values.sizes)
  writeFileSync(path.join(import.meta.dirname, "growth.json"), `${JSON.stringify({ sizes, figures }, undefined, 2)}\n`);

/** The least time of the processor that a command takes on a project, in milliseconds: what else the machine does plays no part. */
async function best(text: string, argv: readonly string[]): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "journey-growth-"));
  try {
    for (const version of ["old", "new"]) {
      mkdirSync(path.join(folder, version));
      writeFileSync(
        path.join(folder, version, "a.journey"),
        version === "old" ? text.replace('"Journey', '"A journey') : text,
      );
    }
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = process.cpuUsage();
      await call(folder, argv);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
    }
    return Math.min(...times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function call(cwd: string, argv: readonly string[]): Promise<void> {
  let error = "";
  const code = await run(argv, {
    cwd,
    script: import.meta.filename,
    color: false,
    today: localDay,
    input: async () => new Uint8Array(),
    out: () => undefined,
    outBytes: () => undefined,
    error: (text) => {
      error += text;
    },
  });
  // With mistakes in them, what is compared is said to be not all.
  if (code === 2 && error !== "") throw new Error(`journey ${argv.join(" ")}: ${error}`);
}

/** The slope of the straight line nearest to the logarithms of the times over those of the sizes, by least squares. */
function exponentOf(amounts: readonly number[], times: readonly number[]): number {
  const xs = amounts.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length;
  const [x, y] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] ?? 0) - y), 0) / spread;
}
