import type { DiffResult } from "../diff/result.ts";
import type { Io } from "../io.ts";
import { diffGithub } from "./diff-github.ts";
import { diffJson } from "./diff-json.ts";
import { diffMarkdown } from "./diff-markdown.ts";
import { diffText } from "./diff-text.ts";
import { namesFromFolder, namesFromRepository } from "./file-names.ts";

/** How a comparison can be printed. */
export const DIFF_FORMATS = ["text", "json", "markdown", "github"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffReportOptions {
  readonly format: DiffFormat;
  /** For text: tell all, and count nothing. */
  readonly all?: boolean;
  /** For Markdown: how many characters there can be. */
  readonly maxLength?: number;
}

/** A comparison as a text. */
export function diffReport(result: DiffResult, { format, all, maxLength }: DiffReportOptions, io: Io): string {
  const names = namesFromFolder(io.cwd);
  switch (format) {
    case "text":
      return diffText(result, names, io, { ...(all && { all }) });
    case "json":
      return diffJson(result, names);
    case "markdown":
      return diffMarkdown(result, names, maxLength);
    case "github":
      return diffGithub(result, namesFromRepository(io.cwd));
  }
}
