import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PRESETS } from "../../src/analysis/configuration.ts";
import { RULES } from "../../src/analysis/rules.ts";
import { diffSchema } from "../../src/cli/report/diff/schema.ts";
import { CHANGE_RULES } from "../../src/diff/rules.ts";
import { writePng } from "../../src/export/node/exporter.ts";
import { openProject } from "../../src/library/library.ts";
import { editorSchema, settingsSchema } from "../../src/project/settings.ts";
import { readDrafts } from "./drafts.ts";
import { textMateGrammar } from "./text-mate-grammar.ts";

/** The path of a generated file from the root of a checkout, and its content. */
type GeneratedFile = readonly [path: string, content: string | Uint8Array];

/** Everything that is generated but the parser, which this module already runs with. @param root the checkout to read. */
export async function generatedFiles(root: string): Promise<Map<string, string | Uint8Array>> {
  const files = await Promise.all([
    libraryModule(root),
    pagesModule(root, "docs/rules", RULES, "RULE_PAGES", "src/generated/rule-pages.ts"),
    pagesModule(root, "docs/changes", CHANGE_RULES, "CHANGE_PAGES", "src/generated/change-pages.ts"),
    jsonFile("schemas/journey.config.schema.json", settingsSchema()),
    jsonFile("schemas/journey.config.editor.schema.json", editorSchema()),
    jsonFile("schemas/diff.schema.json", diffSchema()),
    jsonFile("syntaxes/journey.tmLanguage.json", textMateGrammar()),
    ruleTable(root),
    changeTable(),
    readmePicture(root),
    storyPicture(root),
  ]);
  return new Map(files);
}

/** The built-in library as a module, so that no surface has to read it from a disk. */
async function libraryModule(root: string): Promise<GeneratedFile> {
  const library = await readFile(path.join(root, "src/grammar/library.journey"), "utf8");
  const text = `export const LIBRARY_TEXT = ${JSON.stringify(library)};\n`;
  return ["src/generated/library.ts", `// Generated from src/grammar/library.journey. Do not edit.\n${text}`];
}

/** The pages of rules as a module, for `journey explain`. */
async function pagesModule(
  root: string,
  folder: string,
  rules: readonly { readonly id: string }[],
  name: string,
  file: string,
): Promise<GeneratedFile> {
  const pages = await Promise.all(
    rules.map(async ({ id }) => [id, await readFile(path.join(root, folder, `${id}.md`), "utf8")] as const),
  );
  const lines = pages.map(([id, page]) => `  ${JSON.stringify(id)}: ${JSON.stringify(page)},`);
  return [
    file,
    `// Generated from ${folder}/. Do not edit.\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`,
  ];
}

/** A schema, for editors and for programs that read what `journey diff` prints. */
function jsonFile(file: string, value: object): GeneratedFile {
  return [file, `${JSON.stringify(value, undefined, 2)}\n`];
}

/** The table of all findings, for the documentation. */
async function ruleTable(root: string): Promise<GeneratedFile> {
  const rows = RULES.map(
    ({ id, severity, summary, from = "draft", remarksFrom }) =>
      `| [${id}](rules/${id}.md) | ${severity} | ${remarksFrom ? `${from}, ${remarksFrom}` : from} | ${summary} |`,
  );
  const text = `<!-- Generated from src/analysis/rules/. Do not edit. -->

# The findings

A project sets severities in its \`journey.config.json\`, as each page shows. An element can
[accept](language.md#accepting-a-finding) a finding that is fine where it is.

The [preset](language.md#how-much-is-reported) says from which one on a rule reports something; where there are two, the second is for what it
reports at its default level.

| rule | default | preset | when |
|---|---|---|---|
${rows.join("\n")}

## How many there are

Five first drafts, as somebody writes them who begins with the language: no dates, no sources, no handoffs, few opportunities. Their findings, and
how many those are for ten touchpoints:

| draft | touchpoints | draft | recommended | strict |
|---|---|---|---|---|
${(await draftRows(root)).join("\n")}
`;
  return ["docs/rules.md", text];
}

/** How much is found in each of the drafts that the tests keep, by preset. */
async function draftRows(root: string): Promise<string[]> {
  const drafts = await readDrafts(path.join(root, "test/drafts"));
  return drafts.map(({ title, touchpoints, found }) => {
    const cells = PRESETS.map((preset) => `${found[preset]} (${((found[preset] / touchpoints) * 10).toFixed(1)})`);
    return `| ${title} | ${touchpoints} | ${cells.join(" | ")} |`;
  });
}

/** The table of all changes, for the documentation. */
function changeTable(): GeneratedFile {
  const rows = CHANGE_RULES.map(
    ({ id, severity, summary }) => `| [${id}](changes/${id}.md) | ${severity} | ${summary} |`,
  );
  const text = `<!-- Generated from src/diff/rules/. Do not edit. -->

# The changes

Every change in the meaning of a project is reported by one rule. **Worse** means that customers get less, **risky** that somebody
should check it before it is merged, **better** that customers get more, and **neutral** everything else. The table shows the
usual severity of each rule; its page says when a change has another one.

A change that is not an edit itself but follows from edits, such as a gap, names its causes. White space, comments, an order without
meaning, other units of the same quantity, and the file in which something stands are not reported.

Each page has an example with the change marked in it: severity and message are below what the change is about.

| rule | severity | when |
|---|---|---|
${rows.join("\n")}
`;
  return ["docs/changes.md", text];
}

/** The map at the top of the README. */
async function readmePicture(root: string): Promise<GeneratedFile> {
  const readme = await readFile(path.join(root, "README.md"), "utf8");
  const [, journey = ""] = /```journey\n([\s\S]*?)```/.exec(readme) ?? [];
  return picture("docs/images/get-help.png", { "get-help.journey": journey });
}

/** The map of the story that the examples tell. */
async function storyPicture(root: string): Promise<GeneratedFile> {
  const story = path.join(root, "examples/support-story");
  const names = (await readdir(story)).filter((name) => name.endsWith(".journey"));
  const texts = names.map(async (name) => [name, await readFile(path.join(story, name), "utf8")] as const);
  return picture("docs/images/switch-provider.png", Object.fromEntries(await Promise.all(texts)));
}

/** A map as PNG: the pages of extensions and packages don't show SVG. */
async function picture(file: string, files: Readonly<Record<string, string>>): Promise<GeneratedFile> {
  const { svg } = openProject({ files, today: "2026-11-22" }).render();
  const { bytes } = await writePng(svg, { scale: 2 });
  return [file, bytes];
}
