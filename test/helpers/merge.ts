import { EmptyFileSystem } from "langium";
import { readSource } from "../../src/language/format-source.ts";
import { createJourneyServices } from "../../src/language/services.ts";
import type { Merged } from "../../src/merge/conflict.ts";
import { mergeTexts } from "../../src/merge/merge-texts.ts";
import { TODAY } from "./project.ts";

const { journey } = createJourneyServices({
  fileSystem: EmptyFileSystem.fileSystemProvider(),
  today: () => TODAY,
});

export function sourceOf(text: string) {
  return readSource(text, journey.parser.Lexer);
}

/** Whether a text has no syntax error. */
export function isSound(text: string): boolean {
  const { lexerErrors, parserErrors } = journey.parser.LangiumParser.parse(text);
  return lexerErrors.length + parserErrors.length === 0;
}

/** Merges two versions of a text; `undefined` when git has to. */
export function merge(base: string, ours: string, theirs: string): Merged | undefined {
  const marking = { size: 7, ours: "ours", theirs: "theirs" };
  return mergeTexts({ base, ours, theirs }, { read: sourceOf, marking });
}
