import type { Day } from "../../model/element.ts";
import type { ExitCode, Io } from "../io.ts";
import { load } from "../load.ts";
import { progressBar } from "../progress-bar.ts";
import { jsonReport } from "../report/json.ts";
import type { CheckResult } from "../report/result.ts";
import { textReport } from "../report/text.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly asOf?: Day;
}

/** `journey check`: prints the findings of the named files. 1 when one of them is an error. */
export async function check(paths: readonly string[], { format, asOf }: CheckOptions, io: Io): Promise<ExitCode> {
  const { services, files } = await load(paths, io.cwd, asOf ? () => asOf : io.today, progressBar(io));
  const analyses = files.map((file) => services.analyses.of(file));
  const result: CheckResult = {
    findings: analyses.flatMap((analysis) => analysis.findings),
    files,
    journeys: analyses.flatMap((analysis) => analysis.journeys).length,
  };
  io.out(format === "json" ? jsonReport(result, io.cwd) : textReport(result, io));
  return result.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}
