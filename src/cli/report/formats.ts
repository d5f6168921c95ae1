import { URI } from "langium";
import type { Finding } from "../../model/finding.ts";
import { fingerprintsOf, hashesOf, keyOf } from "../fingerprints.ts";
import type { Io } from "../io.ts";
import type { Loaded } from "../load.ts";
import { namesFromFolder, namesFromRepository } from "./file-names.ts";
import { githubReport } from "./github.ts";
import { gitlabReport } from "./gitlab.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { rdjsonReport } from "./rdjson.ts";
import type { CheckResult, Fingerprints } from "./result.ts";
import { sarifReport } from "./sarif.ts";
import { textReport } from "./text.ts";

/** How a check can be printed. */
export const FORMATS = ["text", "json", "sarif", "github", "gitlab", "rdjson", "junit", "markdown"] as const;

export type Format = (typeof FORMATS)[number];

interface Checked {
  readonly loaded: Loaded;
  /** Everything that was found, told or not: equal findings are counted among all of them. */
  readonly all: readonly Finding[];
  readonly io: Io;
}

/** The result of a check as a text. */
export function report(format: Format, result: CheckResult, { loaded, all, io }: Checked): string {
  const names = namesFromFolder(io.cwd);
  switch (format) {
    case "text":
      return textReport(result, io);
    case "json":
      return jsonReport(result, names, fingerprints(all, loaded, io));
    case "sarif":
      return sarifReport(result, namesFromRepository(io.cwd), fingerprints(all, loaded, io));
    case "github":
      return githubReport(result, namesFromRepository(io.cwd));
    case "gitlab":
      return gitlabReport(result, namesFromRepository(io.cwd), fingerprints(all, loaded, io));
    case "rdjson": {
      const documents = loaded.services.workspace.LangiumDocuments;
      return rdjsonReport(result, names, (uri) => documents.getDocument(URI.parse(uri)));
    }
    case "junit":
      return junitReport(result, names);
    case "markdown":
      return markdownReport(result, names);
  }
}

function fingerprints(all: readonly Finding[], { services }: Loaded, { cwd }: Io): Fingerprints {
  const nameOf = namesFromRepository(cwd);
  const prints = fingerprintsOf(all, services);
  const hashes = hashesOf(prints.map((print, index) => keyOf(print, nameOf(all[index]?.uri ?? ""))));
  return new Map(all.map((finding, index) => [finding, hashes[index] ?? ""]));
}
