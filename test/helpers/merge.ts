import { EmptyFileSystem } from "langium";
import type { Merged } from "../../src/merge/conflict.ts";
import { mergeTexts } from "../../src/merge/merge-texts.ts";
import { createProjectServices } from "../../src/project/services.ts";
import { readSource } from "../../src/syntax/format-source.ts";
import { TODAY } from "./project.ts";

const { language } = createProjectServices({
  fileSystem: EmptyFileSystem.fileSystemProvider(),
  today: () => TODAY,
});

export function sourceOf(text: string) {
  return readSource(text, language.parser.Lexer);
}

/** Whether a text has no syntax error. */
export function isSound(text: string): boolean {
  const { lexerErrors, parserErrors } = language.parser.LangiumParser.parse(text);
  return lexerErrors.length + parserErrors.length === 0;
}

/** Merges two versions of a text; `undefined` when git has to. */
export function merge(base: string, ours: string, theirs: string): Merged | undefined {
  const marking = { size: 7, ours: "ours", theirs: "theirs" };
  return mergeTexts({ base, ours, theirs }, { read: sourceOf, marking });
}
