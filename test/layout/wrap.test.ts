import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/layout/text/text-width.ts";
import { wrap } from "../../src/layout/text/wrap.ts";

const FONT = { size: 10, bold: false };

describe("text width", () => {
  test("is that of Arial", () => {
    expect(textWidth("Hello", { size: 2048, bold: false })).toBe(1479 + 1139 + 455 + 455 + 1139);
    expect(textWidth("Hi", { size: 2048, bold: true })).toBe(1479 + 569);
  });

  test("is one em for full-width characters and none for combining marks", () => {
    expect(textWidth("東京", FONT)).toBe(20);
    expect(textWidth("e\u0301", FONT)).toBe(textWidth("e", FONT));
    expect(textWidth("👩‍👩‍👧‍👦", FONT)).toBe(textWidth("🎉", FONT));
  });

  test("covers Greek and Cyrillic", () => {
    expect(textWidth("Ω", { size: 2048, bold: false })).toBe(1531);
    expect(textWidth("Ж", { size: 2048, bold: false })).toBe(1891);
  });
});

describe("wrapping", () => {
  test.each([
    ["keeps a short text on one line", "one two", 100, ["one two"]],
    ["breaks between words", "one two three", 40, ["one two", "three"]],
    ["keeps punctuation with its word", "talked to care?", 50, ["talked to", "care?"]],
    ["breaks a long word where it must", "abcdefghijkl", 30, ["abcde", "fghijkl"]],
    ["breaks a long compound after its hyphen", "reply-time-in-hours", 50, ["reply-time-", "in-hours"]],
    ["breaks text without spaces between its words", "電話をかける。", 40, ["電話を", "かける。"]],
    ["leaves out a dot between facts where the line ends", "one two · three", 45, ["one two", "three"]],
    ["takes line breaks and tabs for spaces", "a\n\tb\u0000c", 100, ["a b c"]],
    ["takes several spaces for one", "one  two   three", 40, ["one two", "three"]],
    ["takes several spaces for one in a short text", "one  two", 100, ["one two"]],
    ["leaves out space at the ends", " one two ", 100, ["one two"]],
    ["has no lines for blank text", " \n ", 100, []],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, FONT, width)).toMatchObject({ lines, cut: false });
  });

  test("ends in an ellipsis where lines run out", () => {
    expect(wrap("one two three four", FONT, 40, 2)).toMatchObject({ lines: ["one two", "three f…"], cut: true });
  });

  test.each([
    "Donaudampfschifffahrt ahoy",
    "お客様サポートに電話",
    "🎉🎉🎉🎉🎉🎉🎉",
    "يتصل العميل بخدمة الدعم",
    "a/b/c/d-e-f-g",
  ])("never makes a line wider than it may be: %s", (text) => {
    for (const line of wrap(text, FONT, 32).lines) expect(textWidth(line, FONT)).toBeLessThanOrEqual(32);
  });
});
