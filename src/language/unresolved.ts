import type { LangiumDocument } from "langium";
import { didYouMean } from "../analysis/did-you-mean.ts";
import * as ast from "../generated/ast.ts";
import type { Problem } from "../model/file-model.ts";
import { type NameUse, placesOf } from "./name-use.ts";
import type { Names } from "./names.ts";
import { nounOf } from "./nouns.ts";

/** Declared inside something else; everything else is declared at the top level. */
const INNER: ReadonlySet<string> = new Set([ast.Touchpoint.$type, ast.Part.$type, ast.Phase.$type, ast.Stage.$type]);

/** What of the names of a document means nothing. */
export function unresolvedNames(document: LangiumDocument, used: readonly NameUse[], names: Names): Problem[] {
  const uri = document.uri.toString();
  return used.flatMap((use) => {
    if (names.resolve(use, uri)) return [];
    const known = names.scope(use.type, use.whole, uri).getAllElements();
    const message = explainUnresolved(use.type, use.name, known.map((item) => item.name).toArray());
    return placesOf(use).map(({ offset, length }): Problem => {
      const range = {
        start: document.textDocument.positionAt(offset),
        end: document.textDocument.positionAt(offset + length),
      };
      return { rule: "unresolved-reference", message, range };
    });
  });
}

/**
 * Says of a name that means nothing what was looked for and what comes close.
 * @param known the names that would mean something.
 */
function explainUnresolved(type: string, name: string, known: readonly string[]): string {
  const noun = nounOf(type);
  const near = didYouMean(name, known);
  const declare = INNER.has(type) ? "" : ` Declare it in a file of the project: ${noun} ${name} "...".`;
  const hint = near ? ` Did you mean \`${near}\`?` : declare;
  return `No ${noun} is called \`${name}\`.${hint}`;
}
