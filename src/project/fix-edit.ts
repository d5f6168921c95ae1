import type { TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FixStep } from "../model/finding.ts";
import { keywordOf } from "../model/keywords.ts";
import type { TextRange } from "../model/place.ts";
import { protocolRange } from "./protocol-range.ts";

/** The edit that carries out one step of a quick fix in the text of `document`. */
export function editOfStep(step: FixStep, document: TextDocument): TextEdit {
  switch (step.kind) {
    case "replace":
      return { range: protocolRange(step.range), newText: step.text.replaceAll("\n", endOfLine(document)) };
    case "remove":
      return { range: wholeLines(step.range, document), newText: "" };
    case "add-line":
      return lineIn(step.block, step.at, step.text, document);
    case "declare":
      return atTop(step.text, document);
    case "wrap-rest":
      return wrapped(step, document);
  }
}

function endOfLine(document: TextDocument): string {
  return document.getText().includes("\r\n") ? "\r\n" : "\n";
}

/** A range with the rest of its lines, where there is nothing but white space in it. */
function wholeLines({ start, end }: TextRange, document: TextDocument): TextEdit["range"] {
  const lineStart = { line: start.line, character: 0 };
  const nextLine = { line: end.line + 1, character: 0 };
  const around = [
    document.getText({ start: lineStart, end: start }),
    document.getText({ start: end, end: { line: end.line, character: Number.MAX_SAFE_INTEGER } }),
  ];
  return around.every((text) => text.trim() === "")
    ? { start: lineStart, end: nextLine }
    : protocolRange({ start, end });
}

function lineIn(block: TextRange, at: "start" | "end", lines: string, document: TextDocument): TextEdit {
  const written = document.getText(block);
  const offset = document.offsetAt(block.start);
  const outer =
    /^[ \t]*/.exec(document.getText({ start: { line: block.start.line, character: 0 }, end: block.start }))?.[0] ?? "";
  const eol = endOfLine(document);
  const open = openingBrace(written);
  const isOneLine = open >= 0 && !/[\r\n]/.test(written.slice(open));
  const text = lines.replaceAll("\n", isOneLine ? "  " : `${eol}${outer}  `);
  if (open < 0) return insertion(document, offset + written.length, ` {${eol}${outer}  ${text}${eol}${outer}}`);
  if (at === "start")
    return insertion(document, offset + open + 1, isOneLine ? ` ${text} ` : `${eol}${outer}  ${text}`);
  const close = written.lastIndexOf("}");
  const end = close > open ? close : written.length;
  if (isOneLine) return insertion(document, offset + end, ` ${text} `);
  // Behind what stands before the brace; a declaration with a blank line before it, as between other parts of a block.
  const before = written.slice(0, end).trimEnd().length;
  const gap = keywordOf(lines.split(" ")[0] ?? "")?.color === "declaration" ? eol : "";
  return insertion(document, offset + before, `${eol}${gap}${outer}  ${text}`);
}

/** Where the block of a declaration begins, past texts and comments; -1 when it has none. */
function openingBrace(written: string): number {
  const passed = /"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"?|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\{/g;
  for (const { 0: piece, index } of written.matchAll(passed)) if (piece === "{") return index;
  return -1;
}

function atTop(text: string, document: TextDocument): TextEdit {
  const whole = document.getText();
  const eol = endOfLine(document);
  // A line of the same kind goes on with a list of such lines; anything else begins after a blank line.
  const [keyword = ""] = text.split(" ");
  const isList = whole.replace(/^\uFEFF/, "").startsWith(`${keyword} `);
  return insertion(document, whole.startsWith("\uFEFF") ? 1 : 0, `${text}${eol}${isList ? "" : eol}`);
}

/** What follows a place on its line, in quotes or braces. */
function wrapped(
  { from, signs, before = "" }: Extract<FixStep, { kind: "wrap-rest" }>,
  document: TextDocument,
): TextEdit {
  const line = document.getText({ start: from, end: { line: from.line, character: Number.MAX_SAFE_INTEGER } });
  // Two slashes begin a comment, but not in an address.
  const [rest = ""] = /^(?:[^{}/\r\n]|(?<=:)\/\/|\/(?!\/))*/.exec(line) ?? [];
  const written = rest.trim();
  const text = signs === "braces" ? `${before}{ ${written} }` : `"${unquoted(written)}"`;
  const start = { line: from.line, character: from.character + rest.length - rest.trimStart().length };
  const end = { line: from.line, character: start.character + written.length };
  return { range: { start, end }, newText: text };
}

/** A text without quotes of any kind around it, ready to be put in straight ones. */
function unquoted(written: string): string {
  return written.replace(/^["'‘’`“”„‟«»]+|["'‘’`“”„‟«»]+$/gu, "").replace(/["\\]/g, "\\$&");
}

function insertion(document: TextDocument, offset: number, newText: string): TextEdit {
  const place = document.positionAt(offset);
  return { range: { start: place, end: place }, newText };
}
