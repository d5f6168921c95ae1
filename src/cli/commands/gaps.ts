import type { Day } from "../../model/element.ts";
import { load, tellUnreadable } from "../files/load.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { type GapFormat, LIMITED_GAP_FORMATS, writeGaps } from "../report/gaps/formats.ts";
import { gapReport } from "../report/gaps/gaps.ts";
import { progressBar } from "../report/progress-bar.ts";

export interface GapsOptions {
  readonly format: GapFormat;
  readonly by: "journey" | "project";
  readonly limit?: number;
  readonly asOf?: Day;
}

/** `journey gaps`: the gaps of the named files by severity, what was never measured, and what to start with. 2 when a file can't be read. */
export async function gaps(paths: readonly string[], options: GapsOptions, io: Io): Promise<ExitCode> {
  const { format, by, asOf, limit } = options;
  if (limit !== undefined && !LIMITED_GAP_FORMATS.includes(format))
    throw new UsageError(`--limit is for --format ${LIMITED_GAP_FORMATS.join(" and ")}`);
  const loaded = await load(paths, io.cwd, {
    today: asOf ? () => asOf : io.today,
    progress: progressBar(io),
  });
  const { services, files } = loaded;
  const journeys = files.flatMap((file) => services.analyses.of(file).journeys);
  const report = gapReport(journeys, by);
  io.out(writeGaps(format, report, io, limit));
  return tellUnreadable(loaded, 0, io);
}
