import pc from "picocolors";
import { count } from "../../model/english.ts";
import { printable } from "./table.ts";

/** What formatting files came to. */
export interface FormatResult {
  /** The files that are not canonical, or were not. */
  readonly changed: readonly string[];
  /** How many files were checked. */
  readonly files: number;
  /** Whether the changes were written. */
  readonly written: boolean;
}

/** The changed files, a line each, and a summary last. */
export function formatReport({ changed, files, written }: FormatResult, color: boolean): string {
  const colors = pc.createColors(color);
  if (changed.length === 0) return `${colors.green("Nothing to format")} in ${count(files, "file")}.\n`;
  const names = changed.map((name) => `${colors.underline(printable(name))}\n`).join("");
  const what = `${changed.length} of ${count(files, "file")}`;
  return `${names}\n${written ? `Formatted ${what}.` : `${what} to format: run \`journey format\`.`}\n`;
}
