import type { DiffResult } from "../../diff/result.ts";
import type { Io } from "../../io.ts";
import { namesFromFolder, namesFromRepository } from "../file-names.ts";
import { diffGithub } from "./github.ts";
import { diffJson } from "./json.ts";
import { diffMarkdown } from "./markdown.ts";
import { type DiffPicture, type DiffPictureOptions, diffHtml, diffSvg } from "./pictures.ts";
import { diffText } from "./text.ts";

/** Options that only some formats take. */
type DiffOption = "maxLength" | "journey" | "theme";

interface DiffFormatInfo {
  readonly takes: readonly DiffOption[];
  readonly write: (result: DiffResult, options: DiffReportOptions, io: Io) => DiffPicture | Promise<DiffPicture>;
}

/** All about each format, by the name that users give it. A new format is one file and one entry here. */
const FORMATS = {
  text: {
    takes: [],
    write: (result, options, io) => ({ text: diffText(result, namesFromFolder(io.cwd), io, options) }),
  },
  json: { takes: [], write: (result, _options, io) => ({ text: diffJson(result, namesFromFolder(io.cwd)) }) },
  markdown: {
    takes: ["maxLength"],
    write: (result, { maxLength }, io) => ({ text: diffMarkdown(result, namesFromFolder(io.cwd), maxLength) }),
  },
  github: { takes: [], write: (result, _options, io) => ({ text: diffGithub(result, namesFromRepository(io.cwd)) }) },
  svg: { takes: ["journey", "theme"], write: diffSvg },
  html: { takes: ["journey", "theme"], write: diffHtml },
} as const satisfies Readonly<Record<string, DiffFormatInfo>>;

export type DiffFormat = keyof typeof FORMATS;

/** How a comparison can be printed. */
export const DIFF_FORMATS = Object.keys(FORMATS) as readonly DiffFormat[];

export interface DiffReportOptions extends DiffPictureOptions {
  readonly format: DiffFormat;
  /** For text: report every change by itself, and count nothing. */
  readonly all?: boolean;
  /** For Markdown: the greatest number of characters. */
  readonly maxLength?: number;
}

/** The report of a comparison: a text, or a picture. */
export async function diffReport(result: DiffResult, options: DiffReportOptions, io: Io): Promise<DiffPicture> {
  return infoOf(options.format).write(result, options, io);
}

/** The formats that take an option. */
export function formatsTaking(option: DiffOption): readonly DiffFormat[] {
  return DIFF_FORMATS.filter((format) => infoOf(format).takes.includes(option));
}

function infoOf(format: DiffFormat): DiffFormatInfo {
  return FORMATS[format];
}
