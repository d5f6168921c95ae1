import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import vsctm, { type IGrammar } from "vscode-textmate";

const require = createRequire(import.meta.url);
const grammarFile = path.join(import.meta.dirname, "../../syntaxes/journey.tmLanguage.json");

/** Loads the grammar as VS Code does. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(path.join(path.dirname(require.resolve("vscode-oniguruma")), "onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new vsctm.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => vsctm.parseRawGrammar(readFileSync(grammarFile, "utf8"), grammarFile),
  });
  const grammar = await registry.loadGrammar("source.journey");
  if (!grammar) throw new Error("The grammar could not be loaded.");
  return grammar;
}

/**
 * What each part of a text is, in a notation that keeps a case on one line: `word:kind`, parts that are nothing left
 * out, the kind without `source.journey`, the trailing `.journey` and punctuation marks.
 */
export function scopesOf(grammar: IGrammar, text: string): string {
  let stack = vsctm.INITIAL;
  return text
    .split("\n")
    .flatMap((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      return result.tokens.map((token) => ({
        text: line.slice(token.startIndex, token.endIndex).trim(),
        scopes: token.scopes.slice(1).map((scope) => scope.replace(/\.journey$/, "")),
      }));
    })
    .filter(({ text, scopes }) => text !== "" && scopes.length > 0 && !scopes.at(-1)?.startsWith("punctuation"))
    .map(({ text, scopes }) => `${text}:${scopes.at(-1)}`)
    .join(" | ");
}
