import { TextDocument } from "vscode-languageserver-textdocument";
import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import type { FileModel } from "../../src/model/file-model.ts";
import type { Finding, Fix } from "../../src/model/finding.ts";
import type { Place } from "../../src/model/place.ts";
import { editOfStep } from "../../src/project/fix-edit.ts";
import { pathOfText, TextProject, type Texts } from "../../src/project/text-project.ts";
import { expectMarked, TODAY, withoutMarks } from "./project.ts";

/** One project for all texts, so that the built-in library is read once and a test takes no longer than its texts. */
const project = new TextProject({}, () => TODAY);

/** Without settings of their own, texts are checked for everything that there is a rule for. */
const EVERYTHING: Texts = { "journey.config.json": '{ "preset": "strict" }' };

/** A single text is `main.journey`. */
type Written = string | Texts;

const asTexts = (texts: Written): Texts => (typeof texts === "string" ? { "main.journey": texts } : texts);

/** Texts can hold marks (`marked-text.ts`) wherever they are written; lines are counted without them. */
const withoutAnyMarks = (texts: Written): Texts => ({ ...EVERYTHING, ...withoutMarks(asTexts(texts)) });

/** The findings of texts that are held in memory, file by file. @param rule only those of this rule. */
export function findingsIn(texts: Written, rule?: string): readonly Finding[] {
  project.change(withoutAnyMarks(texts));
  const found = project.files.flatMap((file) => project.of(file).findings);
  return rule === undefined ? found : found.filter((finding) => finding.rule === rule);
}

/** The findings of texts as people are told them, a line each, by the usual settings or those among the texts. */
export function toldIn(texts: Written): string[] {
  project.change(withoutMarks(asTexts(texts)));
  return project.files
    .flatMap((file) => project.toldOf(file))
    .map(({ rule, message, range }) => `${range.start.line + 1} ${rule}: ${message}`);
}

/** The journeys of texts that are held in memory, with all that is known of them. */
export function journeysIn(texts: Written): readonly AssessedJourney[] {
  project.change(withoutAnyMarks(texts));
  return project.files.flatMap((file) => project.of(file).journeys);
}

/** What a text says, without what follows from it. */
export function fileIn(text: string): FileModel {
  project.change({ "main.journey": text });
  const [file] = [...project.projects.values()].flatMap(({ files }) => files);
  if (!file) throw new Error("There is no file.");
  return file;
}

/** Demands exactly the findings that are marked in texts, as `expectMarks` does, without opening a workspace. */
export function expectFound(texts: Written, rule?: string): void {
  expectMarked(asTexts(texts), findingsIn(texts), { rule, nameOf: pathOfText });
}

/** The related places of a rule's findings: the file if it is another one, the line, what stands there, and the message. */
export function relatedIn(texts: Written, rule: string): string[][] {
  return findingsIn(texts, rule).map(({ uri, related }) =>
    related.map((item) => {
      const file = item.uri === uri ? "" : `${pathOfText(item.uri)} `;
      return `${file}${item.range.start.line + 1} ${textAt(withoutAnyMarks(texts), item)}: ${item.message}`;
    }),
  );
}

/** The quick fixes of a rule's findings: the title of each, then the lines that it takes away and adds, without blank ones. */
export function fixesIn(texts: Written, rule: string): string[][] {
  return findingsIn(texts, rule).flatMap(({ uri, fixes = [] }) =>
    fixes.map((fix) => [fix.title, ...linesChanged(documentAt(withoutAnyMarks(texts), uri), fix)]),
  );
}

/** The text in the range of a place. */
function textAt(texts: Texts, { uri, range }: Place): string {
  return documentAt(texts, uri).getText(range);
}

function documentAt(texts: Texts, uri: string): TextDocument {
  return TextDocument.create(uri, "journey", 0, texts[pathOfText(uri)] ?? "");
}

function linesChanged(document: TextDocument, { steps }: Fix): string[] {
  const before = document.getText().split("\n");
  const after = TextDocument.applyEdits(
    document,
    steps.map((step) => editOfStep(step, document)),
  ).split("\n");
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before.at(-1 - sameAtEnd) === after.at(-1 - sameAtEnd)) sameAtEnd++;
  const changed = (sign: string, lines: readonly string[]): string[] =>
    lines
      .slice(same, lines.length - sameAtEnd)
      .filter((line) => line.trim() !== "")
      .map((line) => `${sign} ${line.trim()}`);
  return [...changed("-", before), ...changed("+", after)];
}
