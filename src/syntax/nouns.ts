import type { AstNode } from "langium";
import { KEYWORDS } from "../model/keywords.ts";

const NOUNS: ReadonlyMap<string, string> = new Map([
  ...KEYWORDS.filter(({ takes, homes }) => takes === "new name" && homes).map(
    ({ rule, word }) => [rule, word] as const,
  ),
  ["Part", "touchpoint or stage"],
]);

/** What users call a type of the syntax tree. */
export function nounOf(type: string): string {
  return NOUNS.get(type) ?? type.toLowerCase();
}

/** The title of a declaration; `undefined` where it has none. */
export function titleOf(node: AstNode & { readonly title?: unknown }): string | undefined {
  return typeof node.title === "string" && node.title !== "" ? node.title : undefined;
}
