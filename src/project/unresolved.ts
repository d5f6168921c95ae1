import type { LangiumDocument } from "langium";
import * as ast from "../generated/langium/ast.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { Problem } from "../model/file-model.ts";
import type { Fix } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import { nounOf } from "../syntax/nouns.ts";
import { type NameUse, placesOf } from "./name-use.ts";
import type { Names } from "./names.ts";

/** Declared inside something else; everything else is declared at the top level. */
const INNER: ReadonlySet<string> = new Set([ast.Touchpoint.$type, ast.Part.$type, ast.Phase.$type, ast.Stage.$type]);

/** The names in a document that mean nothing. */
export function unresolvedNames(document: LangiumDocument, used: readonly NameUse[], names: Names): Problem[] {
  const uri = document.uri.toString();
  return used.flatMap((use) => {
    if (names.resolve(use, uri)) return [];
    const known = names.scope(use.type, use.whole, uri).getAllElements();
    const near = didYouMean(use.name, known.map((item) => item.name).toArray());
    const message = explainUnresolved(use.type, use.name, near);
    return placesOf(use).map(({ offset, length }): Problem => {
      const range = {
        start: document.textDocument.positionAt(offset),
        end: document.textDocument.positionAt(offset + length),
      };
      return { rule: "unresolved-reference", message, range, fixes: fixesFor(use.type, use.name, near, range) };
    });
  });
}

/** The message for a name that means nothing. @param near the most similar name, if there is one. */
function explainUnresolved(type: string, name: string, near: string | undefined): string {
  const noun = nounOf(type);
  const declare = INNER.has(type) ? "" : ` Declare it in a file of the project: ${noun} ${name} "...".`;
  const hint = near ? ` Did you mean \`${near}\`?` : declare;
  return `No ${noun} is called \`${name}\`.${hint}`;
}

function fixesFor(type: string, name: string, near: string | undefined, range: TextRange): Fix[] {
  const noun = nounOf(type);
  const isLine = !INNER.has(type);
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
  return [
    ...(near ? [{ title: `Write ${near}`, steps: [{ kind: "replace" as const, range, text: near }] }] : []),
    ...(isLine
      ? [
          {
            title: `Declare the ${noun} ${name}`,
            steps: [{ kind: "declare" as const, text: `${noun} ${name} "${title}"` }],
          },
        ]
      : []),
  ];
}
