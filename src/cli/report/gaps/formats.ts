import type { Io } from "../../io.ts";
import { csvGaps } from "./csv.ts";
import type { GapReport } from "./gaps.ts";
import { jsonGaps } from "./json.ts";
import { markdownGaps } from "./markdown.ts";
import { textGaps } from "./text.ts";

interface GapFormatFacts {
  /** Writes a list of gaps. @param limit how many rows each list has at most, where they can be cut short. */
  readonly write: (report: GapReport, io: Io, limit: number | undefined) => string;
  /** Whether lists can be cut short; formats for programs have everything. */
  readonly takesLimit: boolean;
}

/** Each format, by the name that users give it. A new format is one file and one line here. */
const FORMATS = {
  text: { write: textGaps, takesLimit: true },
  json: { write: (report, { cwd }) => jsonGaps(report, cwd), takesLimit: false },
  markdown: { write: (report, _io, limit) => markdownGaps(report, limit), takesLimit: true },
  csv: { write: (report, { cwd }) => csvGaps(report, cwd), takesLimit: false },
} as const satisfies Readonly<Record<string, GapFormatFacts>>;

export type GapFormat = keyof typeof FORMATS;

/** How gaps can be printed. */
export const GAP_FORMATS = Object.keys(FORMATS) as readonly GapFormat[];

/** Those whose lists can be cut short. */
export const LIMITED_GAP_FORMATS = GAP_FORMATS.filter((name) => FORMATS[name].takesLimit);

/** Gaps as a text. */
export function writeGaps(format: GapFormat, report: GapReport, io: Io, limit: number | undefined): string {
  const { write }: GapFormatFacts = FORMATS[format];
  return write(report, io, limit);
}
