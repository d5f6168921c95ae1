import type { Finding } from "../../../model/finding.ts";
import { element, lines, textElement } from "../../../render/element.ts";
import type { NameOf } from "../file-names.ts";
import { printable } from "../table.ts";
import type { CheckResult } from "./result.ts";

/**
 * The findings as test results: a suite for each file that was checked, with a failure for each finding that makes the check fail.
 * What does not is a test that passes, with its message as output; a file without findings is one test that passes.
 */
export function junitReport({ findings, failing, files }: CheckResult, nameOf: NameOf): string {
  const byFile = new Map<string, readonly Finding[]>(files.map((uri) => [uri, []]));
  for (const [uri, own] of Map.groupBy(findings, (finding) => finding.uri)) byFile.set(uri, own);
  const suites = [...byFile].flatMap(([uri, own]) => suite(printable(nameOf(uri)), own, failing));
  const root = lines("testsuites", { name: "journey check" }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join("\n")}\n`;
}

function suite(name: string, findings: readonly Finding[], failing: ReadonlySet<Finding>): string[] {
  const failures = findings.filter((finding) => failing.has(finding)).length;
  const counts = { tests: Math.max(1, findings.length), failures, errors: 0, skipped: 0, time: 0 };
  const times = new Map<string, number>();
  const cases = findings.map((finding) => {
    const time = (times.get(finding.rule) ?? 0) + 1;
    times.set(finding.rule, time);
    // Servers follow a test by its name, so it says nothing that moves.
    const test = { classname: name, name: time === 1 ? finding.rule : `${finding.rule} ${time}`, time: 0 };
    return element("testcase", test, [failing.has(finding) ? failure(finding, name) : remark(finding, name)]);
  });
  const all = findings.length > 0 ? cases : [element("testcase", { classname: name, name: "no findings", time: 0 })];
  return lines("testsuite", { name, ...counts }, all);
}

function failure(finding: Finding, file: string): string {
  return textElement("failure", { message: printable(finding.message), type: finding.severity }, told(finding, file));
}

function remark(finding: Finding, file: string): string {
  return textElement("system-out", {}, `${finding.severity}: ${told(finding, file)}`);
}

function told({ message, range: { start } }: Finding, file: string): string {
  return `${file}:${start.line + 1}:${start.character + 1} ${printable(message)}`;
}
