import type { Finding } from "../../model/finding.ts";

/** What a check found. */
export interface CheckResult {
  /** What is to be told, by file, then by line. */
  readonly findings: readonly Finding[];
  /** The addresses of the files that were checked. */
  readonly files: readonly string[];
  /** How many journeys are in them. */
  readonly journeys: number;
  /** How many findings are left out because the baseline knows them. */
  readonly known: number;
  /** How many findings of the baseline are gone. */
  readonly gone: number;
  /** How many findings are left out because only what fails is to be told. */
  readonly quiet: number;
}
