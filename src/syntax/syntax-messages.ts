import type { ILexerErrorMessageProvider, IParserErrorMessageProvider, IToken, TokenType } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { capital, list, withArticle } from "../model/english.ts";
import { type BlockKind, KEYWORDS, type KeywordInfo } from "../model/keywords.ts";
import { unitMeantBy } from "../model/units.ts";
import { DECLARING, homesOf, keywordsIn } from "./block-kinds.ts";
import { nounOf } from "./nouns.ts";

type Mismatch = Parameters<IParserErrorMessageProvider["buildMismatchTokenMessage"]>[0];
type NoAlternative = Parameters<IParserErrorMessageProvider["buildNoViableAltMessage"]>[0];
type NotAllInput = Parameters<IParserErrorMessageProvider["buildNotAllInputParsedMessage"]>[0];

/** Says what was expected in the words of the language, to people who design services rather than parsers. */
export class SyntaxMessages implements IParserErrorMessageProvider {
  buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Mismatch): string {
    const rule = plain(ruleName);
    const before = keywordBefore(previous);
    switch (expected.name) {
      case "NAME":
        return missingName(rule, before, actual);
      case "TEXT":
        return `${capital(before)} needs a text in quotes: ${previous.image} "...".`;
      case "QUANTITY":
        return missingNumber(rule, previous, before);
      case "DATE":
        return `${capital(before)} needs a date, such as 2026-09-30.`;
      case "->":
        return "A handoff goes from one touchpoint to another: handoff call -> tweet.";
      case "..":
        return "A scale runs from low to high: scale 1 .. 5.";
      case "{":
        return `A { is missing here: the content of ${before} goes in braces.`;
      case "}":
      case "EOF":
        return strayLine(rule, actual);
      default:
        return `${quoted(expected.name)} is missing here, before ${describe(actual)}.`;
    }
  }

  buildNoViableAltMessage({ expectedPathsPerAlt, previous, actual }: NoAlternative): string {
    const words = expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path.slice(0, 1))).map(nameOfToken);
    const found = actual[0];
    return `${capital(keywordBefore(previous))} needs ${list([...new Set(words)], "or") || "something else"}, not ${describe(found)}.`;
  }

  buildNotAllInputParsedMessage({ firstRedundant }: NotAllInput): string {
    return strayLine("JourneyFile", firstRedundant);
  }

  buildEarlyExitMessage({
    previous,
    actual,
  }: Parameters<IParserErrorMessageProvider["buildEarlyExitMessage"]>[0]): string {
    return `Something is missing after ${keywordBefore(previous)}, before ${describe(actual[0])}.`;
  }
}

/** Says what to do about characters that mean nothing. */
export class CharacterMessages implements ILexerErrorMessageProvider {
  buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    const found = text.slice(start, start + length);
    if (/[“”„‟«»]/u.test(found)) return 'Put texts in straight quotes: "...".';
    if (/['‘’`]/u.test(found)) return 'Put texts in double quotes: "...".';
    if (/^(?:#|--|;)/.test(found)) return "A comment starts with // and ends with the line.";
    if (/^:+$/.test(found)) return "No colon is needed here. Remove it.";
    if (found.startsWith("/")) return "A comment starts with // and ends with the line, or goes between /* and */.";
    if (/^[≤≥]/u.test(found)) return `Write ${found.startsWith("≤") ? "<=" : ">="} for ${found}.`;
    const unit = unitMeantBy(found[0] ?? "");
    if (unit) return `Write ${unit} for ${found[0]}, behind the number.`;
    if (/^[–—]/u.test(found) && /\d\s*$/.test(text.slice(0, start)) && /^\s*\d/.test(text.slice(start + length)))
      return "Only one number can be written here, not a range of numbers.";
    if (/^[→–—]/u.test(found)) return "Write -> for the step from one touchpoint to another.";
    return `${visible(found)} has no meaning here. Remove it, or put it into a text in quotes.`;
  }

  buildUnableToPopLexerModeMessage(): string {
    return "This text can't be parsed here.";
  }
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

/** What a rule names, and an example; `undefined` for a rule that declares a name. In a pain or a quote, that is the source. */
function askedIn(rule: string): KeywordInfo["asks"] {
  if (rule === "GapReference") return ["the name of a touchpoint or a metric", "closes call.wait"];
  const own = rule === "Pain" || rule === "Quote" ? "From" : rule;
  return KEYWORDS.find((keyword) => keyword.rule === own && keyword.asks)?.asks;
}

function missingName(rule: string, before: string, actual: IToken): string {
  const named = askedIn(rule);
  if (named) return `${capital(before)} needs ${named[0]}, such as: ${named[1]}.`;
  const kind = nounOf(rule);
  const title = actual.tokenType.name === "TEXT" ? actual.image : '"Its title"';
  return `${capital(withArticle(kind))} needs a short name before its title: ${kind} a-name ${title}.`;
}

function missingNumber(rule: string, previous: IToken, before: string): string {
  if (/^[<>=]/.test(previous.image)) return `${capital(before)} needs a number, such as ${previous.image} 5 min.`;
  if (rule === "Value") {
    const unit = unitMeantBy(previous.image);
    if (unit) return `${quoted(previous.image)} is not a unit. Write ${unit} instead.`;
    const examples = (Object.hasOwn(EXAMPLES, previous.image) && EXAMPLES[previous.image]) || ["5", "12 h"];
    return `${capital(before)} needs a value, such as ${list(
      examples.map((example) => `${previous.image} ${example}`),
      "or",
    )}.`;
  }
  if (rule === "Within" || rule === "Reviewed")
    return `${capital(before)} needs a duration, such as ${previous.image} 2 days.`;
  return `${capital(before)} needs a number, such as ${previous.image} 3.`;
}

/** Values of the built-in metrics that are measured in something else than any number or a time. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  emotion: ["+1", "-2"],
  csat: ["4"],
  nps: ["30"],
  ces: ["2"],
  wait: ["5 min", "12 h"],
  duration: ["5 min", "12 h"],
  "reply-time": ["5 min", "12 h"],
  contacts: ["2"],
  repeats: ["2"],
  conversion: ["2.5 %"],
  completion: ["2.5 %"],
  "drop-off": ["2.5 %"],
  "error-rate": ["2.5 %"],
  cost: ["12 EUR"],
};

/** A line that its block can't have, or that the top level can't. */
function strayLine(rule: string, actual: IToken): string {
  const word = actual.image;
  const top = rule === "JourneyFile";
  const block = rule === "ActualsEntry" ? "entry" : (nounOf(rule) as BlockKind);
  const here = top ? "outside a journey" : block === "entry" ? "in this block" : `in ${article(block)}`;
  const isKeyword = actual.tokenType.name === word;
  const homes = isKeyword ? homesOf(word) : undefined;
  if (homes?.length === 0) return `${quoted(word)} goes at the top level of a file, not ${here}.`;
  if (homes && !homes.includes(block))
    return `${quoted(word)} can't be used ${here}: it belongs in ${list(homes.filter(isSpoken).map(article), "or")}.`;
  if (word === ",") return "No comma is needed here: facts are separated by spaces or new lines.";
  if (word === "and" && !top) return "Write a comma between names, not `and`.";
  if (isKeyword || actual.tokenType.name !== "NAME") return `${capital(describe(actual))} can't be used here.`;
  const known = top ? [...DECLARING] : keywordsIn(block);
  const near = didYouMean(word, known);
  if (near) return `${quoted(word)} is not known ${here}. Did you mean ${quoted(near)}?`;
  const offer = known.length > 0 ? ` Known ${top ? "at the top level" : "here"}: ${known.join(", ")}.` : "";
  return `${quoted(word)} is not known ${here}.${offer}`;
}

function isSpoken(block: BlockKind): boolean {
  return block !== "entry";
}

function article(noun: string): string {
  if (noun === "actuals") return "actuals";
  return withArticle(noun);
}

function plain(ruleName: string): string {
  return ruleName.replace(/\u200B$/, "");
}

function keywordBefore(previous: IToken): string {
  return previous.image ? quoted(previous.image) : "this";
}

function nameOfToken({ name }: TokenType): string {
  const spoken: Readonly<Record<string, string>> = {
    NAME: "a name",
    TEXT: "a text in quotes",
    QUANTITY: "a number",
    DATE: "a date",
  };
  return spoken[name] ?? quoted(name);
}

function describe(token: IToken | undefined): string {
  switch (token?.tokenType.name) {
    case undefined:
    case "EOF":
      return "the end of the file";
    case "TEXT":
      return `the text ${token?.image}`;
    case "QUANTITY":
      return `the number ${token?.image}`;
    case "DATE":
      return `the date ${token?.image}`;
    default:
      return quoted(token?.image ?? "");
  }
}

function quoted(word: string): string {
  return `\`${word}\``;
}
