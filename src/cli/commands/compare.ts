import { compareJourneys } from "../diff/compare-journeys.ts";
import type { ExitCode, Io } from "../io.ts";
import { type ComparingOptions, printDiff } from "./diff.ts";

/** `journey compare`: how one journey differs from another, as if it were a later version of it. */
export async function compare(before: string, after: string, options: ComparingOptions, io: Io): Promise<ExitCode> {
  return printDiff(await compareJourneys([before, after], options.asOf ?? io.today(), io), options, io);
}
