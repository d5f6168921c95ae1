import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Day } from "../../model/element.ts";
import { compareSides } from "../diff/compare-sides.ts";
import { type DiffResult, without } from "../diff/result.ts";
import { findSources, type SourceOptions } from "../diff/sources.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { type DiffReportOptions, diffReport } from "../report/diff-formats.ts";
import { isUnknown } from "../report/diff-summary.ts";

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
export function tell(all: DiffResult, options: ComparingOptions, io: Io): ExitCode {
  const { maxLength, format, output, failOn, exitCode, ignore } = options;
  if (maxLength !== undefined && format !== "markdown") throw new UsageError("--max-length is for --format markdown");
  const result = ignore ? without(all, ignore) : all;
  write(diffReport(result, options, io), output, io);
  if (isUnknown(result)) return 2;
  const threshold = failOn ?? (exitCode ? "any" : undefined);
  const failing = { worse: ["worse"], risky: ["worse", "risky"], any: ["worse", "risky", "better", "neutral"] };
  const isFailing =
    threshold !== undefined && result.changes.some(({ severity }) => failing[threshold].includes(severity));
  return isFailing ? 1 : 0;
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
