import { expect } from "vitest";
import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import { createJourneyServices, type JourneyServices } from "../../src/lsp/services.ts";
import type { FileModel } from "../../src/model/file-model.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { TextRange } from "../../src/model/place.ts";
import { MemoryFileSystem } from "../../src/project/memory-file-system.ts";
import { drawMarks, type Mark, readMarks } from "./marked-text.ts";

/** The folder that test projects lie in. */
export const FOLDER = "file:///project";

/** The day that counts as today in tests. */
export const TODAY = "2026-11-22";

export interface TestProject {
  readonly services: JourneyServices["shared"];
  readonly files: MemoryFileSystem;
  /** Of all files, in their order. */
  readonly analysis: { readonly findings: readonly Finding[]; readonly journeys: readonly AssessedJourney[] };
  /** The findings of all files as people are told them. */
  readonly told: readonly Finding[];
  readonly model: (file?: string) => FileModel;
}

/** Reads a project that is held in memory. @param texts text by file name, `undefined` for no such file; a single text is `main.journey`. */
export async function project(texts: string | Readonly<Record<string, string | undefined>>): Promise<TestProject> {
  const files = new MemoryFileSystem();
  // Without settings of its own, a project is checked for everything that there is a rule for.
  const settings = { "journey.config.json": '{ "preset": "strict" }' };
  const named = { ...settings, ...(typeof texts === "string" ? { "main.journey": texts } : texts) };
  for (const [name, text] of Object.entries(named)) if (text !== undefined) files.set(`${FOLDER}/${name}`, text);
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
    get told() {
      return [...shared.analyses.ofProject(FOLDER).keys()].flatMap((uri) => shared.analyses.toldOf(uri));
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

/**
 * Opens a project and demands exactly the findings that are marked in its texts (`marked-text.ts`); fails with both as marked texts.
 * @param rule only findings of this rule; without it errors and warnings of all rules.
 */
export async function expectMarks(
  texts: string | Readonly<Record<string, string>>,
  rule?: string,
): Promise<TestProject> {
  const marked = typeof texts === "string" ? { "main.journey": texts } : texts;
  const opened = await project(withoutMarks(marked));
  const nameOf = (uri: string): string => uri.slice(FOLDER.length + 1);
  expectMarked(marked, opened.analysis.findings, { rule, nameOf });
  return opened;
}

/** Texts by file name, without the lines of their marks. */
export function withoutMarks(marked: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(marked).map(([name, text]) => [name, readMarks(text).text]));
}

/** Demands exactly the marked ones of these findings, as `expectMarks` does. @param nameOf the name of a file by its address. */
export function expectMarked(
  marked: Readonly<Record<string, string>>,
  findings: readonly Finding[],
  { rule, nameOf }: { readonly rule: string | undefined; readonly nameOf: (uri: string) => string },
): void {
  const read = Object.entries(marked).map(([name, text]) => ({ name, ...readMarks(text) }));
  const found = findings.filter((finding) => (rule === undefined ? isSerious(finding) : finding.rule === rule));
  const draw = (marksOf: (file: (typeof read)[number]) => readonly Mark[]): Record<string, string> =>
    Object.fromEntries(read.map((file) => [file.name, drawMarks(file.text, marksOf(file))]));
  expect(
    draw(({ name, marks }) => found.filter(({ uri }) => nameOf(uri) === name).map((item) => asMarked(item, marks))),
  ).toEqual(draw(({ marks }) => marks));
}

/** A finding with as much as the mark at its place says; with everything where there is no such mark. */
function asMarked({ range, severity, rule, message }: Finding, marks: readonly Mark[]): Mark {
  const mark = marks.find(
    (item) =>
      isSameRange(item.range, range) &&
      item.severity === severity &&
      (item.rule ?? rule) === rule &&
      (item.message ?? message) === message,
  );
  return mark ?? { range, severity, rule, message };
}

function isSameRange(left: TextRange, right: TextRange): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
