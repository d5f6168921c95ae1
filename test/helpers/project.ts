import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import { MemoryFileSystem } from "../../src/language/memory-file-system.ts";
import { createJourneyServices, type JourneyServices } from "../../src/language/services.ts";
import type { FileModel } from "../../src/model/file-model.ts";
import type { Finding } from "../../src/model/finding.ts";

/** The folder that test projects lie in. */
export const FOLDER = "file:///project";

/** The day that counts as today in tests. */
export const TODAY = "2026-11-22";

export interface TestProject {
  readonly services: JourneyServices["shared"];
  readonly files: MemoryFileSystem;
  /** Of all files, in their order. */
  readonly analysis: { readonly findings: readonly Finding[]; readonly journeys: readonly AssessedJourney[] };
  readonly model: (file?: string) => FileModel;
}

/** Reads a project that is held in memory. @param texts text by file name; a single text is `main.journey`. */
export async function project(texts: string | Readonly<Record<string, string>>): Promise<TestProject> {
  const files = new MemoryFileSystem();
  const named = typeof texts === "string" ? { "main.journey": texts } : texts;
  for (const [name, text] of Object.entries(named)) files.set(`${FOLDER}/${name}`, text);
  const { shared } = createJourneyServices({ fileSystem: files, today: () => TODAY });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: FOLDER, name: "project" }]);
  return {
    services: shared,
    files,
    get analysis() {
      const files = [...shared.analyses.ofProject(FOLDER).values()];
      return {
        findings: files.flatMap((file) => file.findings),
        journeys: files.flatMap((file) => file.journeys),
      };
    },
    model: (file = "main.journey") => {
      const found = shared.analyses.filesOf(FOLDER).find((item) => item.uri === `${FOLDER}/${file}`);
      if (!found) throw new Error(`There is no ${file}`);
      return found;
    },
  };
}

/**
 * The findings of a project, a line each: `2:5 error unowned-handoff`.
 * @param rule only those of this rule; without it errors and warnings, as remarks can be made of nearly any small text.
 */
export async function findings(texts: Parameters<typeof project>[0], rule?: string): Promise<string[]> {
  const { analysis } = await project(texts);
  return analysis.findings
    .filter((finding) => (rule === undefined ? isSerious(finding) : finding.rule === rule))
    .map(({ range, severity, rule: id }) => `${range.start.line + 1}:${range.start.character + 1} ${severity} ${id}`);
}

/** The messages of one rule. */
export async function messages(texts: Parameters<typeof project>[0], rule: string): Promise<string[]> {
  const { analysis } = await project(texts);
  return analysis.findings.filter((finding) => finding.rule === rule).map((finding) => finding.message);
}

function isSerious({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}
