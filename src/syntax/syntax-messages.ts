import type { IParserErrorMessageProvider, IToken } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { capital, list, withArticle } from "../model/english.ts";
import type { Fix } from "../model/finding.ts";
import { type BlockKind, KEYWORDS, type KeywordInfo } from "../model/keywords.ts";
import { numberMeantBy } from "../model/number-words.ts";
import { parseDay } from "../model/parse-day.ts";
import { periodMeantBy } from "../model/units.ts";
import { DECLARING, holdsValues, homesOf, keywordsIn } from "./block-kinds.ts";
import { nounOf, nounOfBlock } from "./nouns.ts";
import { before, behind, rangeOf, removing, told, writing } from "./told.ts";

type Mismatch = Parameters<IParserErrorMessageProvider["buildMismatchTokenMessage"]>[0];
type NoAlternative = Parameters<IParserErrorMessageProvider["buildNoViableAltMessage"]>[0];
type NotAllInput = Parameters<IParserErrorMessageProvider["buildNotAllInputParsedMessage"]>[0];

/** Says what was expected in the words of the language, to people who design services rather than parsers. */
export class SyntaxMessages implements IParserErrorMessageProvider {
  buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Mismatch): string {
    const rule = plain(ruleName);
    const word = keywordBefore(previous);
    const equals = actual.image === "=" && follows(actual, previous);
    if (equals && expected.name !== "QUANTITY")
      return told("No = is needed here. Remove it.", { fixes: [removing(rangeOf(actual), "the =")] });
    switch (expected.name) {
      case "NAME":
        return missingName(rule, word, actual, previous);
      case "TEXT":
        return missingText(word, actual, previous);
      case "QUANTITY":
        return missingNumber(rule, previous, word, actual);
      case "DATE":
        return missingDate(word, actual, previous);
      case "->":
        return told("A handoff goes from one touchpoint to another: handoff call -> tweet.", {
          open: {
            ...{ of: "Touchpoint", text: " -> {name}", spoken: `handoff ${previous.image} -> {name}` },
            place: behind(previous),
          },
        });
      case "..":
        return missingRange(actual, previous);
      case "{":
        return told(`A { is missing here: the content of ${word} goes in braces.`, {
          fixes: [
            follows(actual, previous)
              ? {
                  title: "Put it in braces",
                  steps: [{ kind: "wrap-rest", from: behind(previous).end, signs: "braces" }],
                }
              : writing(behind(previous), " { }"),
          ],
        });
      case "}":
      case "EOF":
        return strayLine(rule, actual);
      default:
        return `${quoted(expected.name)} is missing here, before ${describe(actual)}.`;
    }
  }

  buildNoViableAltMessage({ expectedPathsPerAlt, previous, actual }: NoAlternative): string {
    const words = [
      ...new Set(
        expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path.slice(0, 1))).map(({ name }) => name),
      ),
    ];
    const [found, next] = actual;
    if (found?.tokenType.name === "NAME" && next?.image !== "{" && /^[{}]$/.test(previous.image))
      return told(`The values of ${quoted(found.image)} go in braces: ${found.image} { ... }.`, {
        range: rangeOf(found),
        fixes: [writing(behind(found), " {", "Write the missing {")],
      });
    const needs = `${capital(keywordBefore(previous))} needs ${list(words.map(spoken), "or") || "something else"}`;
    const choices = words.filter((word) => /^\p{Ll}/u.test(word));
    const isWritten = found !== undefined && follows(found, previous) && !/^[{}]$/.test(found.image);
    const near = isWritten ? didYouMean(found.image, choices) : undefined;
    const first = near === undefined ? choices : [near, ...choices.filter((choice) => choice !== near)];
    const place = isWritten ? rangeOf(found) : behind(previous);
    const fixes = first.map((choice) => writing(place, isWritten ? choice : ` ${choice}`));
    const not = isWritten || found?.tokenType.name === "EOF" ? `, not ${describe(found)}` : "";
    return told(`${needs}${not}.${near ? ` Did you mean ${quoted(near)}?` : ""}`, { fixes });
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

/** Whether a token stands on the line of the one before it. */
function follows(token: IToken, previous: IToken): boolean {
  return token.image !== "" && token.startLine !== undefined && token.startLine === previous.endLine;
}

/** Whether a word stands where something else is asked for, not the keyword or the brace that comes next. */
function isInstead(token: IToken, previous: IToken): boolean {
  return follows(token, previous) && !/^[{},]$/.test(token.image) && token.tokenType.name !== token.image;
}

/** What a rule names, and an example; `undefined` for a rule that declares a name. In a pain or a quote, that is the source. */
function askedIn(rule: string): KeywordInfo["asks"] {
  if (rule === "GapReference") return ["the name of a touchpoint or a metric", "closes call.wait"];
  const own = rule === "Pain" || rule === "Quote" ? "From" : rule;
  return KEYWORDS.find((keyword) => keyword.rule === own && keyword.asks)?.asks;
}

function missingName(rule: string, word: string, actual: IToken, previous: IToken): string {
  if (previous.image === ",")
    return told("A name is missing behind this comma. Write one, or remove the comma.", {
      range: rangeOf(previous),
      fixes: [removing(rangeOf(previous), "the comma")],
    });
  const named = askedIn(rule);
  if (named) return missingReference(named, word, actual, previous);
  const kind = nounOf(rule);
  const needs = `${capital(withArticle(kind))} needs a short name before its title`;
  if (follows(actual, previous) && actual.tokenType.name === "TEXT") {
    const name = nameFrom(actual.image) || "a-name";
    return told(`${needs}: ${kind} ${name} ${shortened(actual.image)}.`, {
      fixes: [writing(before(actual), `${name} `, `Write ${kind} ${name}`)],
    });
  }
  if (isInstead(actual, previous))
    return `The name of ${withArticle(kind)} starts with a letter, not with ${describe(actual)}.`;
  const example = `a-name "Its title"`;
  return told(`${needs}: ${kind} ${example}.`, {
    fixes: [writing(behind(previous), ` ${example}`, `Write ${kind} ${example}`)],
  });
}

/** A name that is declared elsewhere is missing behind a keyword. */
function missingReference(
  [what, example]: NonNullable<KeywordInfo["asks"]>,
  word: string,
  actual: IToken,
  previous: IToken,
): string {
  const isText = follows(actual, previous) && actual.tokenType.name === "TEXT";
  const inside = actual.image.replace(/^"+|"+$/g, "");
  if (isText && IS_NAME.test(inside))
    return told(`A name stands without quotes: ${previous.image} ${inside}.`, {
      fixes: [writing(rangeOf(actual), inside, `Write ${previous.image} ${inside}`)],
    });
  const type = NAMED_BEHIND.get(previous.image);
  const place = isText || isInstead(actual, previous) ? rangeOf(actual) : behind(previous);
  const isBehind = place.start === place.end;
  return told(`${capital(word)} needs ${what}, such as: ${example}.`, {
    ...(type && {
      open: {
        of: type,
        text: isBehind ? " {name}" : "{name}",
        spoken: `${previous.image} {name}`,
        place,
        example: example.split(" ")[1] ?? "",
      },
    }),
  });
}

const IS_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u;

/** How long a name may be that is made from a title: names are written often. */
const LONGEST_NAME = 32;

/** A name that a title could have: `"Customer support"` gives `customer-support`. */
function nameFrom(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join("-").length <= LONGEST_NAME);
  const name = fitting.join("-");
  return IS_NAME.test(name) ? name : "";
}

/** The type of what is named behind a keyword; nothing where the line goes on behind the name. */
const NAMED_BEHIND: ReadonlyMap<string, string> = new Map([
  ["by", "Owner"],
  ["for", "Persona"],
  ["via", "Channel"],
  ["follows", "Lifecycle"],
  ["keeps", "BrandPromise"],
  ["from", "Source"],
  ["needs", "Context"],
  ["gives", "Context"],
  ["carries", "Context"],
  ["using", "System"],
  ["expands", "Journey"],
  ["as", "Phase"],
  ["then", "Touchpoint"],
  ["closes", "Touchpoint"],
  ["sequence", "Touchpoint"],
  ["actuals", "Journey"],
]);

function missingText(word: string, actual: IToken, previous: IToken): string {
  const isUnquoted = follows(actual, previous) && !/^[{}]$/.test(actual.image);
  const fix: Fix = isUnquoted
    ? { title: "Put it in quotes", steps: [{ kind: "wrap-rest", from: rangeOf(actual).start, signs: "quotes" }] }
    : writing(behind(previous), ' "..."', `Write ${previous.image} "..."`);
  return told(`${capital(word)} needs a text in quotes: ${previous.image} "...".`, { fixes: [fix] });
}

function missingDate(word: string, actual: IToken, previous: IToken): string {
  const quoted = /^"(.*)"$/.exec(actual.image)?.[1] ?? "";
  if (follows(actual, previous) && parseDay(quoted) !== undefined)
    return told(`A date stands without quotes: ${previous.image} ${quoted}.`, {
      fixes: [writing(rangeOf(actual), quoted, `Write ${previous.image} ${quoted}`)],
    });
  const place = isInstead(actual, previous) ? rangeOf(actual) : behind(previous);
  const text = place.start === place.end ? " {name}" : "{name}";
  return told(`${capital(word)} needs a date, such as 2026-09-30.`, {
    open: { of: "Day", text, spoken: `${previous.image} {name}`, place },
  });
}

function missingRange(actual: IToken, previous: IToken): string {
  const [, high] = /^[-\u2212](.*)$/u.exec(actual.image) ?? [];
  const range = rangeOf(actual);
  const isNext = follows(actual, previous);
  const fix =
    isNext && high !== undefined
      ? writing(range, ` .. ${high}`, `Write ${previous.image} .. ${high}`)
      : isNext && actual.tokenType.name === "NAME"
        ? writing(range, "..")
        : writing(behind(previous), isNext && actual.tokenType.name === "QUANTITY" ? " .." : " .. 5");
  return told("A scale runs from low to high: scale 1 .. 5.", { fixes: [fix] });
}

function missingNumber(rule: string, previous: IToken, word: string, actual: IToken): string {
  const digits = isInstead(actual, previous) ? numberMeantBy(actual.image) : undefined;
  if (digits !== undefined)
    return told(`Write the number in digits: ${digits} for ${quoted(actual.image)}.`, {
      range: rangeOf(actual),
      fixes: [writing(rangeOf(actual), digits)],
    });
  const isSign = /^[<>=]/.test(previous.image);
  const { needs, examples } = numbersAsked(rule, previous, isSign);
  const period = isInstead(actual, previous) && needs === "a duration" ? periodMeantBy(actual.image) : undefined;
  const isWrong =
    isInstead(actual, previous) && actual.tokenType.name === "NAME" && !Object.hasOwn(EXAMPLES, actual.image);
  const spokenExamples = (period ? [period] : examples).map((example) => `${previous.image} ${example}`);
  return told(`${capital(word)} needs ${needs}, such as ${list(spokenExamples, "or")}.`, {
    fixes: (period ? [period] : examples).map((example) =>
      writing(
        isWrong ? rangeOf(actual) : behind(previous),
        isWrong ? example : ` ${example}`,
        `Write ${previous.image} ${example}`,
      ),
    ),
  });
}

function numbersAsked(rule: string, previous: IToken, isSign: boolean): { needs: string; examples: readonly string[] } {
  if (isSign) return { needs: "a number", examples: ["5 min"] };
  if (rule === "Value") {
    const known = Object.hasOwn(EXAMPLES, previous.image) ? EXAMPLES[previous.image] : undefined;
    return { needs: "a value", examples: known ?? ["5", "12 h"] };
  }
  if (rule === "Within") return { needs: "a duration", examples: ["2 days"] };
  if (rule === "Reviewed") return { needs: "a duration", examples: ["90 days"] };
  return { needs: "a number", examples: ["3"] };
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
  const kind = actual.tokenType.name;
  const top = rule === "JourneyFile";
  const block = rule === "ActualsEntry" ? "entry" : (nounOf(rule) as BlockKind);
  const here = top ? "outside a journey" : block === "entry" ? "in this block" : `in ${article(block)}`;
  const isKeyword = kind === word;
  const homes = isKeyword ? homesOf(word) : undefined;
  const known = top ? [...DECLARING] : keywordsIn(block);
  if (homes?.length === 0) return `${quoted(word)} goes at the top level of a file, not ${here}.`;
  if (homes && !homes.includes(block)) {
    const belongs = `${quoted(word)} can't be used ${here}: it belongs in ${list(homes.filter(isSpoken).map(article), "or")}.`;
    // The one of a pair that differs by its plural: `needs` and `need`.
    const near = known.find((other) => `${other}s` === word || `${word}s` === other);
    return near
      ? told(`${belongs} Did you mean ${quoted(near)}?`, { fixes: [writing(rangeOf(actual), near)] })
      : belongs;
  }
  if (word === ",")
    return told("No comma is needed here: facts are separated by spaces or new lines.", {
      fixes: [removing(rangeOf(actual), "the comma")],
    });
  if (word === "and" && !top)
    return told("Write a comma between names, not `and`.", { fixes: [writing(rangeOf(actual), ",", "Write a comma")] });
  if (word === ".")
    return told("No full stop is needed here. Remove it.", { fixes: [removing(rangeOf(actual), "the full stop")] });
  const unquoted = kind === "TEXT" ? word.replace(/^"+|"+$/g, "") : "";
  if (known.includes(unquoted))
    return told(`A keyword stands without quotes: ${unquoted}.`, { fixes: [writing(rangeOf(actual), unquoted)] });
  if (holdsValues(block) && IS_NAME.test(unquoted))
    return told(`A name stands without quotes: ${unquoted}.`, { fixes: [writing(rangeOf(actual), unquoted)] });
  if (isKeyword || kind !== "NAME") return `${capital(describe(actual))} can't be used here.`;
  if (Object.hasOwn(EXAMPLES, word) && known.includes("desired")) {
    const fix = (state: string): Fix => ({
      title: `Put it into ${state} { }`,
      steps: [{ kind: "wrap-rest", from: rangeOf(actual).start, signs: "braces", before: `${state} ` }],
    });
    return told(`A value goes in the braces of \`desired\` or \`actual\`: desired { ${word} ... }.`, {
      fixes: [fix("desired"), fix("actual")],
    });
  }
  const near = didYouMean(word, known);
  if (near)
    return told(`${quoted(word)} is not known ${here}. Did you mean ${quoted(near)}?`, {
      range: rangeOf(actual),
      fixes: [writing(rangeOf(actual), near)],
    });
  const offer = known.length > 0 ? ` Known ${top ? "at the top level" : "here"}: ${known.join(", ")}.` : "";
  return `${quoted(word)} is not known ${here}.${offer}`;
}

function isSpoken(block: BlockKind): boolean {
  return block !== "entry";
}

function article(kind: BlockKind): string {
  return withArticle(nounOfBlock(kind));
}

function plain(ruleName: string): string {
  return ruleName.replace(/\u200B$/, "");
}

function keywordBefore(previous: IToken): string {
  return previous.image ? quoted(previous.image) : "this";
}

/** What messages call a kind of token. */
function spoken(name: string): string {
  const nouns: Readonly<Record<string, string>> = {
    NAME: "a name",
    TEXT: "a text in quotes",
    QUANTITY: "a number",
    DATE: "a date",
  };
  return nouns[name] ?? quoted(name);
}

function describe(token: IToken | undefined): string {
  switch (token?.tokenType.name) {
    case undefined:
    case "EOF":
      return "the end of the file";
    case "TEXT":
      return `the text ${shortened(token?.image ?? "")}`;
    case "QUANTITY":
      return `the number ${token?.image}`;
    case "DATE":
      return `the date ${token?.image}`;
    default:
      return quoted(token?.image ?? "");
  }
}

/** A text as it can stand in a message: on one line, in characters that can be seen, and not too long. */
function shortened(text: string): string {
  const shown = text.replace(/[\p{C}\p{Z}]+/gu, " ");
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}

function quoted(word: string): string {
  return `\`${word}\``;
}
