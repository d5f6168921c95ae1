import fc from "fast-check";

/** One edit of a text's lines: the numbers say where, modulo what is there. */
type LineEdit =
  | { readonly kind: "delete"; readonly at: number; readonly count: number }
  | { readonly kind: "copy"; readonly at: number; readonly to: number }
  | { readonly kind: "swap"; readonly at: number; readonly to: number }
  | { readonly kind: "number"; readonly at: number; readonly value: number }
  | { readonly kind: "word"; readonly at: number; readonly word: string };

/** Edits as people make them, careless ones among them: texts need not be right after them. */
export const LINE_EDITS: fc.Arbitrary<readonly LineEdit[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("delete" as const), at: fc.nat(), count: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant("copy" as const), at: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constant("swap" as const), at: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constant("number" as const), at: fc.nat(), value: fc.integer({ min: 0, max: 60 }) }),
    fc.record({
      kind: fc.constant("word" as const),
      at: fc.nat(),
      word: fc.constantFrom("call", "support", "other-name", "wait", "crm", "cx", "family", "evaluate"),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** A text after edits. A word that is replaced is replaced wherever it stands. */
export function edited(text: string, edits: readonly LineEdit[]): string {
  return edits.reduce(apply, text);
}

function apply(text: string, edit: LineEdit): string {
  const lines = text.split("\n");
  const at = edit.at % lines.length;
  const line = lines[at] ?? "";
  switch (edit.kind) {
    case "delete":
      return lines.toSpliced(at, edit.count).join("\n");
    case "copy":
      return lines.toSpliced(edit.to % lines.length, 0, line).join("\n");
    case "swap": {
      const to = edit.to % lines.length;
      return lines
        .with(at, lines[to] ?? "")
        .with(to, line)
        .join("\n");
    }
    case "number":
      return lines.with(at, line.replace(/\d+/, String(edit.value))).join("\n");
    case "word": {
      const [word] = /[a-z][a-z-]{3,}/.exec(line.replace(/^\s*[a-z-]+/, "")) ?? [];
      return word ? text.replaceAll(word, edit.word) : text;
    }
  }
}
