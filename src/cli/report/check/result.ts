import type { Finding } from "../../model/finding.ts";

/** What a check found. */
export interface CheckResult {
  /** What is to be told, by file, then by line. */
  readonly findings: readonly Finding[];
  /** Those of them that make the check fail. */
  readonly failing: ReadonlySet<Finding>;
  /** The addresses of the files that were checked. */
  readonly files: readonly string[];
  /** How many journeys are in them. */
  readonly journeys: number;
  /** How many findings are left out because the baseline knows them. */
  readonly known: number;
  /** How many findings of the baseline are gone. */
  readonly gone: number;
  /** How many findings are left out because they were there before the change. */
  readonly before: number;
  /** How many findings are left out because only what fails is to be told. */
  readonly quiet: number;
}

/** How a format calls a file, by its address. */
export type NameOf = (uri: string) => string;

/** A short text for each finding by which it is recognised when lines move; no two of them are the same. */
export type Fingerprints = ReadonlyMap<Finding, string>;
