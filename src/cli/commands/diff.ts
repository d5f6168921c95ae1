import type { ChangeSeverity } from "../../diff/change.ts";
import { CHANGE_SEVERITIES } from "../../diff/change.ts";
import type { Day } from "../../model/element.ts";
import { compareSides } from "../diff/compare-sides.ts";
import { type DiffResult, without } from "../diff/result.ts";
import { findSources, type SourceOptions } from "../diff/sources.ts";
import { writeOutput } from "../files/write-file.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { type DiffReportOptions, diffReport, formatsTaking } from "../report/diff/formats.ts";
import { isUnknown, summaryOfDiff } from "../report/diff/summary.ts";
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
  return printDiff(await compareSides(sources, options.asOf ?? io.today(), io), options, io);
}

/** Prints the result of a comparison, and returns the exit code for it. */
export async function printDiff(all: DiffResult, options: ComparingOptions, io: Io): Promise<ExitCode> {
  refuseContradictions(options);
  const { output, failOn, exitCode, ignore } = options;
  const result = ignore ? without(all, ignore) : all;
  const { text, remark } = await diffReport(result, options, output === undefined ? io : { ...io, color: false });
  if (text !== undefined && output !== undefined) writeOutput(output, text, io);
  else if (text !== undefined) io.out(text);
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

/** The flags of the options that only some formats take. */
const FLAGS = { maxLength: "--max-length", journey: "--journey", theme: "--theme" } as const;

/** @throws UsageError for an option that the format does not take. */
function refuseContradictions(options: ComparingOptions): void {
  for (const option of ["maxLength", "journey", "theme"] as const) {
    const formats = formatsTaking(option);
    if (options[option] === undefined || formats.includes(options.format)) continue;
    throw new UsageError(`${FLAGS[option]} is for --format ${formats.join(" and ")}`);
  }
}
