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
