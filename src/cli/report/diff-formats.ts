import type { DiffResult } from "../diff/result.ts";
import type { Io } from "../io.ts";
import { diffGithub } from "./diff-github.ts";
import { diffJson } from "./diff-json.ts";
import { diffMarkdown } from "./diff-markdown.ts";
import { type DiffPicture, type DiffPictureOptions, diffHtml, diffSvg } from "./diff-pictures.ts";
import { diffText } from "./diff-text.ts";
import { namesFromFolder, namesFromRepository } from "./file-names.ts";

/** How a comparison can be printed. */
export const DIFF_FORMATS = ["text", "json", "markdown", "github", "svg", "html"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffReportOptions extends DiffPictureOptions {
  readonly format: DiffFormat;
  /** For text: tell all, and count nothing. */
  readonly all?: boolean;
  /** For Markdown: how many characters there can be. */
  readonly maxLength?: number;
}

/** A comparison as a text, or the text of a picture. */
export async function diffReport(result: DiffResult, options: DiffReportOptions, io: Io): Promise<DiffPicture> {
  const names = namesFromFolder(io.cwd);
  switch (options.format) {
    case "text":
      return { text: diffText(result, names, io, options) };
    case "json":
      return { text: diffJson(result, names) };
    case "markdown":
      return { text: diffMarkdown(result, names, options.maxLength) };
    case "github":
      return { text: diffGithub(result, namesFromRepository(io.cwd)) };
    case "svg":
      return diffSvg(result, options);
    case "html":
      return diffHtml(result, options);
  }
}

/** Whether a format shows one journey as a picture. */
export function isPicture(format: DiffFormat): boolean {
  return format === "svg" || format === "html";
}
