import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { RULES } from "../src/analysis/rules.ts";
import { diffSchema } from "../src/cli/report/diff-schema.ts";
import { CHANGE_RULES } from "../src/diff/rules.ts";
import { settingsSchema } from "../src/language/settings.ts";
import { openProject } from "../src/library/library.ts";
import { root } from "./lib/paths.ts";
import { mustRun, tool } from "./lib/run.ts";

interface Generator {
  /** The files and folders that it writes, from the root of the project; it writes all that is in such a folder. */
  readonly writes: readonly string[];
  run(): Promise<unknown>;
}

const generators: readonly Generator[] = [
  {
    writes: ["src/generated"],
    run: async () => {
      await mustRun(process.execPath, tool("langium-cli", "generate", "--file", "langium-config.json"));
      await writeLibrary();
      await writeRulePages();
    },
  },
  { writes: ["docs/rules.md"], run: writeRuleTable },
  { writes: ["docs/changes.md"], run: writeChangeTable },
  { writes: ["schemas"], run: writeSchemas },
  { writes: ["docs/images/get-help.svg", "docs/images/switch-provider.svg"], run: drawPictures },
];

const check = process.argv.includes("--check");
const outputs = generators.flatMap(({ writes }) => writes);
const before = await readOutputs();
for (const generator of generators) await generator.run();
if (check) {
  const after = await readOutputs();
  await restore(before);
  const names = new Set([...before.keys(), ...after.keys()]);
  const stale = [...names].filter((name) => before.get(name) !== after.get(name));
  if (stale.length > 0) {
    console.error(`Not what the sources make of them: ${stale.join(", ")}. Run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}

/** The built-in library as a module, so that no surface has to read it from a disk. */
async function writeLibrary(): Promise<void> {
  const library = await readFile(path.join(root, "src/grammar/library.journey"), "utf8");
  const module = `export const LIBRARY_TEXT = ${JSON.stringify(library)};\n`;
  await writeFile(
    path.join(root, "src/generated/library.ts"),
    `// Generated from src/grammar/library.journey. Do not edit.\n${module}`,
  );
}

/** The pages of the rules as modules, for `journey explain`. */
async function writeRulePages(): Promise<void> {
  await writePages("docs/rules", RULES, "RULE_PAGES", "src/generated/rule-pages.ts");
  await writePages("docs/changes", CHANGE_RULES, "CHANGE_PAGES", "src/generated/change-pages.ts");
}

async function writePages(folder: string, rules: readonly { readonly id: string }[], name: string, file: string) {
  const pages = await Promise.all(
    rules.map(async ({ id }) => [id, await readFile(path.join(root, folder, `${id}.md`), "utf8")] as const),
  );
  const lines = pages.map(([id, page]) => `  ${JSON.stringify(id)}: ${JSON.stringify(page)},`);
  await writeFile(
    path.join(root, file),
    `// Generated from ${folder}/. Do not edit.\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`,
  );
}

/** The schemas of project files, for editors, and of what `journey diff` prints for programs. */
async function writeSchemas(): Promise<void> {
  await mkdir(path.join(root, "schemas"), { recursive: true });
  await writeJson("schemas/journey.config.schema.json", settingsSchema());
  await writeJson("schemas/diff.schema.json", diffSchema());
}

async function writeJson(file: string, value: object): Promise<void> {
  await writeFile(path.join(root, file), `${JSON.stringify(value, undefined, 2)}\n`);
}

/** The table of all findings, for the documentation. */
async function writeRuleTable(): Promise<void> {
  const rows = RULES.map(({ id, severity, summary }) => `| [${id}](rules/${id}.md) | ${severity} | ${summary} |`);
  const text = `<!-- Generated from src/analysis/rules/. Do not edit. -->

# The findings

A project sets severities in its \`journey.config.json\`, as each page shows; an element
[accepts](language.md#accepting-a-finding) what is all right there.

| rule | default | when |
|---|---|---|
${rows.join("\n")}
`;
  await writeFile(path.join(root, "docs/rules.md"), text);
}

/** The table of all changes, for the documentation. */
async function writeChangeTable(): Promise<void> {
  const rows = CHANGE_RULES.map(
    ({ id, severity, summary }) => `| [${id}](changes/${id}.md) | ${severity} | ${summary} |`,
  );
  const text = `<!-- Generated from src/diff/rules/. Do not edit. -->

# The changes

What a change of a project means is told change by change, each by one rule. **Worse** is what customers get less by, **risky** what
somebody should look at before it is merged, **better** what they get more by, and **neutral** all else. A rule's own severity is
in the table; its page says when a change has another one.

What nobody wrote and follows from what was written, such as a gap, names its causes. White space, comments, an order that means
nothing, other units of the same quantity, and the file in which something stands are no change.

| rule | severity | when |
|---|---|---|
${rows.join("\n")}
`;
  await writeFile(path.join(root, "docs/changes.md"), text);
}

/** The maps of the documentation, drawn with the library as a program would. */
async function drawPictures(): Promise<void> {
  const readme = await readFile(path.join(root, "README.md"), "utf8");
  const [, journey = ""] = /```journey\n([\s\S]*?)```/.exec(readme) ?? [];
  await drawPicture("get-help.svg", { "get-help.journey": journey });
  const story = path.join(root, "examples/support-story");
  const names = (await readdir(story)).filter((name) => name.endsWith(".journey"));
  const texts = names.map(async (name) => [name, await readFile(path.join(story, name), "utf8")] as const);
  await drawPicture("switch-provider.svg", Object.fromEntries(await Promise.all(texts)));
}

async function drawPicture(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  const { svg } = openProject({ files, today: "2026-11-22" }).render();
  await writeFile(path.join(root, "docs/images", name), svg);
}

/** The texts of all generated files by their path from the root. */
async function readOutputs(): Promise<Map<string, string>> {
  const files = await Promise.all(outputs.filter((output) => existsSync(path.join(root, output))).map(filesOf));
  return new Map(
    await Promise.all(files.flat().map(async (file) => [file, await readFile(path.join(root, file), "utf8")] as const)),
  );
}

async function filesOf(output: string): Promise<string[]> {
  if (path.extname(output)) return [output];
  const entries = await readdir(path.join(root, output), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** A check leaves the files as they were. */
async function restore(files: ReadonlyMap<string, string>): Promise<void> {
  for (const name of (await readOutputs()).keys()) {
    if (!files.has(name)) await rm(path.join(root, name));
  }
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}
