import type { ILexerErrorMessageProvider, IParserErrorMessageProvider, IToken, TokenType } from "chevrotain";
import { didYouMean } from "../analysis/did-you-mean.ts";
import { type BlockKind, DECLARING, homesOf, keywordsIn } from "./block-kinds.ts";
import { capital, nounOf, withArticle } from "./nouns.ts";

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
        return `After ${before} comes a text in quotes: ${previous.image} "...".`;
      case "QUANTITY":
        return missingNumber(rule, previous, before);
      case "DATE":
        return `After ${before} comes a day, such as 2026-09-30.`;
      case "->":
        return "A handoff goes from one touchpoint to the next: handoff call -> tweet.";
      case "..":
        return "A scale runs from low to high: scale 1 .. 5.";
      case "{":
        return `Here a { is missing: what is said of ${before} stands in braces.`;
      case "}":
      case "EOF":
        return strayLine(rule, actual);
      default:
        return `Here ${quoted(expected.name)} is missing, before ${describe(actual)}.`;
    }
  }

  buildNoViableAltMessage({ expectedPathsPerAlt, previous, actual }: NoAlternative): string {
    const words = expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path.slice(0, 1))).map(nameOfToken);
    const found = actual[0];
    return `After ${keywordBefore(previous)} comes ${list([...new Set(words)])}, not ${describe(found)}.`;
  }

  buildNotAllInputParsedMessage({ firstRedundant }: NotAllInput): string {
    return strayLine("JourneyFile", firstRedundant);
  }

  buildEarlyExitMessage({
    previous,
    actual,
  }: Parameters<IParserErrorMessageProvider["buildEarlyExitMessage"]>[0]): string {
    return `After ${keywordBefore(previous)} something is missing, before ${describe(actual[0])}.`;
  }
}

/** Says what to do about characters that mean nothing. */
export class CharacterMessages implements ILexerErrorMessageProvider {
  buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    const found = text.slice(start, start + length);
    if (/[“”„‟«»]/u.test(found)) return 'Texts stand in straight quotes: "...".';
    if (/['‘’`]/u.test(found)) return 'Texts stand in double quotes: "...".';
    if (/^(?:#|--|;)/.test(found)) return "A comment starts with // and ends with its line.";
    if (/^:+$/.test(found)) return "No colon is needed here. Remove it.";
    if (found.startsWith("/")) return "A comment starts with // and ends with its line, or stands between /* and */.";
    if (/^[≤≥]/u.test(found)) return `Write ${found.startsWith("≤") ? "<=" : ">="} for ${found}.`;
    if (/^[→–—]/u.test(found)) return "Write -> for the way from one touchpoint to the next.";
    return `${visible(found)} means nothing here. Remove it, or put it into a text in quotes.`;
  }

  buildUnableToPopLexerModeMessage(): string {
    return "This text can't be read here.";
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

/** What each rule names after its keyword, with an example. */
const NAMED: Readonly<Record<string, readonly [what: string, example: string]>> = {
  By: ["the name of an owner", "by support"],
  Via: ["the name of a channel", "via phone"],
  For: ["the name of a persona", "for family"],
  As: ["a phase of the lifecycle", "as access"],
  Follows: ["the name of a lifecycle", "follows forrester"],
  Keeps: ["the name of a promise", "keeps simple"],
  Needs: ["the name of a context", "needs case-notes"],
  Gives: ["the name of a context", "gives case-notes"],
  Carries: ["the name of a context", "carries case-notes"],
  Using: ["the name of a system", "using crm"],
  From: ["the name of a source", "from support-log"],
  Pain: ["the name of a source", "from support-log"],
  Quote: ["the name of a source", "from support-log"],
  Then: ["the name of a touchpoint", "then cancel"],
  Expands: ["the name of a journey", "expands onboarding"],
  Accept: ["the id of a rule", "accept gap-metric"],
  Sequence: ["the name of a touchpoint", "sequence call, tweet"],
  Handoff: ["the name of a touchpoint", "handoff call -> tweet"],
  Closes: ["the name of a touchpoint", "closes call.wait"],
  GapReference: ["the name of a touchpoint or a metric", "closes call.wait"],
  Actuals: ["the name of a journey", "actuals switch-provider on 2026-11-01"],
};

function missingName(rule: string, before: string, actual: IToken): string {
  const named = NAMED[rule];
  if (named) return `After ${before} comes ${named[0]}, such as: ${named[1]}.`;
  const kind = nounOf(rule);
  const title = actual.tokenType.name === "TEXT" ? actual.image : '"Its title"';
  return `${capital(withArticle(kind))} needs a short name before its title: ${kind} a-name ${title}.`;
}

function missingNumber(rule: string, previous: IToken, before: string): string {
  if (/^[<>=]/.test(previous.image)) return `After ${before} comes a number, such as ${previous.image} 5 min.`;
  if (rule === "Value")
    return `After ${before} comes its value, such as ${previous.image} 5 or ${previous.image} 12 h.`;
  if (rule === "Within" || rule === "Reviewed")
    return `After ${before} comes a time, such as ${previous.image} 2 days.`;
  return `After ${before} comes a number, such as ${previous.image} 3.`;
}

/** A line that its block can't have, or that the top level can't. */
function strayLine(rule: string, actual: IToken): string {
  const word = actual.image;
  const top = rule === "JourneyFile";
  const block = rule === "ActualsEntry" ? "entry" : (nounOf(rule) as BlockKind);
  const here = top ? "outside a journey" : block === "entry" ? "in this block" : `in ${article(block)}`;
  const isKeyword = actual.tokenType.name === word;
  const homes = isKeyword ? homesOf(word) : undefined;
  if (homes?.length === 0) return `${quoted(word)} stands at the top level of a file, not ${here}.`;
  if (homes && !homes.includes(block))
    return `${quoted(word)} can't stand ${here}: it belongs into ${list(homes.filter(isSpoken).map(article))}.`;
  if (word === ",") return "No comma is needed here: facts stand beside or below one another.";
  if (word === "and" && !top) return "Write a comma between names, not `and`.";
  if (isKeyword || actual.tokenType.name !== "NAME") return `${capital(describe(actual))} can't stand here.`;
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
    DATE: "a day",
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
      return `the day ${token?.image}`;
    default:
      return quoted(token?.image ?? "");
  }
}

function quoted(word: string): string {
  return `\`${word}\``;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "something else") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
