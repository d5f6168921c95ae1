import { URI } from "langium";
import type { Finding } from "../../../model/finding.ts";
import { fingerprintsOf, hashesOf, keyOf } from "../../baseline/fingerprints.ts";
import type { Loaded } from "../../files/load.ts";
import type { Io } from "../../io.ts";
import { namesFromFolder, namesFromRepository } from "../file-names.ts";
import { githubReport } from "./github.ts";
import { gitlabReport } from "./gitlab.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { rdjsonReport } from "./rdjson.ts";
import type { CheckReport, CheckResult, Fingerprints } from "./result.ts";
import { sarifReport } from "./sarif.ts";
import { textReport } from "./text.ts";

/** Writes a check in each format, by the name that users give it. A new format is one file and one line here. */
const WRITERS = {
  text: ({ result, io }) => textReport(result, io),
  json: ({ result, names, fingerprints }) => jsonReport(result, names, fingerprints()),
  sarif: ({ result, repositoryNames, fingerprints }) => sarifReport(result, repositoryNames(), fingerprints()),
  github: ({ result, repositoryNames }) => githubReport(result, repositoryNames()),
  gitlab: ({ result, repositoryNames, fingerprints }) => gitlabReport(result, repositoryNames(), fingerprints()),
  rdjson: ({ result, names, documentOf }) => rdjsonReport(result, names, documentOf),
  junit: ({ result, names }) => junitReport(result, names),
  markdown: ({ result, names }) => markdownReport(result, names),
} as const satisfies Readonly<Record<string, (report: CheckReport) => string>>;

export type Format = keyof typeof WRITERS;

/** How a check can be printed. */
export const FORMATS = Object.keys(WRITERS) as readonly Format[];

interface Checked {
  readonly loaded: Loaded;
  /** Everything that was found, reported or not: equal findings are counted among all of them. */
  readonly all: readonly Finding[];
  readonly io: Io;
}

/** The result of a check as a text. */
export function report(format: Format, result: CheckResult, { loaded, all, io }: Checked): string {
  const documents = loaded.services.workspace.LangiumDocuments;
  return WRITERS[format]({
    result,
    io,
    names: namesFromFolder(io.cwd),
    repositoryNames: () => namesFromRepository(io.cwd),
    fingerprints: () => fingerprints(all, loaded, io),
    documentOf: (uri) => documents.getDocument(URI.parse(uri)),
  });
}

function fingerprints(all: readonly Finding[], { services }: Loaded, { cwd }: Io): Fingerprints {
  const nameOf = namesFromRepository(cwd);
  const prints = fingerprintsOf(all, services);
  const hashes = hashesOf(prints.map((print, index) => keyOf(print, nameOf(all[index]?.uri ?? ""))));
  return new Map(all.map((finding, index) => [finding, hashes[index] ?? ""]));
}
