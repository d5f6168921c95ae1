import type { Finding } from "../../model/finding.ts";

/** What a check found. */
export interface CheckResult {
  /** By file, then by line. */
  readonly findings: readonly Finding[];
  /** The addresses of the files that were checked. */
  readonly files: readonly string[];
  /** How many journeys are in them. */
  readonly journeys: number;
}
