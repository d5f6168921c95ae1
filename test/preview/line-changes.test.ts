import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLines, lineChanges } from "../../src/line-changes.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney } from "./harness/story.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "</g>", ""), { maxLength: 12 });

describe("a picture told by the last one", () => {
  it("is the same picture", () => {
    fc.assert(
      fc.property(lines, lines, (last, next) => {
        expect(changedLines(last, lineChanges(last, next))).toEqual(next);
      }),
    );
  });

  it("is told in a few words after an edit", async () => {
    const last = (await drawn(longJourney(100))).view.picture ?? [];
    const next = (await drawn(longJourney(100).replace('"Step 50"', '"Step X"'))).view.picture ?? [];
    const told = JSON.stringify(lineChanges(last, next));
    expect(told.length).toBeLessThan(next.join("\n").length / 10);
  });
});
