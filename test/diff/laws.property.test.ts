import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/diff/match/apply.ts";
import { meaningOfNode } from "../../src/diff/tree/tree.ts";
import { formatText } from "../../src/project/text-project.ts";
import { diff } from "../helpers/changes.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { edited, LINE_EDITS } from "../helpers/random-edits.ts";
import { treeOf } from "../helpers/tree.ts";

/** Releases the projects of the last run: targets of weak references live until the end of the turn that read them. */
const turn = setImmediate;

describe.each([...EXAMPLE_PROJECTS])("%s", (_, texts) => {
  const version = fc
    .record({ file: fc.constantFrom(...Object.keys(texts)), edits: LINE_EDITS })
    .map(({ file, edits }) => ({
      ...texts,
      [file]: edited(texts[file] ?? "", edits),
    }));

  it("does not differ from itself, nor from its formatted version", async () => {
    await fc.assert(
      fc.asyncProperty(version, async (wild) => {
        await turn();
        const formatted = Object.fromEntries(Object.entries(wild).map(([name, text]) => [name, formatText(text)]));
        expect(diff(wild, wild).changes).toEqual([]);
        expect(diff(wild, formatted).changes).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("has edits that lead to any other version, and changes with unique ids and with causes among them", async () => {
    await fc.assert(
      fc.asyncProperty(version, async (wild) => {
        await turn();
        const { changes, edits } = diff(texts, wild);
        expect(meaningOfNode(applyEdits(treeOf(texts), edits))).toBe(meaningOfNode(treeOf(wild)));
        const ids = changes.map(({ id }) => id);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
        expect(changes.flatMap(({ causes }) => causes).filter((id) => !ids.includes(id))).toEqual([]);
        for (const { message } of changes) expect(message).toMatch(/^\S.*\S$/s);
      }),
      { numRuns: 25 },
    );
  });
});
