import { describe, expect, it } from "vitest";
import { inOrderOfLikelihood } from "../../../src/export/node/system-fonts.ts";

const DEJAVU = ["DejaVuSans-Bold.ttf", "DejaVuSans-BoldOblique.ttf", "DejaVuSans.ttf", "DejaVuSerif-Bold.ttf"];

describe("fonts of a machine", () => {
  it.each([
    ["regular", DEJAVU, "DejaVuSans.ttf"],
    ["bold", DEJAVU, "DejaVuSans-Bold.ttf"],
    ["regular", ["arialbd.ttf", "arial.ttf", "ariali.ttf"], "arial.ttf"],
    ["bold", ["arial.ttf", "arialbd.ttf"], "arialbd.ttf"],
    ["bold", ["segoeui.ttf", "segoeuib.ttf"], "segoeuib.ttf"],
    ["regular", ["NotoSansArabic-Bold.ttf", "NotoSansArabic-Regular.ttf"], "NotoSansArabic-Regular.ttf"],
    ["bold", ["NotoSansArabic-Bold.ttf", "NotoSansArabic-Regular.ttf"], "NotoSansArabic-Bold.ttf"],
  ] as const)("for %s letters are those of that weight, without serifs and upright: %j", (weight, files, first) => {
    expect(inOrderOfLikelihood(files, "سفر ◆", weight)[0]).toBe(first);
  });

  it("have the script before they have the weight", () => {
    const files = ["Lato-Bold.ttf", "NotoSansArabic-Regular.ttf"];
    expect(inOrderOfLikelihood(files, "سفر", "bold")[0]).toBe("NotoSansArabic-Regular.ttf");
  });
});
