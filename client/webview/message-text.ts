import { make } from "./make.ts";

// Messages mark what is to be written as `code`.

/** A message with its code set apart. */
export function messageNodes(message: string): (Node | string)[] {
  return message.split("`").map((part, index) => (index % 2 === 1 ? make("code", { textContent: part }) : part));
}

/** A message for where there is only plain text: its code is in quotation marks. */
export function plainMessage(message: string): string {
  return message.replace(/`([^`]*)`/g, "“$1”");
}
