import { shown } from "../load.ts";
import type { CheckResult } from "./result.ts";

/** The findings as JSON, with how many more the baseline knows; files relative to the working directory, lines and columns from zero as in the editor's protocol. */
export function jsonReport({ findings, known }: CheckResult, cwd: string): string {
  const plain = findings.map(({ rule, severity, message, uri, range, related }) => ({
    rule,
    severity,
    message,
    file: shown(uri, cwd),
    range,
    related: related.map((place) => ({ message: place.message, file: shown(place.uri, cwd), range: place.range })),
  }));
  return `${JSON.stringify({ findings: plain, known }, undefined, 2)}\n`;
}
