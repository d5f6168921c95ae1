import pc from "picocolors";
import type { Finding, Severity } from "../../model/finding.ts";
import type { Io } from "../io.ts";
import { shown } from "../load.ts";
import type { CheckResult } from "./result.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The findings for people: grouped by file, a line each, and a summary last. */
export function textReport({ findings, files, journeys }: CheckResult, io: Io): string {
  const colors = pc.createColors(io.color);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
    hint: colors.dim,
  };
  const groups = [...Map.groupBy(findings, (finding) => finding.uri)].map(([uri, own]) => {
    const places = own.map(placeOf);
    const width = Math.max(...places.map((place) => place.length));
    const ruleWidth = Math.max(...own.map((finding) => finding.rule.length));
    const lines = own.map(({ severity, rule, message }, index) => {
      const place = colors.dim((places[index] ?? "").padStart(width));
      return `  ${place}  ${paint[severity](severity.padEnd(7))}  ${colors.dim(rule.padEnd(ruleWidth))}  ${printable(message)}`;
    });
    return `${colors.underline(printable(shown(uri, io.cwd)))}\n${lines.join("\n")}\n\n`;
  });
  const checked = `${count(journeys, "journey")} in ${count(files.length, "file")}`;
  if (findings.length === 0) return `${colors.green("No findings")} in ${checked}.\n`;
  const numbers = SEVERITIES.map(
    (severity) => [severity, findings.filter((item) => item.severity === severity).length] as const,
  );
  const parts = numbers
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => paint[severity](count(number, severity)));
  return `${groups.join("")}${count(findings.length, "finding")} (${parts.join(", ")}) in ${checked}.\n`;
}

function placeOf({ range }: Finding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

/** A number of things, with their noun. */
export function count(number: number, noun: string): string {
  const plural = noun === "info" ? noun : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}

/** A message on one line, and without the characters by which a text could command a terminal. */
export function printable(message: string): string {
  return message.replace(/\p{C}+/gu, " ");
}
