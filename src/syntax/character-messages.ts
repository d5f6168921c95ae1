import type { ILexerErrorMessageProvider } from "chevrotain";
import type { Fix } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import { unitMeantBy } from "../model/units.ts";
import { removing, told, writing } from "./told.ts";

/**
 * How many characters around a mistake are looked at: more than what belongs together takes. Whole lines can be as long as a file, and
 * as full of mistakes.
 */
const NEAR = 400;

/** Characters that mean nothing, with what stands around them on their line. */
interface Found {
  readonly characters: string;
  /** What stands right before them on their line, and right behind them. */
  readonly left: string;
  readonly right: string;
  /** How many characters of their line stand before them, and how many behind them. */
  readonly before: number;
  readonly behind: () => number;
  /** A range on their line, counted in characters from where they begin. */
  readonly at: (from: number, to: number) => TextRange;
}

/** What can be said of some characters; `undefined` where it does not apply to them. */
type Explanation = (found: Found) => string | undefined;

/** Says what to do about characters that mean nothing. */
export class CharacterMessages implements ILexerErrorMessageProvider {
  buildUnexpectedCharactersMessage(text: string, start: number, length: number, line = 1, column = 1): string {
    const end = start + length;
    const before = column - 1;
    const left = text.slice(start - Math.min(before, NEAR), start);
    const [right = ""] = /^[^\r\n]*/.exec(text.slice(end, end + NEAR)) ?? [];
    const behind = (): number => {
      const lineEnd = /[\r\n]|$/g;
      lineEnd.lastIndex = end;
      return (lineEnd.exec(text)?.index ?? end) - end;
    };
    const at = (from: number, to: number): TextRange => ({
      start: { line: line - 1, character: column - 1 + from },
      end: { line: line - 1, character: column - 1 + to },
    });
    const found = { characters: text.slice(start, end), left, right, before, behind, at };
    for (const explain of EXPLANATIONS) {
      const message = explain(found);
      if (message !== undefined) return message;
    }
    return meaningless(found);
  }

  buildUnableToPopLexerModeMessage(): string {
    return "This text can't be parsed here.";
  }
}

const EXPLANATIONS: readonly Explanation[] = [
  fence,
  listMark,
  apostrophe,
  ({ characters, ...found }) =>
    /[“”„‟«»]/u.test(characters) ? quotes('Put texts in straight quotes: "...".', { characters, ...found }) : undefined,
  ({ characters, ...found }) =>
    /['‘’`]/u.test(characters) ? quotes('Put texts in double quotes: "...".', { characters, ...found }) : undefined,
  semicolon,
  comment,
  ({ characters: { length }, characters, at }) =>
    /^:+$/.test(characters)
      ? told("No colon is needed here. Remove it.", { fixes: [removing(at(0, length), "the colon")] })
      : undefined,
  ({ characters, at }) => {
    const sign = SIGNS[characters.charAt(0)];
    return sign && told(`Write ${sign} for ${characters}.`, { fixes: [writing(at(0, characters.length), sign)] });
  },
  currency,
  range,
  sign,
  arrow,
  inName,
  pair,
];

const SIGNS: Readonly<Record<string, string>> = { "≤": "<=", "≦": "<=", "≥": ">=", "≧": ">=" };

function fence({ characters, before, behind, at }: Found): string | undefined {
  if (!characters.startsWith("```")) return undefined;
  return told("A journey file needs no ``` around it. Remove this line.", {
    fixes: [removing(at(-before, characters.length + behind()), "the line")],
  });
}

/** A dash or a dot before a line, as lists have it elsewhere. */
function listMark({ characters, left, right, at }: Found): string | undefined {
  if (left.trim() !== "" || !/^[-*+•·–—]$/u.test(characters) || !/^[ \t]+\S/.test(right)) return undefined;
  const gap = right.length - right.trimStart().length;
  return told(`A line begins with its keyword, without ${characters} before it. Remove it.`, {
    fixes: [removing(at(0, characters.length + gap), `the ${characters}`)],
  });
}

/** A text in quotes of another kind, up to those that close it, or else to the end of what can belong to it. */
function quotes(message: string, { characters, right, at }: Found): string {
  const opening = characters.search(/[“”„‟«»'‘’`]/u);
  const rest = characters.slice(opening + 1) + right;
  const closing = /[“”„‟«»'‘’`"](?=$|[\s,{}])/u.exec(rest) ?? /\s*(?:[{}].*)?$/u.exec(rest);
  // Where a text goes on for longer, nobody can tell where it was meant to end.
  if (right.length === NEAR && !/^["“”„‟«»'‘’`]/u.test(closing?.[0] ?? "")) return told(message);
  const inside = rest.slice(0, closing?.index ?? rest.length);
  const end = opening + 1 + inside.length + (/^["“”„‟«»'‘’`]/u.exec(closing?.[0] ?? "")?.[0].length ?? 0);
  const text = `"${inside.trim().replace(/["\\]/g, "\\$&")}"`;
  return told(message, { fixes: [writing(at(opening, end), text)] });
}

/** An apostrophe in a name, which is no quote. */
function apostrophe(found: Found): string | undefined {
  return /^['’]$/u.test(found.characters) ? inName(found) : undefined;
}

function inName({ characters, left, right, at }: Found): string | undefined {
  const [start] = /[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.exec(left) ?? [];
  const [end] = /^[\p{L}\p{M}\p{N}_-]+/u.exec(right) ?? [];
  if (start === undefined || end === undefined || !/^[\p{P}\p{S}]$/u.test(characters) || characters === "/")
    return undefined;
  const name = `${start}-${end}`;
  return told(`A name can have letters, digits and hyphens, but no ${characters}: ${name}.`, {
    fixes: [writing(at(-start.length, characters.length + end.length), name)],
  });
}

function semicolon({ characters, left, right, at }: Found): string | undefined {
  if (!/^;+$/.test(characters) || left.trim() === "") return undefined;
  return told(
    `No semicolon is needed here: ${right.trim() === "" ? "a fact ends with its line" : "facts are separated by spaces or new lines"}.`,
    {
      fixes: [removing(at(0, characters.length), "the semicolon")],
    },
  );
}

function comment({ characters, left, right, behind, at }: Found): string | undefined {
  const [mark] = /^(?:#+|--|;+)/.exec(characters) ?? [];
  const begins = told("A comment starts with // and ends with the line.", {
    fixes: [writing(at(0, mark?.length ?? 0), "//", "Write //")],
  });
  if (mark !== undefined) return begins;
  if (characters.startsWith("/*")) {
    const end = characters.length + behind();
    return told("This comment has no end: */ is missing.", { fixes: [writing(at(end, end), " */")] });
  }
  if (!characters.startsWith("/")) return undefined;
  const [rest] = /^[ \t]*[\p{L}\d.,]+/u.exec(right) ?? [];
  if (characters === "/" && rest !== undefined && /\d[ \t]*(?:%|\p{L}+)?[ \t]*$/u.test(left))
    return told(`Only one number can be written here, without ${characters}${rest}.`, {
      fixes: [removing(at(0, characters.length + rest.length), `${characters}${rest}`)],
    });
  return told("A comment starts with // and ends with the line, or goes between /* and */.", {
    fixes: [writing(at(0, 1), "//", "Write //")],
  });
}

function currency({ characters, left, right, at }: Found): string | undefined {
  const [sign = ""] = characters;
  const unit = unitMeantBy(sign);
  if (unit === undefined) return undefined;
  const [before] = /(?:[-+]?\d[\d.,]*[ \t]*)$/.exec(left) ?? [];
  const [behind] = /^[ \t]*[-+]?\d[\d.,]*/.exec(right) ?? [];
  const number = (before ?? behind ?? "").trim();
  const place = at(-(before?.length ?? 0), sign.length + (before === undefined ? (behind?.length ?? 0) : 0));
  const fixes: Fix[] = number ? [writing(place, `${number} ${unit}`)] : [];
  return told(`Write ${unit} for ${sign}, behind the number${number ? `: ${number} ${unit}` : ""}.`, { fixes });
}

/** Two numbers where one can stand: each of them is offered, the second one, which is mostly the limit, first. */
function range({ characters, left, right, at }: Found): string | undefined {
  const [low] = /\d[\d.,]*[ \t]*$/.exec(left) ?? [];
  const [, gap = "", high, unit = ""] = /^([ \t]*)(\d[\d.,]*)([ \t]*(?:%|\p{L}+)?)/u.exec(right) ?? [];
  if (!/^[-–—~]/u.test(characters) || low === undefined || high === undefined) return undefined;
  if (/^\s*scale\b/.test(left.slice(left.lastIndexOf("{") + 1)))
    return told("A scale runs from low to high: scale 1 .. 5.", {
      fixes: [writing(at(low.trimEnd().length - low.length, characters.length + gap.length), " .. ", "Write ..")],
    });
  const place = at(-low.length, characters.length + gap.length + high.length + unit.length);
  const texts = [high, low.trim()].map((number) => `${number}${unit}`);
  return told("Only one number can be written here, not a range of numbers.", {
    fixes: texts.map((text) => writing(place, text)),
  });
}

/** A sign that stands apart from its number. */
function sign({ characters, right, at }: Found): string | undefined {
  const [, gap = "", number = ""] = /^([ \t]+)(\d[\d.,]*)/.exec(right) ?? [];
  if (!/^[-+−]$/u.test(characters) || number === "") return undefined;
  const text = `${characters}${number}`;
  return told(`No space goes between ${characters} and its number: ${text}.`, {
    fixes: [writing(at(0, characters.length + gap.length + number.length), text)],
  });
}

function arrow({ characters, left, right, at }: Found): string | undefined {
  if (/\bthen\s*$/.test(left))
    return told(`No ${characters} is needed behind \`then\`. Remove it.`, {
      fixes: [removing(at(0, characters.length), characters)],
    });
  const isDash = /^-+$/.test(characters) && /^\s*handoff\b/.test(left);
  if (!/^[→⇒➔➜➝➞⟶–—]/u.test(characters) && !isDash) return undefined;
  const gap = left.length - left.trimEnd().length;
  // What is left of an arrow that was drawn in another way belongs to it.
  const [tail = ""] = /^(?:->|>)?[ \t]*/.exec(right) ?? [];
  return told("Write -> for the step from one touchpoint to another.", {
    fixes: [writing(at(-gap, characters.length + tail.length), " -> ")],
  });
}

/** Signs that stand around something, as brackets do, and Markdown's stars. */
function pair({ characters, left, right, at }: Found): string | undefined {
  const closing = CLOSING[characters] ?? (/^[*_~]+$/.test(characters) ? characters : undefined);
  const behind = closing === undefined ? -1 : right.indexOf(closing);
  if (closing === undefined || behind < 0) return undefined;
  const end = characters.length + behind;
  const isBlock = characters === "[" && /\b(?:desired|actual|benchmark)\b[^{]*$/.test(left);
  const both = (title: string, ...[open, close]: readonly [string, string]): Fix => ({
    title,
    steps: [
      { kind: "replace", range: at(0, characters.length), text: open },
      { kind: "replace", range: at(end, end + closing.length), text: close },
    ],
  });
  if (isBlock) return told("A block stands in braces: { ... }.", { fixes: [both("Write { and }", "{", "}")] });
  return told(`${characters} and ${closing} have no meaning here. Remove them.`, {
    fixes: [both(`Remove ${characters} and ${closing}`, "", "")],
  });
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

function meaningless({ characters, at }: Found): string {
  const shown = visible(characters);
  const isSeen = !/^[\p{C}\p{Z}]+$/u.test(characters);
  const message = isSeen
    ? `${shown} has no meaning here. Remove it, or put it into a text in quotes.`
    : `There is a character here that can't be seen, ${shown}. Remove it.`;
  return told(message, { fixes: [writing(at(0, characters.length), isSeen ? "" : " ", `Remove ${shown}`)] });
}

/** Characters that can't be seen by their number, and not more of them than a message holds. */
function visible(text: string): string {
  const shown = [...text.slice(0, 20)].map((character) =>
    /[\p{C}\p{Z}]/u.test(character)
      ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
      : character,
  );
  return shown.join("") + (text.length > 20 ? "…" : "");
}
