import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/merge/piece.ts";
import { similarPairs } from "../../src/merge/similar.ts";

function piece(text: string, kind = "touchpoint"): Piece {
  return { kind, key: text, text, parts: [], form: "leaf", isLines: false };
}

/** The pairs, each as its two texts. */
function pairs(left: readonly Piece[], right: readonly Piece[]): string[][] {
  return similarPairs(left, right).map((pair) => pair.map(({ text }) => text));
}

/** Words of so many letters. */
const word = (letter: string, letters: number): string => letter.repeat(letters);

describe("two pieces are versions of one", () => {
  it("from six of ten letters in common", () => {
    const shared = word("a", 12);
    expect(pairs([piece(`${shared} ${word("b", 8)}`)], [piece(`${shared} ${word("c", 8)}`)])).toHaveLength(1);
    expect(pairs([piece(`${shared} ${word("b", 8)}`)], [piece(`${shared} ${word("c", 9)}`)])).toEqual([]);
  });

  it("from ten letters in common", () => {
    expect(pairs([piece(word("a", 10))], [piece(word("a", 10))])).toHaveLength(1);
    expect(pairs([piece(word("a", 9))], [piece(word("a", 9))])).toEqual([]);
  });

  it("by words as often as both have them", () => {
    const twice = `${word("a", 10)} ${word("a", 10)}`;
    expect(pairs([piece(twice)], [piece(`${word("a", 10)} ${word("b", 10)}`)])).toEqual([]);
    expect(pairs([piece(twice)], [piece(twice)])).toHaveLength(1);
  });

  it("not by the word for what they are, nor by words of clauses", () => {
    expect(pairs([piece("touchpoint via")], [piece("touchpoint via")])).toEqual([]);
  });

  it("only when both are of one kind, and of one that can be renamed", () => {
    const text = word("a", 20);
    expect(pairs([piece(text, "stage")], [piece(text, "touchpoint")])).toEqual([]);
    expect(pairs([piece(text, "value")], [piece(text, "value")])).toEqual([]);
  });

  it("each once, the likest first", () => {
    const [like, liker] = [`${word("a", 20)} ${word("b", 10)}`, `${word("a", 20)} ${word("c", 2)}`];
    const base = `${word("a", 20)} ${word("d", 2)}`;
    expect(pairs([piece(base)], [piece(like), piece(liker)])).toEqual([[base, liker]]);
    expect(pairs([piece(like), piece(liker)], [piece(base)])).toEqual([[liker, base]]);
  });
});
