import { list } from "./english.ts";

/** What a number can mean that is not written with the digits 0 to 9 and at most a decimal point. */
export interface NumberReadings {
  /** The number in plain digits: none if it is no number, two if it is not clear which one is meant. */
  readonly plain: readonly string[];
  /** What is unusual about it: `with a decimal point`. */
  readonly how: string;
}

/**
 * How a number can be read that is written with separators, a decimal comma, or other digits than 0 to 9.
 *
 * @param text digits of any script with separators between them, without sign and unit.
 * @returns `undefined` for a number that is written plainly.
 */
export function readingsOf(text: string): NumberReadings | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const ascii = inDigits(text);
  const [digits, marks] = [ascii.split(/\D/), ascii.match(/\D/g) ?? []];
  const plain = [...new Set([grouped(digits, marks), decimal(digits, marks)])].filter((item) => item !== undefined);
  const [only = ""] = plain;
  const ways = [
    /\D/.test(text.replace(SEPARATORS, "")) && "in the digits 0 to 9",
    digits.length > (only.includes(".") ? 2 : 1) && "without separators",
    only.includes(".") && marks.at(-1) !== "." && "with a decimal point",
  ].filter((way) => way !== false);
  return { plain, how: list(ways) };
}

/** Everything that stands between digits in some language: as the grammar's QUANTITY has it. */
const SEPARATORS = /[.,\u066B\u066C'\u2019_ \u00A0\u2009\u202F]/gu;

/** A number in groups of three digits, or, as in India, of two before the last three; with a decimal part behind another separator. */
function grouped(digits: readonly string[], marks: readonly string[]): string | undefined {
  const [mark = "", last = ""] = [marks[0], marks.at(-1)];
  const hasFraction =
    marks.length > 1 && last !== mark && isDecimalMark(last) && marks.indexOf(last) === marks.length - 1;
  const whole = hasFraction ? digits.slice(0, -1) : digits;
  const [first = "", ...groups] = whole;
  if (mark === "\u066B" || marks.slice(0, groups.length).some((item) => item !== mark)) return undefined;
  const inThrees = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
  const inTwos =
    /^[1-9]\d?$/.test(first) && groups.at(-1)?.length === 3 && groups.slice(0, -1).every((item) => item.length === 2);
  if (groups.length > 0 && !inThrees && !(mark === "," && inTwos)) return undefined;
  return tidy(whole.join(""), hasFraction ? digits.at(-1) : undefined);
}

/** A number with a decimal separator alone. */
function decimal(digits: readonly string[], marks: readonly string[]): string | undefined {
  const [mark] = marks;
  if (marks.length > 1 || (mark !== undefined && !isDecimalMark(mark))) return undefined;
  return tidy(digits[0] ?? "", digits[1]);
}

function isDecimalMark(mark: string): boolean {
  return mark === "." || mark === "," || mark === "\u066B";
}

function tidy(whole: string, fraction = ""): string {
  const rest = fraction.replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

/** The text with 0 to 9 for the digits of all other scripts. */
function inDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit.codePointAt(0) ?? 0)));
}

/** Digits follow one another from 0 to 9 in every script, and some scripts follow one another, too. */
function valueOfDigit(code: number): number {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
