/**
 * Measures the language on projects that are made by a seed, beside Langium's own services on the same grammar, and says
 * whether the floors hold. `npm run bench` writes the figures to `figures.json`; `-- --quick` takes a tenth and writes none.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { makeCorpus } from "./corpus.ts";
import { benchFormat } from "./format.ts";
import type { Measured } from "./measure.ts";

const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 1 : 3;
const SIZES = quick ? { files: 100, few: 100, many: 1000 } : { files: 1000, few: 1000, many: 10_000 };

interface Figure {
  readonly what: string;
  readonly unit: "ms" | "MB";
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const place = mkdtempSync(path.join(os.tmpdir(), "journey-bench-"));
const figures: Figure[] = [];
let megabytes = 0;
try {
  const company = writeCorpus("company", SIZES.files, 50);
  megabytes = company.megabytes;
  const what = `${SIZES.files} files × 50 touchpoints`;
  console.log(`${what}, ${megabytes.toFixed(1)} MB`);
  // In turns, so that what else the machine does falls on both.
  const rounds = Array.from({ length: ROUNDS }, () => [
    measure("stock", company.folder),
    measure("check", company.folder),
    measure("diff", company.folder),
  ]);
  report("", rounds.flat());
  report("", [measure("project", company.folder)]);
  const sizes = [SIZES.few, SIZES.many].map((size) => {
    const measured: Measured[] = [];
    return { size, folder: writeCorpus(`one-${size}`, 1, size).folder, measured };
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const { folder, measured } of sizes) measured.push(measure("file", folder));
  for (const { size, measured } of sizes) {
    console.log(`One file × ${size} touchpoints`);
    report(`, ${size} touchpoints`, measured);
  }
} finally {
  rmSync(place, { recursive: true });
}

console.log("The formatter");
benchFormat((what, times) => report(what, [{ "": [...times] }]));

const floors = [
  floor("cold check / stock parse and build", of("cold check") / of("stock parse and build"), 0.6),
  floor("comparison of two versions / cold check", of("comparison of two versions") / of("cold check"), 1.5),
  floor("server heap, MB", of("server heap"), 600),
  floor("keystroke in one file, ms", of("keystroke in one file"), 40),
  floor("owners file to findings of open files, ms", of("owners file to findings of open files"), 300),
  floor("owners file to all findings, ms", of("owners file to all findings"), 1000),
  floor(
    `${SIZES.few} → ${SIZES.many} touchpoints, times`,
    of(`keystroke in the only file, ${SIZES.many} touchpoints`) /
      of(`keystroke in the only file, ${SIZES.few} touchpoints`),
    12,
  ),
];
console.log("Floors");
for (const { what, measured, atMost, holds } of floors)
  console.log(
    `  ${what.padEnd(50)}${String(measured).padStart(9)}   at most ${atMost}   ${holds ? "holds" : "MISSED"}`,
  );
if (!quick) {
  const machine = { date: new Date().toISOString().slice(0, 10), node: process.version, cpus: os.cpus().length };
  const corpus = { files: SIZES.files, touchpointsPerFile: 50, megabytes: rounded(megabytes) };
  const text = JSON.stringify({ ...machine, corpus, floors, figures }, undefined, 2);
  writeFileSync(path.join(import.meta.dirname, "figures.json"), `${text}\n`);
}

function writeCorpus(name: string, files: number, touchpointsPerFile: number) {
  const folder = path.join(place, name);
  mkdirSync(folder);
  const texts = makeCorpus({ files, touchpointsPerFile }).files;
  for (const [file, text] of texts) writeFileSync(path.join(folder, file), text);
  return { folder, megabytes: [...texts.values()].reduce((sum, text) => sum + text.length, 0) / 1e6 };
}

function measure(what: string, folder: string): Measured {
  const args = ["--expose-gc", "--max-old-space-size=6000", path.join(import.meta.dirname, "measure.ts"), what, folder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
}

function report(suffix: string, measured: readonly Measured[]): void {
  for (const name of new Set(measured.flatMap((item) => Object.keys(item)))) {
    const sorted = measured.flatMap((item) => item[name] ?? []).toSorted((a, b) => a - b);
    const at = (index: number): number => rounded(sorted[index] ?? Number.NaN);
    const unit = /heap|memory/.test(name) ? "MB" : "ms";
    const figure: Figure = {
      what: name + suffix,
      unit,
      median: at(sorted.length >> 1),
      low: at(0),
      high: at(sorted.length - 1),
    };
    figures.push(figure);
    const show = (value: number): string => value.toFixed(1).padStart(9);
    console.log(
      `  ${figure.what.padEnd(50)}${show(figure.median)} ${unit}   (${show(figure.low)} to ${show(figure.high)})`,
    );
  }
}

function of(what: string): number {
  return figures.find((figure) => figure.what === what)?.median ?? Number.NaN;
}

function floor(what: string, measured: number, atMost: number) {
  return { what, measured: rounded(measured), atMost, holds: measured <= atMost };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
