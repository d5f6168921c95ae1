import { expect, it } from "vitest";
import { tokensOf } from "../helpers/format.ts";

const codes = Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) => code < 0xd8_00 || code > 0xdf_ff);

/** Every character below U+10000 of a class, each with a space before it. */
const allOf = (pattern: RegExp): string[] =>
  codes.map((code) => String.fromCharCode(code)).filter((character) => pattern.test(character));

it("reads every letter as the start of a name", () => {
  const letters = allOf(/[\p{L}_]/u);
  expect(tokensOf(letters.join(" "))).toEqual(letters.map((letter) => `NAME ${letter}`));
});

it("reads letters beyond the first 65,536 characters, first or later", () => {
  expect(tokensOf("𐐀 a𐐀 𠀀")).toEqual(["NAME 𐐀", "NAME a𐐀", "NAME 𠀀"]);
});

it("reads every digit and sign that a number can start with", () => {
  const numbers = [..."0123456789"].flatMap((digit) => [digit, `+${digit}`, `-${digit}`, `\u2212${digit}`]);
  expect(tokensOf(numbers.join(" "))).toEqual(numbers.map((number) => `QUANTITY ${number}`));
});

it("reads no other sign as the start of a name or number", () => {
  const others = allOf(/[^\p{L}\p{Nd}_\s{}"/<>=.,+\-\u2212]/u);
  expect(tokensOf(others.join(" ")).filter((token) => /^(?:NAME|QUANTITY|DATE|TEXT) /.test(token))).toEqual([]);
});

it("reads what joins letters or keeps them apart as part of a name, where scripts write it, and nowhere else", () => {
  for (const name of ["می\u200Cخواهم", "ب\u200Cا", "نمی\u200Cشود-ها\u200Cی", "क्\u200Dष", "क्\u200Cष"]) {
    expect(tokensOf(name)).toEqual([`NAME ${name}`]);
  }
  // Where nobody sees it, two names would look the same.
  for (const [text, first] of [
    ["sh\u200Cop", "sh"],
    ["می\u200C", "می"],
    ["\u200Cمی", "می"],
    ["می\u200C\u200Cخواهم", "می"],
  ] as const) {
    expect(tokensOf(text)).toContain(`NAME ${first}`);
  }
});
