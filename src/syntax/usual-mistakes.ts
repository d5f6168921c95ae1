import type { ILexingError, IToken, TokenType } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { list, withArticle } from "../model/english.ts";
import type { Fix, FixStep } from "../model/finding.ts";
import { type BlockKind, KEYWORDS, type KeywordInfo, keywordOf } from "../model/keywords.ts";
import { DECLARING, startsValue } from "./block-kinds.ts";
import { isComparison, joined, Lines, type Passed, retyped } from "./lines.ts";
import { nounOfBlock } from "./nouns.ts";
import { before, behind, type Mistake, mistakeAt, rangeOf, removing, writing } from "./told.ts";
import { arrow, condition, names, quotesInside } from "./usual-facts.ts";
import { afterNumber, bareDate, comparison, day, valueInWords } from "./usual-values.ts";

/**
 * Reads what is often written in another way as it was meant, so that it costs nothing but its own line, and says how it is written
 * here: `5 mins`, `touch point`, `handoff a => b`, `on 15 Nov 2026`, `desired wait 5 min`, `touchpoint t "T" vai web`.
 *
 * @param tokens words already told from names.
 * @param types the type of every keyword and terminal.
 * @param unread what the lexer could not read between them.
 */
export function readAsMeant(
  tokens: readonly IToken[],
  types: Readonly<Record<string, TokenType>>,
  unread: readonly ILexingError[],
): { tokens: IToken[]; mistakes: Mistake[] } {
  return new Pass(new Lines(tokens, types, unread)).run();
}

class Pass {
  private readonly lines: Lines;
  /** Whether the last declaration of the top level is `actuals`. */
  private isInActuals = false;
  /** How many braces are open, and whether the text has as many opening as closing ones. */
  private depth = 0;
  private readonly isBalanced: boolean;
  /** Whether a brace was added that is to be closed at the end of the line. */
  private isOpened = false;

  constructor(lines: Lines) {
    this.lines = lines;
    const count = (sign: string): number => lines.tokens.filter(({ image }) => image === sign).length;
    this.isBalanced = count("{") === count("}");
  }

  run(): { tokens: IToken[]; mistakes: Mistake[] } {
    const out: IToken[] = [];
    for (let at = 0; at < this.lines.tokens.length; ) {
      if (at === 0 || !this.lines.sameLine(at)) this.lines.start = at;
      const found = this.passed(at);
      const last = found?.tokens ?? this.lines.tokens.slice(at, at + 1);
      for (const token of last) {
        if (token.image === "{") this.depth++;
        if (token.image === "}") this.depth--;
        out.push(token);
      }
      at += found?.count ?? 1;
      const end = this.lines.tokens[at - 1];
      if (this.isOpened && end && (!this.lines.sameLine(at) || this.lines.tokens[at]?.image === "}")) {
        out.push(this.lines.inserted("}", end));
        this.isOpened = false;
      }
    }
    return { tokens: out, mistakes: this.lines.mistakes };
  }

  private passed(at: number): Passed | undefined {
    const token = this.lines.tokens[at];
    if (!token || this.lines.isOnLongLine(at)) return undefined;
    const isStart = at === this.lines.start || /^[{}]$/.test(this.lines.tokens[at - 1]?.image ?? "");
    if (isStart && token.tokenType.name === "NAME")
      return this.compound(at) ?? this.entry(at) ?? valueInWords(this.lines, at);
    const misplaced = isStart ? this.misplaced(at) : undefined;
    if (misplaced) return misplaced;
    if (isStart && DECLARING.has(token.tokenType.name)) this.isInActuals = token.image === "actuals";
    if (token.tokenType.name === "TEXT") return quotesInside(this.lines, at);
    if (token.tokenType.name === "QUANTITY") return afterNumber(this.lines, at);
    if (isComparison(token)) return comparison(this.lines, at);
    if (token.tokenType.name === "DATE") return bareDate(this.lines, at);
    if (token.tokenType.name !== token.image) return undefined;
    if (token.image === "handoff") {
      const meant = arrow(this.lines, at);
      if (meant) return meant;
    }
    const keyword = keywordOf(token.image);
    if (!keyword) return undefined;
    if (keyword.takes === "day" || keyword.word === "until") return day(this.lines, at);
    if (keyword.word === "then") return condition(this.lines, at);
    if (keyword.takes === "names" || keyword.takes === "sequence") return names(this.lines, at);
    if (keyword.block) return this.header(at, keyword);
    return undefined;
  }

  /** A keyword of several words that are written apart. */
  private compound(at: number): Passed | undefined {
    for (const count of [3, 2]) {
      const words = this.lines.tokens.slice(at, at + count);
      const [first, last] = [words[0], words.at(-1)];
      if (
        !first ||
        !last ||
        words.length < count ||
        words.some((_, index) => index > 0 && !this.lines.sameLine(at + index))
      )
        continue;
      const images = words.map(({ image }) => image.toLowerCase());
      const keyword = COMPOUNDS.find((word) => word === images.join("-") || word === images.join(""));
      const tokenType = keyword && this.lines.types[keyword];
      if (!keyword || !tokenType) continue;
      const spoken = words.map(({ image }) => image).join(" ");
      const how = keyword.includes("-") ? "is written with hyphens" : "is one word";
      this.lines.mistakes.push(
        mistakeAt(first, last, `\`${spoken}\` ${how}: ${keyword}.`, writing(rangeOf(first, last), keyword)),
      );
      return { tokens: [joined(first, last, keyword, tokenType)], count };
    }
    return undefined;
  }

  /** A part inside `actuals` whose values stand without braces: `call contacts 5`. */
  private entry(at: number): Passed | undefined {
    const [part, metric, value] = [this.lines.tokens[at], this.lines.on(at, 1), this.lines.on(at, 2)];
    if (!this.isInActuals || !part || metric?.tokenType.name !== "NAME" || !value || !startsValue(value))
      return undefined;
    const tokens = [part];
    this.openValues(at + 1, part.image, tokens);
    return { tokens, count: 1 };
  }

  /** A line `owner support` in a block where `by support` is meant: a declaration of its own has a title, or follows a block. */
  private misplaced(at: number): Passed | undefined {
    const [token, name, more] = [this.lines.tokens[at], this.lines.on(at, 1), this.lines.on(at, 2)];
    const meant = token && DECLARED_BY.get(token.image);
    const indent = token?.startColumn ?? 1;
    const isInside = this.depth > 0 && indent > 1 && this.isBalanced;
    if (!token || !meant || !isInside || (more && more.image !== "}")) return undefined;
    const clause = this.declaredClause(token, name, { clauses: [meant] });
    return clause && name ? { tokens: [clause, name], count: 2 } : undefined;
  }

  private header(at: number, keyword: KeywordInfo): Passed | undefined {
    const tokens = this.lines.tokens[at] ? [this.lines.tokens[at]] : [];
    let next = 1;
    const take = (): void => {
      const token = this.lines.on(at, next);
      if (token) tokens.push(token);
      next++;
    };
    const isNew = keyword.takes === "new name";
    if (isNew) {
      if (this.lines.on(at, next)?.tokenType.name !== "NAME") return undefined;
      take();
      for (
        let one = this.lines.on(at, next);
        one && this.isPartOfName(at, next, keyword);
        one = this.lines.on(at, next)
      ) {
        tokens.push(one.tokenType.name === "NAME" ? one : retyped(one, this.lines.types.NAME));
        next++;
      }
    } else if (keyword.takes === "step") {
      if (this.lines.on(at, 2)?.image !== "->" || this.lines.on(at, 3)?.tokenType.name !== "NAME") return undefined;
      for (let part = 0; part < 3; part++) take();
    } else if (keyword.takes === "name" && this.lines.on(at, next)?.tokenType.name === "NAME") take();
    for (let one = this.lines.on(at, next); one; one = this.lines.on(at, next)) {
      const clause = keyword.clauses?.includes(one.image) ? one.image : undefined;
      if (clause && one.tokenType.name === clause) {
        const date = keywordOf(clause)?.takes === "day" ? day(this.lines, at + next) : undefined;
        if (date) {
          for (const token of date.tokens) tokens.push(token);
          next += date.count;
          continue;
        }
        take();
        while (this.isArgument(at, next, clause)) take();
        continue;
      }
      if (one.image === ",") {
        const message = "No comma is needed here: facts are separated by spaces or new lines.";
        this.lines.mistakes.push(mistakeAt(one, one, message, removing(rangeOf(one), "the comma")));
        next++;
        continue;
      }
      if (isComparison(one) && !startsValue(this.lines.on(at, next + 1) ?? one) && one.image === "=") {
        this.lines.mistakes.push(
          mistakeAt(one, one, "No = is needed here. Remove it.", removing(rangeOf(one), "the =")),
        );
        next++;
        continue;
      }
      const declared = this.declaredClause(one, this.lines.on(at, next + 1), keyword);
      if (declared) {
        tokens.push(declared);
        next++;
        take();
        continue;
      }
      if (one.tokenType.name === "TEXT" && this.lines.on(at, next - 1)?.tokenType.name !== "TEXT") {
        take();
        continue;
      }
      if (one.tokenType.name !== "NAME") break;
      const following = this.lines.on(at, next + 1);
      if (keyword.block === "values" && following && startsValue(following)) {
        if (keyword.word === "actuals" || this.openValues(at + next, keyword.word, tokens)) break;
      }
      const isBehindName = isNew && this.lines.on(at, next - 1)?.tokenType.name === "NAME" && tokens.length === 2;
      const meant = this.clauseMeant(one, keyword, isBehindName);
      if (meant === undefined) {
        if (isBehindName || (tokens.length === 1 && keyword.takes !== "title")) break;
        const passed = [one];
        for (next++; this.isPassedOver(at, next); next++) passed.push(this.lines.on(at, next) ?? one);
        this.passOver(passed, keyword);
        continue;
      }
      this.lines.mistakes.push(
        mistakeAt(
          one,
          one,
          `\`${one.image}\` is not known here. Did you mean \`${meant}\`?`,
          writing(rangeOf(one), meant),
        ),
      );
      tokens.push(retyped(one, this.lines.types[meant]));
      next++;
      while (this.isArgument(at, next, meant)) take();
    }
    return { tokens, count: next };
  }

  /** Whether a token belongs to what a clause says: a name, a date or a duration, and further names behind commas. */
  private isArgument(at: number, next: number, clause: string): boolean {
    const [previous, token] = [this.lines.on(at, next - 1), this.lines.on(at, next)];
    if (previous?.image === clause) return /^(?:NAME|DATE|QUANTITY)$/.test(token?.tokenType.name ?? "");
    if (keywordOf(clause)?.takes !== "names") return false;
    return token?.image === "," || (previous?.image === "," && token?.tokenType.name === "NAME");
  }

  /** A clause that begins with the word that declares what it names: `owner support` in the place of `by support`. */
  private declaredClause(
    token: IToken,
    name: IToken | undefined,
    { clauses = [] }: Pick<KeywordInfo, "clauses">,
  ): IToken | undefined {
    const meant = DECLARED_BY.get(token.image);
    if (!meant || token.tokenType.name !== token.image || !clauses.includes(meant) || name?.tokenType.name !== "NAME")
      return undefined;
    const message = `\`${token.image}\` declares ${withArticle(token.image)} for the whole project. Write ${meant} ${name.image} here.`;
    const fix = writing(rangeOf(token), meant, `Write ${meant} ${name.image}`);
    this.lines.mistakes.push(mistakeAt(token, token, message, fix));
    return retyped(token, this.lines.types[meant]);
  }

  /** Whether a token on the line of a header goes with words that mean nothing there. */
  private isPassedOver(at: number, next: number): boolean {
    const token = this.lines.on(at, next);
    return (
      token !== undefined &&
      (token.tokenType.name === "NAME" || token.tokenType.name === "QUANTITY" || isComparison(token))
    );
  }

  /** Whether a word behind a name belongs to that name, or to a title without quotes, though it is a keyword elsewhere. */
  private isPartOfName(at: number, next: number, { word, clauses = [] }: KeywordInfo): boolean {
    const token = this.lines.on(at, next);
    const known = token && token.tokenType.name === token.image ? keywordOf(token.image) : undefined;
    if (!token || !known || clauses.includes(known.word) || known.homes?.some((home) => home === word)) return false;
    if (known.word === "accept" || known.homes === undefined) return false;
    return known.takes !== "new name" || this.lines.on(at, next + 1)?.tokenType.name !== "NAME";
  }

  /** The clause that a word was meant for. Right behind a name, where most words belong to a title, only if its letters are right. */
  private clauseMeant({ image }: IToken, { clauses = [] }: KeywordInfo, isBehindName: boolean): string | undefined {
    const meant = image.length > 1 ? didYouMean(image, clauses) : undefined;
    const letters = (word: string): string => [...word.toLowerCase()].toSorted().join("");
    return meant && (!isBehindName || letters(meant) === letters(image)) ? meant : undefined;
  }

  /** Says of words that mean nothing on the line of a header how it goes on. A name behind one of them was meant for a clause. */
  private passOver(passed: readonly IToken[], { word, clauses = [], block }: KeywordInfo): void {
    const [first, next] = passed;
    const last = passed.at(-1);
    if (!first || !last) return;
    const on = block ? [...clauses, "{"] : clauses;
    const message = `\`${first.image}\` is not known here. The line of ${withArticle(nounOfBlock(word as BlockKind))} goes on with ${list(on, "or")}.`;
    const naming = clauses.filter((clause) => keywordOf(clause)?.takes === "name");
    const isNaming = next?.tokenType.name === "NAME" && naming.length > 0;
    const range = rangeOf(first, last);
    const fixes = isNaming
      ? naming.map((clause) => writing(rangeOf(first), clause))
      : [removing(range, `\`${passed.map(({ image }) => image).join(" ")}\``)];
    this.lines.mistakes.push(mistakeAt(first, first, message, ...fixes));
  }

  /** Opens the braces that are missing around the values of a state. */
  private openValues(at: number, word: string, tokens: IToken[]): boolean {
    const first = this.lines.tokens[at];
    const previous = this.lines.tokens[at - 1];
    let end = at;
    while (this.lines.on(end, 1) && this.lines.on(end, 1)?.image !== "}") end++;
    const last = this.lines.tokens[end];
    if (!first || !previous || !last || this.lines.tokens.slice(at, end).some(({ image }) => image === "{"))
      return false;
    const openBefore = this.lines.tokens.slice(this.lines.start, at).filter(({ image }) => image === "{").length;
    const isClosed = this.lines.on(end, 1)?.image === "}" && openBefore === 0;
    const opening: FixStep = { kind: "replace", range: before(first), text: "{ " };
    const fix: Fix = isClosed
      ? { title: "Write the missing {", steps: [opening] }
      : { title: "Put them in braces", steps: [opening, { kind: "replace", range: behind(last), text: " }" }] };
    const message = `The values of \`${word}\` go in braces: ${word} { ${first.image} ... }.`;
    this.lines.mistakes.push(mistakeAt(first, last, message, fix));
    tokens.push(this.lines.inserted("{", previous));
    this.isOpened = !isClosed;
    return true;
  }
}

/** By the word that declares something, the one that names it elsewhere. */
const DECLARED_BY: ReadonlyMap<string, string> = new Map([
  ["owner", "by"],
  ["channel", "via"],
  ["persona", "for"],
  ["source", "from"],
  ["phase", "as"],
]);

/** Keywords that people write as several words. */
const COMPOUNDS: readonly string[] = [
  ...KEYWORDS.map(({ word }) => word).filter((word) => word.includes("-")),
  ...["touchpoint", "handoff", "codeowner", "backstage"],
];
