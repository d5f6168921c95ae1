import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/diff/match/apply.ts";
import { findEdits } from "../../src/diff/match/find-edits.ts";
import { meaningOfNode } from "../../src/diff/tree/tree.ts";
import { formatText } from "../../src/project/text-project.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { edited, LINE_EDITS } from "../helpers/random-edits.ts";
import { treeOf } from "../helpers/tree.ts";

describe.each([...EXAMPLE_PROJECTS])("%s", (_, texts) => {
  const changes = fc.record({ file: fc.constantFrom(...Object.keys(texts)), edits: LINE_EDITS });
  const after = fc.array(changes, { minLength: 1, maxLength: 3 }).map((all) => {
    const result = { ...texts };
    for (const { file, edits } of all) result[file] = edited(result[file] ?? "", edits);
    return result;
  });
  const before = treeOf(texts);

  it("needs no edit to become itself", () => {
    expect(findEdits(before, treeOf(texts)).edits).toEqual([]);
    fc.assert(
      fc.property(after, (wild) => {
        expect(findEdits(treeOf(wild), treeOf(wild)).edits).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("needs no edit to become its formatted version", () => {
    fc.assert(
      fc.property(after, (wild) => {
        const formatted = Object.fromEntries(Object.entries(wild).map(([name, text]) => [name, formatText(text)]));
        expect(findEdits(treeOf(wild), treeOf(formatted)).edits).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("becomes any other version when the edits are applied in their order, and back", () => {
    fc.assert(
      fc.property(after, (wild) => {
        const other = treeOf(wild);
        for (const [from, to] of [
          [before, other],
          [other, before],
        ] as const) {
          expect(meaningOfNode(applyEdits(from, findEdits(from, to).edits))).toBe(meaningOfNode(to));
        }
      }),
      { numRuns: 80 },
    );
  });
});
