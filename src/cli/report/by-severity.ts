import type { Finding, Severity } from "../../model/finding.ts";

/** All levels, the worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** Findings with the worst first; those of a level stay in their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
