import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parserFiles } from "./parser-files.ts";

/** Contents by their paths from the root of a checkout: texts, and pictures as bytes. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** Folders in which every file is generated. */
const GENERATED_FOLDERS: readonly string[] = ["src/generated", "schemas"];

/** Writes the generated files of a checkout, and removes what is no longer generated. */
export async function generate(root: string): Promise<void> {
  const parser = await parserFiles(root);
  await writeFiles(root, parser);
  const files: Files = new Map([...parser, ...(await otherFiles(root))]);
  await writeFiles(root, files);
  for (const file of await leftovers(root, files)) await rm(path.join(root, file));
}

/** The paths of the generated files that differ from what the sources make of them. Writes nothing to the checkout. */
export async function staleFiles(root: string): Promise<string[]> {
  const files: Files = new Map([...(await parserFiles(root)), ...(await otherFiles(root))]);
  const stale = await leftovers(root, files);
  for (const [file, content] of files) {
    const present = await readFile(path.join(root, file)).catch(() => undefined);
    if (!present?.equals(Buffer.from(content))) stale.push(file);
  }
  return stale.toSorted();
}

/** Loaded when it is needed, for it comes with the parser, which should be the new one by then. */
async function otherFiles(root: string): Promise<Files> {
  const { generatedFiles } = await import("./generated-files.ts");
  return generatedFiles(root);
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [file, content] of files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
}

/** Files that stand in a generated folder and are not generated. */
async function leftovers(root: string, files: Files): Promise<string[]> {
  const found: string[] = [];
  for (const folder of GENERATED_FOLDERS) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
      if (!files.has(file)) found.push(file);
    }
  }
  return found;
}
