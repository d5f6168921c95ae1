import type { IToken } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { list } from "../model/english.ts";
import type { Fix } from "../model/finding.ts";
import { keywordOf } from "../model/keywords.ts";
import { dayInWords } from "../model/parse-day.ts";
import { partsOfQuantity } from "../model/parse-quantity.ts";
import { UNITS, unitOf, unitsMeantBy } from "../model/units.ts";
import { startsValue } from "./block-kinds.ts";
import { isComparison, joined, type Lines, type Passed } from "./lines.ts";
import { before, mistakeAt, rangeOf, removing, writing } from "./told.ts";

export function afterNumber(lines: Lines, at: number): Passed | undefined {
  const [number, next, third] = [lines.tokens[at], lines.on(at, 1), lines.on(at, 2)];
  if (!number || !next) return undefined;
  if (lines.tokens[at - 1]?.image !== "scale") {
    const isWord = next.tokenType.name === "NAME" && /^(?:to|till|bis|up-to|through)$/i.test(next.image);
    if (isWord && third?.tokenType.name === "QUANTITY") return twoNumbers(lines, number, third, third.image);
    const isNegative = next.tokenType.name === "QUANTITY" && /^[-\u2212]/u.test(next.image);
    if (isNegative && next.startOffset === number.startOffset + number.image.length)
      return { ...twoNumbers(lines, number, next, next.image.slice(1)), count: 2 };
  }
  if (next.tokenType.name !== "NAME" && next.image !== "percent") return undefined;
  const fourth = lines.on(at, 3);
  if (
    /^(?:and|or|und|oder|et)$/i.test(next.image) &&
    third?.tokenType.name === "NAME" &&
    fourth &&
    startsValue(fourth)
  ) {
    const message = `No \`${next.image}\` is needed between facts: they are separated by spaces or new lines.`;
    lines.mistakes.push(mistakeAt(next, next, message, removing(rangeOf(next), `\`${next.image}\``)));
    return { tokens: [number], count: 2 };
  }
  return unit(lines, at, number, next, third);
}

function twoNumbers(lines: Lines, low: IToken, high: IToken, highText: string): Passed {
  const unit = partsOfQuantity(highText)?.unit ?? "";
  const own = partsOfQuantity(low.image)?.unit ?? "";
  const lowText = own || !unit ? low.image : `${low.image} ${unit}`;
  const message = "Only one number can be written here, not a range of numbers.";
  const fixes = [highText, lowText].map((text) => writing(rangeOf(low, high), text));
  lines.mistakes.push(mistakeAt(low, high, message, ...fixes));
  return { tokens: [low], count: 3 };
}

/** A word behind a bare number that is no metric with a value of its own. */
function unit(lines: Lines, at: number, number: IToken, word: IToken, next: IToken | undefined): Passed | undefined {
  if (partsOfQuantity(number.image)?.unit) return undefined;
  const asking = lines.tokens[at - 1];
  if (asking && keywordOf(asking.image)?.takes === "new name" && asking.tokenType.name === asking.image)
    return undefined;
  if (next && (startsValue(next) || next.image === "{" || next.image === "->")) return undefined;
  const isPair = next?.tokenType.name === "NAME" && (unitOf(next.image) ?? unitsMeantBy(next.image)[0]) !== undefined;
  const last = isPair ? next : word;
  const spoken = isPair ? `${word.image} ${next.image}` : word.image;
  const meant = isPair && unitOf(next.image) ? [next.image] : unitsMeantBy(last.image);
  const near = meant.length > 0 ? undefined : didYouMean(last.image, LONG_UNITS);
  const texts = near ? [near] : meant;
  const fixes =
    texts.length > 0
      ? texts.map((text): Fix => writing(rangeOf(word, last), text, `Write ${number.image} ${text}`))
      : [removing(rangeOf(word, last), `\`${spoken}\``)];
  lines.mistakes.push(mistakeAt(word, last, `\`${spoken}\` is not a unit. ${unitHint(near, meant)}`, ...fixes));
  const [only, other] = texts;
  const count = isPair ? 3 : 2;
  if (only === undefined || other !== undefined) return { tokens: [number], count };
  return { tokens: [joined(number, last, `${number.image} ${only}`, number.tokenType)], count };
}

/** A metric whose value begins with words: `wait at most 5 min`, `cost EUR 12`. */
export function valueInWords(lines: Lines, at: number): Passed | undefined {
  const metric = lines.tokens[at];
  for (const count of [1, 2, 3]) {
    const words = Array.from({ length: count }, (_, index) => lines.on(at, index + 1)).filter(
      (word) => word !== undefined,
    );
    const [first, last, number] = [words[0], words.at(-1), lines.on(at, count + 1)];
    if (!metric || !first || !last || words.length < count || words.some(({ tokenType }) => tokenType.name !== "NAME"))
      return undefined;
    if (number?.tokenType.name !== "QUANTITY") continue;
    const spoken = words.map(({ image }) => image).join(" ");
    const sign = SIGNS_IN_WORDS.find(([pattern]) => pattern.test(spoken))?.[1];
    const type = sign && lines.types[sign];
    if (sign === "")
      lines.mistakes.push(
        mistakeAt(
          first,
          last,
          `\`${spoken}\` is not needed before a value. Remove it.`,
          removing(rangeOf(first, last), `\`${spoken}\``),
        ),
      );
    else if (sign && type)
      lines.mistakes.push(
        mistakeAt(first, last, `Write ${sign} for \`${spoken}\`.`, writing(rangeOf(first, last), sign)),
      );
    else return count === 1 ? unitBefore(lines, metric, first, number) : undefined;
    const signs = type ? [joined(first, last, sign, type)] : [];
    return { tokens: [metric, ...signs], count: count + 1 };
  }
  return undefined;
}

/** A unit that stands before its number. */
function unitBefore(lines: Lines, metric: IToken, word: IToken, number: IToken): Passed | undefined {
  const [unit] = unitOf(word.image) ? [word.image] : unitsMeantBy(word.image);
  if (!unit || partsOfQuantity(number.image)?.unit) return undefined;
  const text = `${number.image} ${unit}`;
  const message = `The unit goes behind the number: ${text}.`;
  lines.mistakes.push(mistakeAt(word, number, message, writing(rangeOf(word, number), text)));
  return { tokens: [metric, joined(word, number, text, number.tokenType)], count: 3 };
}

/** How comparisons are written that somebody says in words; empty for words that say nothing. */
const SIGNS_IN_WORDS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [
    /^(?:under|below|max|maximum|maximal|up to|at most|less than|fewer than|(?:no|not) (?:more|longer) than|unter|höchstens)$/i,
    "<=",
  ],
  [/^(?:over|above|min|minimum|at least|more than|(?:no|not) (?:less|fewer) than|über|mindestens)$/i, ">="],
  [/^(?:is|are|of|about|around|approx|approximately|circa|ca|roughly|nearly|almost|etwa)$/i, ""],
];

/** A sign of comparison that is written in two pieces, or with its pieces turned. */
export function comparison(lines: Lines, at: number): Passed | undefined {
  const [first, second] = [lines.tokens[at], lines.on(at, 1)];
  if (!first || !second || !isComparison(second)) return undefined;
  const sign = ["<=", ">="].find(
    (known) => [...new Set(first.image + second.image)].toSorted().join("") === sortedSign(known),
  );
  const meant = sign ?? (/^=+$/.test(first.image + second.image) ? "=" : undefined);
  const tokenType = meant && lines.types[meant];
  if (!meant || !tokenType) return undefined;
  const isApart = second.startOffset > first.startOffset + first.image.length;
  const written = `${first.image}${isApart ? " " : ""}${second.image}`;
  lines.mistakes.push(
    mistakeAt(first, second, `Write ${meant} for ${written}.`, writing(rangeOf(first, second), meant)),
  );
  return { tokens: [joined(first, second, meant, tokenType)], count: 2 };
}

/** A date behind a state without the word before it. */
export function bareDate(lines: Lines, at: number): Passed | undefined {
  const date = lines.tokens[at];
  const word = lines.tokens
    .slice(lines.start, at)
    .findLast(({ image, tokenType }) => image === tokenType.name && /\w/.test(image));
  const isStated = word && lines.sameLine(at) && /^(?:actual|benchmark|missing|failing|ad-hoc)$/.test(word.image);
  if (!date || !(isStated || (word?.image === "actuals" && lines.sameLine(at)))) return undefined;
  lines.mistakes.push(
    mistakeAt(
      date,
      date,
      `Write \`on\` before the date: on ${date.image}.`,
      writing(before(date), "on ", `Write on ${date.image}`),
    ),
  );
  return { tokens: [lines.inserted("on", lines.tokens[at - 1] ?? date), date], count: 1 };
}

/** A date in words. */
export function day(lines: Lines, at: number): Passed | undefined {
  const keyword = lines.tokens[at];
  const type = lines.types.DATE;
  const [year, month] = [lines.on(at, 1), lines.on(at, 2)];
  if (keyword && keyword.image !== "on" && year?.image === "on" && month?.tokenType.name === "DATE") {
    const message = `No \`on\` is needed here: ${keyword.image} ${month.image}.`;
    lines.mistakes.push(mistakeAt(year, year, message, removing(rangeOf(year), "`on`")));
    return { tokens: [keyword, month], count: 3 };
  }
  if (keyword && year && month && /^\d{4}$/.test(year.image) && /^-(?:0[1-9]|1[0-2])$/.test(month.image)) {
    const day = `${year.image}${month.image}-01`;
    const message = `\`${keyword.image}\` needs the day of the month as well, such as ${day}.`;
    lines.mistakes.push(mistakeAt(year, month, message, writing(rangeOf(year, month), day)));
    return {
      tokens: type ? [keyword, joined(year, month, `${year.image}${month.image}`, type)] : [keyword],
      count: 3,
    };
  }
  for (const count of [4, 3, 2]) {
    const words = Array.from({ length: count }, (_, index) => lines.on(at, index + 1)).filter(
      (word) => word !== undefined,
    );
    const [first, last] = [words[0], words.at(-1)];
    const day = dayInWords(words.map(({ image }) => image).join(" "));
    if (!keyword || !type || !first || !last || words.length < count || !day) continue;
    const message = `Write the day as year-month-day: ${day}.`;
    lines.mistakes.push(mistakeAt(first, last, message, writing(rangeOf(first, last), day)));
    return { tokens: [keyword, joined(first, last, day, type)], count: count + 1 };
  }
  return undefined;
}

/** Units that are words: of shorter ones any letter could be meant. */
const LONG_UNITS: readonly string[] = UNITS.flatMap(({ spellings }) => spellings.toReversed()).filter(
  (spelling) => spelling.length > 3 && spelling === spelling.toLowerCase(),
);

function unitHint(near: string | undefined, meant: readonly string[]): string {
  if (near) return `Did you mean \`${near}\`?`;
  if (meant.length > 0) return `Write ${list(meant, "or")} instead.`;
  return "Units are times, such as min, h and days, then %, and currencies such as EUR.";
}

function sortedSign(sign: string): string {
  return [...sign].toSorted().join("");
}
