import { writeFileSync } from "node:fs";
import path from "node:path";
import type { ChangeSeverity } from "../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../diff/change.ts";
import type { Day } from "../../model/element.ts";
import { compareSides } from "../diff/compare-sides.ts";
import { type DiffResult, without } from "../diff/result.ts";
import { findSources, type SourceOptions } from "../diff/sources.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { type DiffReportOptions, diffReport, isPicture } from "../report/diff-formats.ts";
import { isUnknown, summaryOfDiff } from "../report/diff-summary.ts";
import { namesFromFolder } from "../report/file-names.ts";

/** From which severity on a change makes the call fail. */
export const DIFF_THRESHOLDS = ["worse", "risky", "any"] as const;

/** What all commands that compare have. */
export interface ComparingOptions extends DiffReportOptions {
  readonly output?: string;
  /** Fail when anything changed in meaning. */
  readonly exitCode?: boolean;
  readonly failOn?: (typeof DIFF_THRESHOLDS)[number];
  /** The rules of changes that are left out. */
  readonly ignore?: ReadonlySet<string>;
  readonly asOf?: Day;
}

export interface DiffOptions extends ComparingOptions, SourceOptions {}

/** `journey diff`: what a change of journeys means. 1 at the threshold; 2 when the comparison can't be made. */
export async function diff(given: readonly string[], options: DiffOptions, io: Io): Promise<ExitCode> {
  const sources = await findSources(given, options, io.cwd);
  return tell(await compareSides(sources, options.asOf ?? io.today(), io), options, io);
}

/** Prints what a comparison came to, and judges it. */
export async function tell(all: DiffResult, options: ComparingOptions, io: Io): Promise<ExitCode> {
  refuseContradictions(options);
  const { output, failOn, exitCode, ignore } = options;
  const result = ignore ? without(all, ignore) : all;
  const { text, remark } = await diffReport(result, options, output === undefined ? io : { ...io, color: false });
  if (text !== undefined) write(text, output, io);
  else io.error(`${oneLine(result, io)}. There is nothing to draw.\n`);
  if (remark !== undefined) io.error(`${remark}\n`);
  if (isUnknown(result)) return 2;
  const threshold = failOn ?? (exitCode ? "any" : undefined);
  return threshold !== undefined && result.changes.some(({ severity }) => FAILING[threshold].has(severity)) ? 1 : 0;
}

const FAILING: Readonly<Record<(typeof DIFF_THRESHOLDS)[number], ReadonlySet<ChangeSeverity>>> = {
  worse: new Set(["worse"]),
  risky: new Set(["worse", "risky"]),
  any: new Set(CHANGE_SEVERITIES),
};

function oneLine(result: DiffResult, io: Io): string {
  const { verdict, notes } = summaryOfDiff(result, namesFromFolder(io.cwd));
  return [...notes, verdict].join(" ");
}

/** @throws UsageError for options that make no sense together. */
function refuseContradictions({ format, maxLength, journey, theme }: ComparingOptions): void {
  if (maxLength !== undefined && format !== "markdown") throw new UsageError("--max-length is for --format markdown");
  if (isPicture(format)) return;
  if (journey !== undefined) throw new UsageError("--journey is for --format svg and html");
  if (theme !== undefined) throw new UsageError("--theme is for --format svg and html");
}

function write(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) {
    io.out(text);
    return;
  }
  try {
    writeFileSync(path.resolve(io.cwd, output), text);
  } catch (error) {
    throw new UsageError(`Can't write ${output} (${(error as Error).message}).`);
  }
}
