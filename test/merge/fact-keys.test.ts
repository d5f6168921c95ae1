import { describe, expect, it } from "vitest";
import { keyOfFact } from "../../src/merge/fact-keys.ts";
import type { Piece } from "../../src/merge/piece.ts";

/** The key of a fact with these clauses, each by its own key. */
function key(kind: string, clauses: Readonly<Record<string, string>> = {}, first = kind): string {
  const parts = Object.entries(clauses).map(
    ([name, text]): Piece => ({ kind: "clause", key: name, text, parts: [], form: "leaf", isLines: false }),
  );
  const text = parts.map((part) => part.text).join("");
  return keyOfFact(kind, { kind: "words", key: "words", text, parts, form: "slots", isLines: false }, first);
}

describe("a fact is known again", () => {
  it.each([
    ..."owner persona channel metric lifecycle context system promise source journey".split(" "),
    ..."stage touchpoint phase handoff opportunity then accept value entry".split(" "),
  ])("by its name: %s", (kind) => {
    expect(key(kind, { what: " a\n ->  b " })).toBe(`${kind} a -> b`);
    expect(key(kind, { what: "a", "text 0": '"T"', on: "on 2026-01-01", from: "from x" })).toBe(`${kind} a`);
    expect(key(kind)).toBe(`${kind} `);
  });

  it.each(["need", "pain", "quote", "backstage"])("by what it says: %s", (kind) => {
    expect(key(kind, { what: "a", "text 0": ' "It  hurts" ' })).toBe(`${kind} "It hurts"`);
  });

  it.each([
    ["actual", "actual on 2026-01-01 from log"],
    ["benchmark", "benchmark on 2026-01-01 from log"],
    ["actuals", "actuals j on 2026-01-01 from log"],
  ])("by its day and its source as well: %s", (kind, known) => {
    expect(key(kind, { what: "j", on: "on 2026-01-01", from: "from  log" })).toBe(known);
  });

  it.each(["goal", "by", "needs", "desired"])("by its keyword where it stands once: %s", (kind) => {
    expect(key(kind, { what: "a", "text 0": '"T"' })).toBe(kind);
  });

  it("by all that is written where the language does not know it", () => {
    expect(key("unknown", { what: "what  is", "text 0": ' "this"' })).toBe('unknown what is "this"');
    expect(key("unknown", {}, "what")).toBe("unknown what");
  });
});
