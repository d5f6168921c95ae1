import path from "node:path";
import { openSync } from "fontkit";
import { expect, it } from "vitest";
import { BOLD_WIDTHS, REGULAR_WIDTHS, UNITS_PER_EM, type WidthRun } from "../../src/layout/text/font-widths.ts";

const FONTS = path.join(import.meta.dirname, "../../node_modules/@expo-google-fonts/arimo");

/** Where Arimo, which is as wide as Arial but for these, has other widths than Arial. */
const OTHERS = {
  regular: ["b7 682", "192 571", "40d 1472", "45f 1130", "207f 783"],
  bold: ["b5 1229", "b7 682", "192 682", "40d 1472", "207f 754"],
};

/** Code points with their widths. */
function widthsOf(runs: readonly WidthRun[]): [code: number, width: number][] {
  return runs.flatMap(([first, widths]) => {
    const each = widths.split(" ").flatMap((part) => {
      const [width = "", times = "1"] = part.split("*");
      return Array.from({ length: Number(times) }, () => Number(width));
    });
    return each.map((width, at): [number, number] => [first + at, width]);
  });
}

it.each([
  ["regular", REGULAR_WIDTHS, "400Regular/Arimo_400Regular.ttf"],
  ["bold", BOLD_WIDTHS, "700Bold/Arimo_700Bold.ttf"],
] as const)("letters are as wide as those of Arimo: %s", (weight, runs, file) => {
  const font = openSync(path.join(FONTS, file));
  if (!("glyphForCodePoint" in font)) throw new Error(`${file} is a collection of fonts`);
  expect(font.unitsPerEm).toBe(UNITS_PER_EM);
  const widths = widthsOf(runs);
  expect(widths).toHaveLength(586);
  const others = widths
    .map(([code, width]) => ({ code, width, arimo: font.glyphForCodePoint(code).advanceWidth }))
    .filter(({ width, arimo }) => width !== arimo)
    .map(({ code, arimo }) => `${code.toString(16)} ${arimo}`);
  expect(others).toEqual(OTHERS[weight]);
});
