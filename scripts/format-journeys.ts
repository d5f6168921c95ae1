/** Makes the examples, the built-in library and the journeys in the documentation canonical. */
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { EmptyFileSystem } from "langium";
import { applyEdits } from "../src/format/edit.ts";
import { createProjectServices } from "../src/project/services.ts";
import { localDay } from "../src/project/today.ts";
import { canonicalEdits } from "../src/syntax/format-edits.ts";
import { root } from "./lib/paths.ts";

const { language } = createProjectServices({ fileSystem: EmptyFileSystem.fileSystemProvider(), today: localDay });

const format = (text: string): string => applyEdits(text, canonicalEdits(text, language));

/** Marks below a line, such as `//  ^^^ worse: ...`: the formatter would move them away from what they mark. */
const MARKS = /^ *\/\/ *(?:\^+>?|\||<~*-+) [a-z]+/m;

function formatPage(page: string): string {
  return page.replace(/^(```journey\n)([\s\S]*?)(?=^```$)/gm, (whole, fence: string, text: string) =>
    MARKS.test(text) ? whole : fence + format(text),
  );
}

async function rewrite(pattern: string, act: (text: string) => string): Promise<void> {
  for (const name of globSync(pattern, { cwd: root })) {
    const file = path.join(root, name);
    const text = await readFile(file, "utf8");
    const formatted = act(text);
    if (formatted !== text) await writeFile(file, formatted);
  }
}

await rewrite("{examples,src/grammar}/**/*.journey", format);
await rewrite("{README.md,docs/**/*.md}", formatPage);
