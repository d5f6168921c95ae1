import type { ILexingError, IToken, TokenType } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { list, withArticle } from "../model/english.ts";
import type { Fix, FixStep } from "../model/finding.ts";
import { type BlockKind, KEYWORDS, type KeywordInfo, keywordOf } from "../model/keywords.ts";
import { DECLARING, startsValue } from "./block-kinds.ts";
import { isComparison, joined, Lines, type Passed, retyped } from "./lines.ts";
import { nounOfBlock } from "./nouns.ts";
import { before, behind, type Mistake, mistakeAt, rangeOf, removing, writing } from "./told.ts";
import { afterNumber, bareDate, comparison, day } from "./usual-values.ts";

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
  /** Whether a brace was added that is to be closed at the end of the line. */
  private isOpened = false;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  run(): { tokens: IToken[]; mistakes: Mistake[] } {
    const out: IToken[] = [];
    for (let at = 0; at < this.lines.tokens.length; ) {
      if (at === 0 || !this.lines.sameLine(at)) this.lines.start = at;
      const found = this.passed(at);
      const last = found?.tokens ?? this.lines.tokens.slice(at, at + 1);
      for (const token of last) out.push(token);
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
    if (!token) return undefined;
    const isStart = at === this.lines.start || /^[{}]$/.test(this.lines.tokens[at - 1]?.image ?? "");
    if (isStart && token.tokenType.name === "NAME") return this.compound(at) ?? this.entry(at);
    if (isStart && DECLARING.has(token.tokenType.name)) this.isInActuals = token.image === "actuals";
    if (token.tokenType.name === "QUANTITY") return afterNumber(this.lines, at);
    if (isComparison(token)) return comparison(this.lines, at);
    if (token.tokenType.name === "DATE") return bareDate(this.lines, at);
    if (token.tokenType.name !== token.image) return undefined;
    if (token.image === "handoff") return this.arrow(at);
    const keyword = keywordOf(token.image);
    if (!keyword) return undefined;
    if (keyword.takes === "day" || keyword.word === "until") return day(this.lines, at);
    if (keyword.word === "then") return this.condition(at);
    if (keyword.takes === "names" || keyword.takes === "sequence") return this.names(at);
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

  /** `handoff a to b`, `handoff a => b`, `handoff a b`. */
  private arrow(at: number): Passed | undefined {
    const handoff = this.lines.tokens[at];
    const isFrom = this.lines.on(at, 1)?.image === "from";
    const first = isFrom ? 2 : 1;
    const from = this.lines.on(at, first);
    let last = first + 1;
    for (
      let one = this.lines.on(at, last);
      one && (isComparison(one) || /^(?:to|and)$/.test(one.image));
      one = this.lines.on(at, last)
    )
      last++;
    const to = this.lines.on(at, last);
    const type = this.lines.types["->"];
    if (!handoff || !type || from?.tokenType.name !== "NAME" || to?.tokenType.name !== "NAME") return undefined;
    const isUnread = this.lines.unread.some(({ offset }) => offset > from.startOffset && offset < to.startOffset);
    const text = `${from.image} -> ${to.image}`;
    const start = this.lines.on(at, 1) ?? from;
    if (!isUnread)
      this.lines.mistakes.push(
        mistakeAt(
          isFrom ? start : (this.lines.on(at, first + 1) ?? to),
          isFrom ? to : (this.lines.on(at, last > first + 1 ? last - 1 : last) ?? to),
          `A handoff goes from one touchpoint to another: handoff ${text}.`,
          writing(rangeOf(start, to), text, `Write handoff ${text}`),
        ),
      );
    return { tokens: [handoff, from, this.lines.inserted("->", from), to], count: last + 1 };
  }

  /** A condition with a word before it: `then cancel if "gives up"`. */
  private condition(at: number): Passed | undefined {
    const [then, target, word, text] = [
      this.lines.tokens[at],
      this.lines.on(at, 1),
      this.lines.on(at, 2),
      this.lines.on(at, 3),
    ];
    if (
      !then ||
      target?.tokenType.name !== "NAME" ||
      word?.tokenType.name !== "NAME" ||
      text?.tokenType.name !== "TEXT"
    )
      return undefined;
    const message = `The condition stands right behind the touchpoint: then ${target.image} ${text.image}.`;
    const range = { start: behind(target).start, end: rangeOf(word).end };
    this.lines.mistakes.push(mistakeAt(word, word, message, removing(range, `\`${word.image}\``)));
    return { tokens: [then, target], count: 3 };
  }

  /** Names with a word between them where a comma goes. */
  private names(at: number): Passed | undefined {
    const type = this.lines.types[","];
    const tokens = this.lines.tokens.slice(at, at + 1);
    let next = 1;
    for (let one = this.lines.on(at, next); one; one = this.lines.on(at, next)) {
      const [previous, following] = [this.lines.on(at, next - 1), this.lines.on(at, next + 1)];
      const isJoining = /^(?:and|or|und|oder|et)$/.test(one.image) && previous?.tokenType.name === "NAME";
      if (isJoining && following?.tokenType.name === "NAME" && type) {
        const range = { start: behind(previous).start, end: rangeOf(one).end };
        const message = `Write a comma between names, not \`${one.image}\`.`;
        this.lines.mistakes.push(mistakeAt(one, one, message, writing(range, ",", "Write a comma")));
        tokens.push(joined(one, one, ",", type));
      } else if (one.tokenType.name === "NAME" || /^(?:[,.]|->)$/.test(one.image)) tokens.push(one);
      else break;
      next++;
    }
    return { tokens, count: next };
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
    } else if (keyword.takes === "step") return undefined;
    else if (keyword.takes === "name" && this.lines.on(at, next)?.tokenType.name === "NAME") take();
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
        if (/^(?:NAME|DATE)$/.test(this.lines.on(at, next)?.tokenType.name ?? "")) take();
        continue;
      }
      if (one.tokenType.name === "TEXT" && this.lines.on(at, next - 1)?.tokenType.name !== "TEXT") {
        take();
        continue;
      }
      if (one.tokenType.name !== "NAME") break;
      const following = this.lines.on(at, next + 1);
      if (keyword.block === "values" && following && startsValue(following)) {
        if (keyword.word !== "actuals") this.openValues(at + next, keyword.word, tokens);
        break;
      }
      const isBehindName = isNew && this.lines.on(at, next - 1)?.tokenType.name === "NAME" && tokens.length === 2;
      const meant = this.clauseMeant(one, keyword, isBehindName);
      if (meant === undefined) {
        if (isBehindName || tokens.length === 1) break;
        this.passOver(at + next, keyword, this.lines.on(at, next + 1));
        while (this.lines.on(at, next)?.tokenType.name === "NAME") next++;
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
      if (/^(?:NAME|DATE)$/.test(this.lines.on(at, next)?.tokenType.name ?? "")) take();
    }
    return { tokens, count: next };
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
    const meant = didYouMean(image, clauses);
    const letters = (word: string): string => [...word.toLowerCase()].toSorted().join("");
    return meant && (!isBehindName || letters(meant) === letters(image)) ? meant : undefined;
  }

  private passOver(at: number, { word, clauses = [], block }: KeywordInfo, next: IToken | undefined): void {
    const token = this.lines.tokens[at];
    if (!token) return;
    const on = block ? [...clauses, "{"] : clauses;
    const message = `\`${token.image}\` is not known here. The line of ${withArticle(nounOfBlock(word as BlockKind))} goes on with ${list(on, "or")}.`;
    const naming =
      next?.tokenType.name === "NAME" ? clauses.filter((clause) => keywordOf(clause)?.takes === "name") : [];
    const range = rangeOf(token);
    const fixes = naming.map((clause) => writing(range, clause));
    this.lines.mistakes.push(mistakeAt(token, token, message, ...fixes));
  }

  /** Opens the braces that are missing around the values of a state. */
  private openValues(at: number, word: string, tokens: IToken[]): void {
    const first = this.lines.tokens[at];
    const previous = this.lines.tokens[at - 1];
    let end = at;
    while (this.lines.on(end, 1) && this.lines.on(end, 1)?.image !== "}") end++;
    const last = this.lines.tokens[end];
    if (!first || !previous || !last || this.lines.tokens.slice(at, end).some(({ image }) => image === "{")) return;
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
  }
}

/** Keywords that people write as several words. */
const COMPOUNDS: readonly string[] = [
  ...KEYWORDS.map(({ word }) => word).filter((word) => word.includes("-")),
  ...["touchpoint", "handoff", "codeowner", "backstage"],
];
