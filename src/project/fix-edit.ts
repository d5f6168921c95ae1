import type { TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FixStep } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import { protocolRange } from "./protocol-range.ts";

/** The edit that carries out one step of a quick fix in the text of `document`. */
export function editOfStep(step: FixStep, document: TextDocument): TextEdit {
  switch (step.kind) {
    case "replace":
      return { range: protocolRange(step.range), newText: step.text };
    case "remove":
      return { range: wholeLines(step.range, document), newText: "" };
    case "add-line":
      return lineIn(step.block, step.at, step.text, document);
    case "declare":
      return atTop(step.text, document);
  }
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

function lineIn(block: TextRange, at: "start" | "end", text: string, document: TextDocument): TextEdit {
  const written = document.getText(block);
  const offset = document.offsetAt(block.start);
  const outer =
    /^[ \t]*/.exec(document.getText({ start: { line: block.start.line, character: 0 }, end: block.start }))?.[0] ?? "";
  const eol = document.getText().includes("\r\n") ? "\r\n" : "\n";
  const open = openingBrace(written);
  if (open < 0) return insertion(document, offset + written.length, ` {${eol}${outer}  ${text}${eol}${outer}}`);
  const isOneLine = !/[\r\n]/.test(written.slice(open));
  if (at === "start")
    return insertion(document, offset + open + 1, isOneLine ? ` ${text} ` : `${eol}${outer}  ${text}`);
  const close = written.lastIndexOf("}");
  const end = close > open ? close : written.length;
  if (isOneLine) return insertion(document, offset + end, ` ${text} `);
  // Behind what stands before the brace, with a blank line as between other parts of a block.
  const before = written.slice(0, end).trimEnd().length;
  return insertion(document, offset + before, `${eol}${eol}${outer}  ${text}`);
}

/** Where the block of a declaration begins, past texts and comments; -1 when it has none. */
function openingBrace(written: string): number {
  const passed = /"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"?|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\{/g;
  for (const { 0: piece, index } of written.matchAll(passed)) if (piece === "{") return index;
  return -1;
}

function atTop(text: string, document: TextDocument): TextEdit {
  const whole = document.getText();
  const eol = whole.includes("\r\n") ? "\r\n" : "\n";
  // A line of the same kind goes on with a list of such lines; anything else begins after a blank line.
  const [keyword = ""] = text.split(" ");
  const isList = whole.replace(/^\uFEFF/, "").startsWith(`${keyword} `);
  return insertion(document, whole.startsWith("\uFEFF") ? 1 : 0, `${text}${eol}${isList ? "" : eol}`);
}

function insertion(document: TextDocument, offset: number, newText: string): TextEdit {
  const place = document.positionAt(offset);
  return { range: { start: place, end: place }, newText };
}
