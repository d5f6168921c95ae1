import { compareJourneys } from "../diff/compare-journeys.ts";
import type { ExitCode, Io } from "../io.ts";
import { type ComparingOptions, tell } from "./diff.ts";

/** `journey compare`: what one journey has or does otherwise than another, as if it were a later version of it. */
export async function compare(before: string, after: string, options: ComparingOptions, io: Io): Promise<ExitCode> {
  return tell(await compareJourneys([before, after], options.asOf ?? io.today(), io), options, io);
}
