import type { LangiumParser, Lexer } from "langium";
import { applyEdits, type Edit } from "../format/edit.ts";
import { formatEdits } from "../format/format.ts";
import { readSource } from "./format-source.ts";
import { syntaxProblems } from "./parse-problems.ts";

/** The part of the language that formatting needs. */
interface Language {
  readonly parser: { readonly Lexer: Lexer; readonly LangiumParser: LangiumParser };
}

/**
 * What to change to make a text canonical: white space only, and nothing that changes how the text is read. A mistake is told
 * once for each line, and what stands in the lines around it says what was meant; so where new lines would be read in another
 * way, all lines stay as they are divided, and where indentation would, all of the text.
 *
 * @returns edits in order; none for a text that is canonical, or is best left alone.
 */
export function canonicalEdits(text: string, language: Language): Edit[] {
  const edits = sameReadingEdits(text, language);
  // Whoever formats twice must not get something else.
  return edits.length === 0 || sameReadingEdits(applyEdits(text, edits), language).length === 0 ? edits : [];
}

function sameReadingEdits(text: string, language: Language): Edit[] {
  const all = formatEdits(readSource(text, language.parser.Lexer));
  if (all.length === 0) return all;
  // What the parser makes of tokens hangs on them alone; only how mistakes are told hangs on lines as well.
  const isSound = syntaxProblems(language.parser.LangiumParser.parse(text)).length === 0;
  const read = isSound ? wordsOf : readingOf;
  const before = read(text, language);
  const candidates = [all, all.filter((edit) => keepsLines(text, edit))];
  return candidates.find((edits) => read(applyEdits(text, edits), language) === before) ?? [];
}

/** The tokens of a text, and what the lexer found wrong. */
function wordsOf(text: string, { parser }: Language): string {
  const { tokens, errors } = parser.Lexer.tokenize(text);
  const words = tokens.map(({ tokenType, image }) => `${tokenType.name} ${image}`);
  return [...words, ...errors.map(({ message }) => message)].join("\n");
}

function keepsLines(text: string, { start, end, newText }: Edit): boolean {
  const breaksIn = (space: string): number => space.match(/\r\n|\r|\n/g)?.length ?? 0;
  return breaksIn(text.slice(start, end)) === breaksIn(newText);
}

/** How a text is read, apart from where in the text that is: its tokens, what is wrong with it, and what shares a line with that. */
function readingOf(text: string, { parser }: Language): string {
  const { tokens } = parser.Lexer.tokenize(text);
  const problems = syntaxProblems(parser.LangiumParser.parse(text));
  const broken = new Map(problems.map(({ range, message }) => [range.start.line, { range, message }]));
  const read = tokens.map(
    ({ tokenType, image, isInsertedInRecovery = false, startLine = 1, endLine = 1, startColumn = 1 }) => {
      const said = broken.get(startLine - 1);
      const isAt = said?.range.start.character === startColumn - 1;
      return [tokenType.name, image, isInsertedInRecovery, broken.has(startLine - 1), broken.has(endLine - 1), isAt];
    },
  );
  const messages = problems.map(({ message }) => message.replace(/\bline \d+/g, "line"));
  return JSON.stringify([read, messages]);
}
