import { expect, it } from "vitest";
import { graphemes, textWidth } from "../../src/layout/text/text-width.ts";

const PLAIN = Array.from({ length: 0x17f - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
  (character) => !/[\p{Cc}\p{Cf}]/u.test(character),
);

it("knows the width of every Latin letter, the same alone and beside others", () => {
  for (const bold of [false, true]) {
    const font = { size: 12, bold };
    // A full-width letter takes the whole text off the short way for plain texts.
    const beside = (text: string): number => textWidth(`${text}漢`, font) - textWidth("漢", font);
    for (const character of PLAIN) {
      expect(textWidth(character, font), character).toBeGreaterThan(0);
      expect(textWidth(character, font), character).toBeCloseTo(beside(character), 6);
    }
  }
});

it("takes apart what a reader sees as single characters", () => {
  expect(graphemes("né e\u0301👩‍👩‍👧🇩🇪")).toEqual(["n", "é", " ", "e\u0301", "👩‍👩‍👧", "🇩🇪"]);
});
