import { EmptyFileSystem } from "langium";
import { applyEdits, type Edit } from "../../src/format/edit.ts";
import type { Source } from "../../src/format/source.ts";
import { createProjectServices } from "../../src/project/services.ts";
import { canonicalEdits } from "../../src/syntax/format-edits.ts";
import { readSource } from "../../src/syntax/format-source.ts";
import { TODAY } from "./project.ts";

const { language } = createProjectServices({
  fileSystem: EmptyFileSystem.fileSystemProvider(),
  today: () => TODAY,
});

/** The canonical text. */
export function format(text: string): string {
  return applyEdits(text, edits(text));
}

export function edits(text: string): Edit[] {
  return canonicalEdits(text, language);
}

/** The text as the formatter sees it. */
export function sourceOf(text: string): Source {
  return readSource(text, language.parser.Lexer);
}

/** Every token and comment, a word each: its type and its text. */
export function tokensOf(text: string): string[] {
  const { tokens, hidden, errors } = language.parser.Lexer.tokenize(text);
  const spelt = [...tokens, ...hidden].filter((token) => !token.isInsertedInRecovery);
  return [
    ...spelt
      .toSorted((a, b) => a.startOffset - b.startOffset)
      .map(({ tokenType, image }) => `${tokenType.name} ${image.replace(/^\/[/*][\s\S]*/, withoutIndentation)}`),
    ...errors.map((error) => error.message.replace(/line \d+/, "line")),
  ];
}

/** Formatting moves the lines of a comment; it never changes what they say. */
function withoutIndentation(comment: string): string {
  return comment.replace(/[^\S\r\n]*(\r\n|\r|\n|$)[^\S\r\n]*/g, "$1");
}
