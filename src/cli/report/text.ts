import pc from "picocolors";
import type { Finding, Severity } from "../../model/finding.ts";
import type { Io } from "../io.ts";
import { shown } from "../load.ts";
import type { CheckResult } from "./result.ts";
import { printable } from "./table.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The findings for people: grouped by file, a line each, and a summary last. */
export function textReport(result: CheckResult, io: Io): string {
  const { findings, files, journeys } = result;
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
  const rest = restOf(result);
  if (findings.length === 0) {
    const nothing = result.known + result.quiet > 0 ? "Nothing to tell" : "No findings";
    return `${colors.green(nothing)} in ${checked}.${rest}\n`;
  }
  const numbers = SEVERITIES.map(
    (severity) => [severity, findings.filter((item) => item.severity === severity).length] as const,
  );
  const parts = numbers
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => paint[severity](count(number, severity)));
  return `${groups.join("")}${count(findings.length, "finding")} (${parts.join(", ")}) in ${checked}.${rest}\n`;
}

/** What is not among the findings, and why. */
function restOf({ known, gone, quiet }: CheckResult): string {
  const parts = [
    ...(quiet > 0 ? [`${count(quiet, "finding")} below the threshold left out.`] : []),
    ...(known > 0 ? [`${count(known, "finding")} known from the baseline.`] : []),
    ...(gone > 0 ? [`${count(gone, "finding")} of the baseline gone: shrink it with --update-baseline.`] : []),
  ];
  return parts.map((part) => ` ${part}`).join("");
}

function placeOf({ range }: Finding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

/** A number of things, with their noun. */
export function count(number: number, noun: string): string {
  const plural = noun === "info" ? noun : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}
