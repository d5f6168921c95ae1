import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { URI } from "langium";
import type { Fingerprint } from "../../analysis/fingerprint.ts";
import type { Finding } from "../../model/finding.ts";
import type { Loaded } from "../files/load.ts";
import { readContent } from "../files/text-file.ts";
import { writeOutput } from "../files/write-file.ts";
import { type Io, UsageError } from "../io.ts";
import { beyond, fingerprintsOf, keyOf } from "./fingerprints.ts";

/** One entry of a baseline: a known finding, where it is, and how often. */
interface Entry extends Fingerprint {
  /** Relative to the baseline's folder, with slashes: for readers, and to know whether it was checked. */
  readonly file: string;
  readonly count: number;
}

/** Findings that a project has decided to live with for now. */
export interface Baseline {
  readonly entries: readonly Entry[];
}

const VERSION = 1;

/** @throws UsageError when the file is not there or not a baseline. */
export function readBaseline(file: string, shownAs: string): Baseline {
  if (!existsSync(file)) {
    throw new UsageError(`There is no baseline ${shownAs}. Write it with --update-baseline.`);
  }
  const parsed = parse(readContent(file, shownAs));
  if (parsed?.version !== VERSION || !Array.isArray(parsed.findings) || !parsed.findings.every(isEntry)) {
    throw new UsageError(
      `${shownAs} is not a baseline of this version of journey. Write a new one with --update-baseline.`,
    );
  }
  return { entries: parsed.findings };
}

/**
 * Writes the findings as the new baseline. Entries of an old one for files that were not checked are kept.
 * @param given the file, as it was named. @throws UsageError when it can't be written.
 */
export function writeBaseline(given: string, found: readonly Finding[], loaded: Loaded, io: Io): void {
  const file = path.resolve(io.cwd, given);
  const old = statSync(file, { throwIfNoEntry: false })?.isFile()
    ? parse(readContent(file, given))?.findings
    : undefined;
  const looked = new Set(loaded.files.map((uri) => fileIn(uri, file)));
  const kept = (Array.isArray(old) ? old.filter(isEntry) : []).filter(
    (entry) => !looked.has(entry.file) && existsSync(path.resolve(path.dirname(file), entry.file)),
  );
  const counted = new Map<string, Entry>(kept.map((entry) => [entryKey(entry), entry]));
  for (const entry of entriesOf(found, file, loaded)) {
    const known = counted.get(entryKey(entry));
    counted.set(entryKey(entry), { ...entry, count: (known?.count ?? 0) + 1 });
  }
  const findings = [...counted.values()].toSorted((a, b) => order(a, b));
  writeOutput(given, `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`, io);
}

/** Which findings are new, and how many of the baseline are gone from the files that were checked. */
export function compareWithBaseline(
  { entries }: Baseline,
  file: string,
  found: readonly Finding[],
  loaded: Loaded,
): { readonly fresh: readonly Finding[]; readonly gone: number } {
  const known = new Map(entries.map((entry) => [entryKey(entry), entry.count]));
  const keys = entriesOf(found, file, loaded).map(entryKey);
  const { fresh, left } = beyond(found, keys, known);
  const looked = new Set(loaded.files.map((uri) => fileIn(uri, file)));
  const gone = entries
    .filter((entry) => looked.has(entry.file))
    .reduce((sum, entry) => sum + Math.max(0, left.get(entryKey(entry)) ?? 0), 0);
  return { fresh, gone };
}

function entriesOf(found: readonly Finding[], file: string, { services }: Loaded): Entry[] {
  const prints = fingerprintsOf(found, services);
  return prints.map((print, index) => ({ file: fileIn(found[index]?.uri ?? "", file), ...print, count: 1 }));
}

function entryKey(entry: Entry): string {
  return keyOf(entry, entry.file);
}

function fileIn(uri: string, baseline: string): string {
  return path.relative(path.dirname(baseline), URI.parse(uri).fsPath).split(path.sep).join("/");
}

function order(a: Entry, b: Entry): number {
  const [left, right] = [a, b].map(({ file, at, rule, text }) => JSON.stringify([file, at, rule, text]));
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

function parse(text: string): { readonly version?: unknown; readonly findings?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  return (
    typeof entry?.rule === "string" &&
    typeof entry.at === "string" &&
    typeof entry.text === "string" &&
    typeof entry.file === "string" &&
    Number.isInteger(entry.count)
  );
}
