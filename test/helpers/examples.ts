import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the examples, with a slash at its end. */
export const EXAMPLES = path.resolve(import.meta.dirname, "../../examples");

/** Every `.journey` file of the examples, with its path below their folder. */
export const EXAMPLE_FILES: readonly { readonly name: string; readonly text: string }[] = globSync("**/*.journey", {
  cwd: EXAMPLES,
})
  .toSorted()
  .map((name) => ({ name: name.split(path.sep).join("/"), text: readFileSync(path.join(EXAMPLES, name), "utf8") }));

/** The projects of the examples: text by file name, for each of their folders. */
export const EXAMPLE_PROJECTS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  [...Map.groupBy(EXAMPLE_FILES, ({ name }) => path.posix.dirname(name))].map(([folder, files]) => [
    folder,
    Object.fromEntries(files.map(({ name, text }) => [path.posix.basename(name), text])),
  ]),
);
