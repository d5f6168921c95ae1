import pc from "picocolors";
import { highest } from "../../../algorithms/extremes.ts";
import { count } from "../../../model/english.ts";
import type { Finding, Severity } from "../../../model/finding.ts";
import { shown } from "../../files/load.ts";
import type { Io } from "../../io.ts";
import { SEVERITIES } from "../by-severity.ts";
import { printable } from "../table.ts";
import type { CheckResult } from "./result.ts";

/** The findings for people: grouped by file, a line each, and a summary last. */
export function textReport(result: CheckResult, io: Io): string {
  const { findings } = result;
  const colors = pc.createColors(io.color);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
    hint: colors.dim,
  };
  const groups = [...Map.groupBy(findings, (finding) => finding.uri)].map(([uri, own]) => {
    const places = own.map(placeOf);
    const width = highest(places.map((place) => place.length));
    const ruleWidth = highest(own.map((finding) => finding.rule.length));
    const lines = own.map(({ severity, rule, message }, index) => {
      const place = colors.dim((places[index] ?? "").padStart(width));
      return `  ${place}  ${paint[severity](severity.padEnd(7))}  ${colors.dim(rule.padEnd(ruleWidth))}  ${printable(message)}`;
    });
    return `${colors.underline(printable(shown(uri, io.cwd)))}\n${lines.join("\n")}\n\n`;
  });
  const summary = summaryOf(result, (severity, text) => paint[severity](text));
  return `${groups.join("")}${findings.length === 0 ? colors.green(summary.head) : summary.head}${summary.rest}\n`;
}

/** All in one line: how many findings there are, where, and what is left out. @param paint colours the number of a level. */
export function summaryOf(
  result: CheckResult,
  paint: (severity: Severity, text: string) => string = (_severity, text) => text,
): { readonly head: string; readonly rest: string } {
  const { findings, files, journeys } = result;
  const rest = ` in ${count(journeys, "journey")} in ${count(files.length, "file")}.${restOf(result)}`;
  if (findings.length === 0) {
    return { head: result.known + result.before + result.quiet > 0 ? "No findings to report" : "No findings", rest };
  }
  const parts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((item) => item.severity === severity).length;
    return number > 0 ? [paint(severity, count(number, severity, severity === "info" ? "info" : undefined))] : [];
  });
  return { head: `${count(findings.length, "finding")} (${parts.join(", ")})`, rest };
}

/** What is not among the findings, and why. */
function restOf({ known, gone, before, quiet }: CheckResult): string {
  const parts = [
    ...(quiet > 0 ? [`${count(quiet, "finding")} below the threshold left out.`] : []),
    ...(before > 0 ? [`${count(before, "finding")} already there before the change.`] : []),
    ...(known > 0 ? [`${count(known, "finding")} in the baseline.`] : []),
    ...(gone > 0
      ? [`${count(gone, "finding")} in the baseline fixed: remove them from it with --update-baseline.`]
      : []),
  ];
  return parts.map((part) => ` ${part}`).join("");
}

function placeOf({ range }: Finding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}
