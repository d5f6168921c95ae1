import type { LangiumDocument } from "langium";
import type { Formatter, LangiumServices } from "langium/lsp";
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { canonicalEdits } from "../../syntax/format-edits.ts";

/**
 * Formats as `journey format` does, in whatever state the text is. Langium's own formatter gives up on a text with an error.
 * The editor's settings for indentation don't matter: there is one canonical text.
 */
export class JourneyFormatter implements Formatter {
  /** Behind a brace its line is formatted, behind a new line the one that was finished. */
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
    firstTriggerCharacter: "}",
    moreTriggerCharacter: ["\n"],
  };

  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  formatDocument({ textDocument }: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return this.editsIn(textDocument, 0, textDocument.lineCount - 1);
  }

  formatDocumentRange({ textDocument }: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    // A selection of whole lines ends before the first character of the next one.
    const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
    return this.editsIn(textDocument, range.start.line, last);
  }

  formatDocumentOnType(
    { textDocument }: LangiumDocument,
    { ch, position }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const line = ch === "\n" ? position.line - 1 : position.line;
    return line < 0 ? [] : this.editsIn(textDocument, line, line);
  }

  /** The edits that change nothing outside of some lines, counted from zero. */
  private editsIn(document: TextDocument, firstLine: number, lastLine: number): TextEdit[] {
    const from = document.offsetAt({ line: firstLine, character: 0 });
    // The end of the last line, not the start of the next one, whose indentation is not asked for.
    const to = document.offsetAt({ line: lastLine, character: Number.MAX_SAFE_INTEGER });
    return canonicalEdits(document.getText(), this.services)
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end, newText }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText,
      }));
  }
}
