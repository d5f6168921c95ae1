import type { Range } from "vscode-languageserver-types";
import type { TextRange } from "../model/place.ts";

/** A range as the Language Server Protocol has it, which others may change. */
export function protocolRange({ start, end }: TextRange): Range {
  return { start: { ...start }, end: { ...end } };
}
