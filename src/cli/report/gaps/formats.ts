import type { Io } from "../../io.ts";
import { csvGaps } from "./csv.ts";
import type { GapReport } from "./gaps.ts";
import { jsonGaps } from "./json.ts";
import { markdownGaps } from "./markdown.ts";
import { textGaps } from "./text.ts";

/** Writes a list of gaps. @param limit how many rows each list has at most; for people, not for programs. */
type GapWriter = (report: GapReport, io: Io, limit: number | undefined) => string;

/** Writes gaps in each format, by the name that users give it. A new format is one file and one line here. */
const WRITERS = {
  text: textGaps,
  json: (report, { cwd }) => jsonGaps(report, cwd),
  markdown: (report, _io, limit) => markdownGaps(report, limit),
  csv: (report, { cwd }) => csvGaps(report, cwd),
} as const satisfies Readonly<Record<string, GapWriter>>;

export type GapFormat = keyof typeof WRITERS;

/** How gaps can be printed. */
export const GAP_FORMATS = Object.keys(WRITERS) as readonly GapFormat[];

/** Those whose lists can be cut short; the others are for programs, which get everything. */
export const LIMITED_GAP_FORMATS: readonly GapFormat[] = ["text", "markdown"];

/** Gaps as a text. */
export function writeGaps(format: GapFormat, report: GapReport, io: Io, limit: number | undefined): string {
  const write: GapWriter = WRITERS[format];
  return write(report, io, limit);
}
