import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/edit.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { JourneyEdits } from "../helpers/journey-edits.ts";
import { isSound, merge, sourceOf } from "../helpers/merge.ts";

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? [];
}

/** The text with each conflict resolved to ours. */
function decided(text: string): string {
  return text.replace(/^<{7} ours\n([\s\S]*?)^={7}\n[\s\S]*?^>{7} theirs\n/gm, "$1");
}

/** How often a line is in a text, wherever it begins. */
function timesOf(text: string, line: string): number {
  return text.split("\n").filter((other) => other.trim() === line).length;
}

describe.each(EXAMPLE_FILES)("$name", ({ text: base }) => {
  const edits = new JourneyEdits(base);

  it("changes of two people in different facts merge to what one person would have changed", () => {
    fc.assert(
      fc.property(edits.small(), edits.small(), (one, other) => {
        const [ours, theirs] = [edits.edits(one, "ann"), edits.edits(other, "bert")];
        const together = [...ours, ...theirs].toSorted((a, b) => a.start - b.start);
        const [first, second] = together;
        if (!first || !second) throw new Error("Each changes something");
        // What touches is another matter.
        fc.pre(base.slice(first.end, second.start).includes("\n") && first.end < second.start - 1);
        const both = applyEdits(base, together);
        expect(merge(base, applyEdits(base, ours), applyEdits(base, theirs))).toEqual({ text: both, conflicts: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it("nothing that a side wrote is lost, swapping the sides keeps the conflicts, and readable texts stay readable", () => {
    fc.assert(
      fc.property(edits.many(), edits.many(), (one, other) => {
        const [ours, theirs] = [edits.apply(one, "ann"), edits.apply(other, "bert")];
        const [result, reverse] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(result?.conflicts).toBe(reverse?.conflicts);
        const [text, found, before] = [result?.text ?? "", new Set(words(result?.text ?? "")), new Set(words(base))];
        expect(words(ours + theirs).filter((word) => !before.has(word) && !found.has(word))).toEqual([]);
        expect(decided(text)).not.toMatch(/^(?:<{7}|={7}|>{7})/m);
        expect(sourceOf(decided(text)).balanced).toBe(true);
        if (isSound(ours) && isSound(theirs)) expect(isSound(decided(text))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("a change of one side only is taken from that side, and an equal change of both sides as it is", () => {
    fc.assert(
      fc.property(edits.many(), (changes) => {
        const text = edits.apply(changes, "ann");
        const alone = { text, conflicts: 0 };
        expect(merge(base, text, base)).toEqual(alone);
        expect(merge(base, base, text)).toEqual(alone);
        expect(merge(base, text, text)).toEqual(alone);
        // Far away another one changes something, so that the whole is not taken as it is.
        const far = (version: string): string => `${version}// far away\n`;
        expect(merge(base, text, far(base))).toEqual({ text: far(text), conflicts: 0 });
        expect(merge(base, text, far(text))).toEqual({ text: far(text), conflicts: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it("any text is merged without loss, or not at all", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      '"',
      "touchpoint x",
      "->",
      "5 min",
      "\n",
      "/*",
      "*/",
      "//",
      ",",
      "\r\n",
      "“",
      "😀",
    );
    const damage = fc.record({ at: fc.nat(base.length), length: fc.nat(60), piece });
    const damaged = fc
      .array(damage, { minLength: 1, maxLength: 4 })
      .map((damages) =>
        damages.reduce((text, { at, length, piece: put }) => text.slice(0, at) + put + text.slice(at + length), base),
      );
    fc.assert(
      fc.property(damaged, damaged, (ours, theirs) => {
        const result = merge(base, ours, theirs);
        if (!result) return;
        const [found, before] = [new Set(words(result.text)), new Set(words(base))];
        expect(words(`${ours}\n${theirs}`).filter((word) => !before.has(word) && !found.has(word))).toEqual([]);
        // What one side alone changed is taken as it is, whatever it is.
        const isTaken = ours === base || theirs === base || ours === theirs;
        if (result.conflicts === 0 && !isTaken) expect(sourceOf(result.text).balanced).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("a comment comes once, whoever writes below it and whoever changes what it was about", () => {
    const text = edits.commented();
    const commented = new JourneyEdits(text);
    fc.assert(
      fc.property(commented.fact(), commented.many(), (below, changes) => {
        const [one, other] = [commented.withLineAbove(below), commented.apply(changes, "bert")];
        for (const result of [merge(text, one, other), merge(text, other, one)]) {
          if (result?.conflicts !== 0) continue;
          const twice = commented.comments().filter((comment) => timesOf(result.text, comment) > 1);
          expect(twice).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.runIf(edits.has("touchpoint"))("a touchpoint that both add is there once, or in conflict at each place", () => {
    fc.assert(
      fc.property(edits.fact("touchpoint"), edits.fact("touchpoint"), (here, there) => {
        const added = 'touchpoint new-one "New" via web';
        const [ours, theirs] = [edits.withLineAbove(here, added), edits.withLineAbove(there, added)];
        const [result, reverse] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(result?.conflicts).toBe(here === there ? 0 : 2);
        expect(reverse?.conflicts).toBe(result?.conflicts);
        expect(timesOf(decided(result?.text ?? ""), added)).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});
