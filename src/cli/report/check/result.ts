import type { LangiumDocument } from "langium";
import type { Finding } from "../../../model/finding.ts";
import type { Io } from "../../io.ts";
import type { NameOf } from "../file-names.ts";

/** What a check found. */
export interface CheckResult {
  /** The findings to report, by file, then by line. */
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
  /** How many findings are left out because only failing ones are reported. */
  readonly quiet: number;
}

/** A short text for each finding by which it is recognised when lines move; no two of them are the same. */
export type Fingerprints = ReadonlyMap<Finding, string>;

/** What a check found, with what formats write it with. What is costly is worked out when a format asks for it. */
export interface CheckReport {
  readonly result: CheckResult;
  readonly io: Io;
  /** Names files relative to the working directory. */
  readonly names: NameOf;
  /** Names files relative to the root of the repository, as sites that host it do. */
  readonly repositoryNames: () => NameOf;
  readonly fingerprints: () => Fingerprints;
  /** The file of a finding; `undefined` for one that is no journey file. */
  readonly documentOf: (uri: string) => LangiumDocument | undefined;
}
