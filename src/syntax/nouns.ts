import type { AstNode } from "langium";

const NOUNS: Readonly<Record<string, string>> = { BrandPromise: "promise", Part: "touchpoint or stage" };

/** What users call a type of the syntax tree. */
export function nounOf(type: string): string {
  return NOUNS[type] ?? type.toLowerCase();
}

/** The title of a declaration; `undefined` where it has none. */
export function titleOf(node: AstNode & { readonly title?: unknown }): string | undefined {
  return typeof node.title === "string" && node.title !== "" ? node.title : undefined;
}

/** A noun with its article, as in `an owner`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
