import { make } from "./make.ts";

// Messages mark what is to be written as `code`.

/** A message with its code set apart, and with names from right to left that don't mix with the words around them. */
export function messageNodes(message: string): (Node | string)[] {
  return message
    .split("`")
    .flatMap((part, index) => (index % 2 === 1 ? [make("code", { textContent: part })] : withNamesApart(part)));
}

/** Names stand in quotation marks or in brackets. */
const NAME = /("[^"]*"|“[^”]*”|\([^()]*\))/;
const RIGHT_TO_LEFT = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;

function withNamesApart(text: string): (Node | string)[] {
  if (!RIGHT_TO_LEFT.test(text)) return [text];
  return text
    .split(NAME)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part.slice(0, 1), make("bdi", { textContent: part.slice(1, -1) }), part.slice(-1)] : [part],
    );
}

/** A message for where there is only plain text: its code is in quotation marks. */
export function plainMessage(message: string): string {
  return message.replace(/`([^`]*)`/g, "“$1”");
}
