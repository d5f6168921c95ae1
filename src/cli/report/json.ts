import { shown } from "../load.ts";
import type { CheckResult } from "./result.ts";

/** The findings as JSON, with how many more the baseline knows; files relative to the working directory, lines and columns from zero as in the editor's protocol. */
export function jsonReport({ findings, known }: CheckResult, cwd: string): string {
  const names = new Map<string, string>();
  const nameOf = (uri: string): string => {
    const name = names.get(uri) ?? shown(uri, cwd);
    names.set(uri, name);
    return name;
  };
  const plain = findings.map(({ rule, severity, message, uri, range, related }) => ({
    rule,
    severity,
    message,
    file: nameOf(uri),
    range,
    related: related.map((place) => ({ message: place.message, file: nameOf(place.uri), range: place.range })),
  }));
  return `${JSON.stringify({ findings: plain, known }, undefined, 2)}\n`;
}
