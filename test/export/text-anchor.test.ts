import { describe, expect, it } from "vitest";
import { anchorOf, leftOf } from "../../src/export/text-anchor.ts";

describe("the end of a line that stands where it is placed", () => {
  it.each([
    [{}, "left"],
    [{ "text-anchor": "end" }, "right"],
    [{ "text-anchor": "middle", direction: "rtl" }, "middle"],
    [{ direction: "rtl" }, "right"],
    [{ "text-anchor": "end", direction: "rtl" }, "left"],
  ] as const)("of %j is %s", (attributes, anchor) => {
    expect(anchorOf(attributes)).toBe(anchor);
  });

  it("says where the line starts", () => {
    expect([leftOf(100, 40, "left"), leftOf(100, 40, "middle"), leftOf(100, 40, "right")]).toEqual([100, 80, 60]);
  });
});
