import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { mustRun, tool } from "./run.ts";

/** The part of `langium-config.json` that is used here. */
interface Configuration {
  readonly languages: readonly { readonly grammar: string }[];
  readonly out: string;
}

/**
 * What Langium makes of the grammar of a checkout: the texts by their path from its root. The checkout itself is only
 * read, for Langium deletes what else it finds where it writes, or asks a question that nobody answers.
 *
 * @throws with everything that Langium printed, when it fails or writes less than a parser.
 */
export async function parserFiles(root: string): Promise<Map<string, string>> {
  const configuration = JSON.parse(await readFile(path.join(root, "langium-config.json"), "utf8")) as Configuration;
  const folder = await mkdtemp(path.join(tmpdir(), "journey-parser-"));
  try {
    const out = path.join(folder, "out");
    const languages = configuration.languages.map((language) => ({
      ...language,
      grammar: path.resolve(root, language.grammar),
    }));
    const file = path.join(folder, "langium-config.json");
    await writeFile(file, JSON.stringify({ ...configuration, languages, out }));
    const { output } = await mustRun(process.execPath, tool("langium-cli", "generate", "--file", file));
    const names = await readdir(out).catch((): string[] => []);
    for (const name of ["ast.ts", "grammar.ts", "module.ts"]) {
      if (!names.includes(name)) throw new Error(`Langium wrote no ${name}.\n${output.trim()}`);
    }
    const texts = names
      .toSorted()
      .map(
        async (name) =>
          [path.posix.join(configuration.out, name), await readFile(path.join(out, name), "utf8")] as const,
      );
    return new Map(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
