import path from "node:path";
import type { Configuration } from "../../analysis/configuration.ts";
import type { Day } from "../../model/element.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { compareWithBaseline, readBaseline, writeBaseline } from "../baseline/baseline.ts";
import { broughtByChange } from "../baseline/changed.ts";
import { type Loaded, load, tellUnreadable } from "../files/load.ts";
import { readInputContent } from "../files/text-file.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { SEVERITIES } from "../report/by-severity.ts";
import { type Format, report } from "../report/check/formats.ts";
import { progressBar } from "../report/progress-bar.ts";

export type Threshold = Severity | "never";

export interface CheckOptions {
  readonly format: Format;
  readonly asOf?: Day;
  /** Severities that override those of the project. */
  readonly rule?: Configuration["rules"];
  /** The lowest severity at which a finding makes the check fail. */
  readonly failOn: Threshold;
  /** How many warnings are allowed. */
  readonly maxWarnings?: number;
  /** Report only what makes the check fail. */
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** Report only what was not there before: at the base, or without one in the last commit. */
  readonly changed?: boolean;
  /** The branch, tag or commit that the change is made for; it makes the check one of the change. */
  readonly base?: string;
  /** Check standard input in place of this file. */
  readonly stdinFilename?: string;
}

/** `journey check`: prints the findings of the named files. 1 when one of them is at the threshold. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { rule, stdinFilename, base, baseline } = options;
  const isOfChange = options.changed === true || base !== undefined;
  refuseContradictions(options, isOfChange);
  // A check that runs over midnight still compares what it finds by one day.
  const asOf = options.asOf ?? io.today();
  const stdin = stdinFilename === undefined ? undefined : { file: stdinFilename, text: await readInputContent(io) };
  const reading = { today: () => asOf, ...(rule && { rules: rule }) };
  const loaded = await load(stdin ? [stdin.file] : paths, io.cwd, {
    ...reading,
    progress: progressBar(io),
    ...(stdin && { stdin }),
  });
  const analyses = loaded.files.map((file) => loaded.services.analyses.of(file));
  const all = [...loaded.configuration, ...analyses.flatMap((analysis) => analysis.findings)];
  if (baseline && options.updateBaseline) {
    // Without a file, others have findings that they would not have.
    const [reason] = loaded.unreadable;
    if (reason !== undefined) throw new UsageError(`${reason} Until it can be read, ${baseline} stays as it is.`);
    writeBaseline(baseline, all, loaded, io);
    io.error(`Wrote ${all.length} ${all.length === 1 ? "finding" : "findings"} to ${baseline}.\n`);
    return 0;
  }
  const since = { ...reading, cwd: io.cwd, ...(base !== undefined && { base }) };
  const brought = isOfChange ? await broughtByChange(all, loaded, since) : new Set(all);
  const unknown = againstBaseline(all, loaded, baseline, io);
  const fresh = unknown.fresh.filter((finding) => brought.has(finding));

  const told = [...Map.groupBy(fresh, ({ uri }) => uri)].flatMap(([uri, found]) =>
    loaded.services.analyses.fold(uri, found),
  );
  const { failing, tooManyWarnings } = judge(told, options);
  const reported = options.quiet ? told.filter((item) => failing.has(item)) : told;
  const result = {
    findings: reported,
    failing,
    files: loaded.files,
    journeys: analyses.flatMap((analysis) => analysis.journeys).length,
    known: all.length - unknown.fresh.length,
    gone: unknown.gone,
    before: unknown.fresh.length - fresh.length,
    quiet: told.length - reported.length,
  };
  io.out(report(options.format, result, { loaded, all: [...new Set([...all, ...reported])], io }));
  if (tooManyWarnings) io.error(`journey: ${tooManyWarnings} that --max-warnings allows.\n`);
  return tellUnreadable(loaded, failing.size > 0 ? 1 : 0, io);
}

/** @throws UsageError for options that make no sense together. */
function refuseContradictions({ updateBaseline, baseline }: CheckOptions, isOfChange: boolean): void {
  if (!updateBaseline) return;
  if (!baseline) throw new UsageError("--update-baseline needs a file to write: --baseline journey.baseline.json");
  if (isOfChange) {
    throw new UsageError("--update-baseline records all findings: leave out --changed and --base");
  }
}

/** Which findings make the check fail; when warnings do for being many, that in words. */
function judge(fresh: readonly Finding[], { failOn, maxWarnings = Number.POSITIVE_INFINITY }: CheckOptions) {
  const warnings = fresh.filter((finding) => finding.severity === "warning");
  const tooMany = warnings.length > maxWarnings;
  const failing = new Set([...fresh.filter((finding) => isFailing(finding, failOn)), ...(tooMany ? warnings : [])]);
  const many = warnings.length === 1 ? "1 warning is" : `${warnings.length} warnings are`;
  return { failing, tooManyWarnings: tooMany ? `${many} more than the ${maxWarnings}` : undefined };
}

function againstBaseline(all: readonly Finding[], loaded: Loaded, given: string | undefined, io: Io) {
  if (given === undefined) return { fresh: all, gone: 0 };
  const file = path.resolve(io.cwd, given);
  return compareWithBaseline(readBaseline(file, given), file, all, loaded);
}

function isFailing({ severity }: Finding, failOn: Threshold): boolean {
  return failOn !== "never" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
