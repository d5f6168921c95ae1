import type { Day } from "../../model/element.ts";
import type { ExitCode, Io } from "../io.ts";
import { load } from "../load.ts";
import { progressBar } from "../progress-bar.ts";
import { gapReport } from "../report/gaps.ts";
import { csvGaps } from "../report/gaps-csv.ts";
import { jsonGaps } from "../report/gaps-json.ts";
import { markdownGaps } from "../report/gaps-markdown.ts";
import { textGaps } from "../report/gaps-text.ts";

export interface GapsOptions {
  readonly format: "text" | "json" | "markdown" | "csv";
  readonly by: "journey" | "project";
  readonly limit?: number;
  readonly asOf?: Day;
}

/** `journey gaps`: the gaps of the named files by severity, what was never measured, and what to start with. Always 0. */
export async function gaps(paths: readonly string[], options: GapsOptions, io: Io): Promise<ExitCode> {
  const { format, by, asOf, limit } = options;
  const { services, files } = await load(paths, io.cwd, {
    today: asOf ? () => asOf : io.today,
    progress: progressBar(io),
  });
  const journeys = files.flatMap((file) => services.analyses.of(file).journeys);
  const report = gapReport(journeys, by);
  switch (format) {
    case "text":
      io.out(textGaps(report, io, limit));
      break;
    case "json":
      io.out(jsonGaps(report, io.cwd));
      break;
    case "markdown":
      io.out(markdownGaps(report, limit));
      break;
    case "csv":
      io.out(csvGaps(report, io.cwd));
      break;
  }
  return 0;
}
