import type { IToken, TokenType } from "chevrotain";
import { didYouMean } from "../model/did-you-mean.ts";
import { capital } from "../model/english.ts";
import type { Fix, FixStep } from "../model/finding.ts";
import { type BlockKind, CHOICES, KEYWORDS, keywordOf } from "../model/keywords.ts";
import { DECLARING, headersIn, holdsValues, homesOf, startsBlock, startsValue } from "./block-kinds.ts";
import { nounOfBlock } from "./nouns.ts";
import { behind, type Mistake, mistakeAt, rangeOf, writing } from "./told.ts";

export interface RepairedTokens {
  readonly tokens: IToken[];
  readonly errors: Mistake[];
}

/**
 * Balances braces by what the lines say. Every keyword knows the blocks in which it can start a line, so a missing or
 * surplus brace shows at the first line that stands in the wrong block. The brace is added or left out there, with a
 * message, and the rest of the file parses as it was meant. Added braces are marked as inserted and enter no syntax tree.
 * A block behind a misspelt keyword is read as what was meant; one behind nothing that is known is passed over whole.
 *
 * @param tokens words already told from names.
 * @param types the type of every keyword and brace.
 */
export function repairBlocks(tokens: readonly IToken[], types: Readonly<Record<string, TokenType>>): RepairedTokens {
  return new BlockRepair(types).run(tokens);
}

interface Header {
  readonly kind: BlockKind;
  readonly token: IToken;
  /** The name after the keyword, for messages. */
  name: IToken | undefined;
  /** The end of its line, once the next line begins: the last token, and the index in the output behind it. */
  end: { readonly token: IToken; readonly index: number } | undefined;
}

/** Words without quotes behind the name of a header. */
interface BareTitle {
  readonly header: Header;
  readonly words: IToken[];
  /** Whether a title in quotes follows all the same. */
  titled: boolean;
}

interface Open {
  /** `undefined` only for braces at the top level that start no block. */
  readonly kind: BlockKind | undefined;
  readonly header: Header | undefined;
  /** Whether its braces mean nothing: what stands between them is read as if they were not there. */
  readonly isIdle: boolean;
  /** What was said of idle braces. */
  readonly told?: Problem;
}

interface Closed {
  readonly block: Open;
  /** Index in the output of the brace that closed it. */
  readonly index: number;
  readonly error: Problem | undefined;
}

interface Problem {
  readonly at: IToken;
  readonly message: string;
  readonly title: string;
  readonly steps: FixStep[];
  /** Another way to mend it. */
  readonly other?: Fix;
}

class BlockRepair {
  private readonly out: (IToken | undefined)[] = [];
  private readonly problems = new Set<Problem>();
  private readonly blocks: Open[] = [];
  /** By depth, the block that ended last there, as long as no other one began; none where a brace that starts no block was. */
  private readonly closed: (Closed | undefined)[] = [];
  /** The header of the line that is being read. */
  private current: Header | undefined;
  /** The last header whose block has not begun, maybe lines ago. */
  private header: Header | undefined;
  /** How many closing braces are too many in the whole file, as repaired so far. */
  private surplus = 0;

  /** The first token of the line. */
  private lineStart: IToken | undefined;
  /** Whether a line starts with a word that nobody knows, so that a block behind it is none that could be read. */
  private isUnknownLine = false;
  /** How deep inside a block that is passed over; 0 outside. */
  private skipped = 0;

  private readonly bareTitles: BareTitle[] = [];

  private readonly types: Readonly<Record<string, TokenType>>;

  constructor(types: Readonly<Record<string, TokenType>>) {
    this.types = types;
  }

  run(tokens: readonly IToken[]): RepairedTokens {
    for (const token of tokens) {
      if (token.image === "{") this.surplus--;
      if (token.image === "}") this.surplus++;
    }
    let previous: IToken | undefined;
    for (const token of tokens) {
      this.accept(token, previous === undefined || previous.endLine !== token.startLine, previous);
      previous = token;
    }
    if (previous) this.closeDownTo(0, previous, "before the end of the file");
    for (const bare of this.bareTitles) this.problems.add(explainBareTitle(bare));
    return {
      tokens: this.out.filter((token) => token !== undefined),
      errors: [...this.problems].map(({ at, message, title, steps, other }) =>
        mistakeAt(at, at, message, { title, steps }, ...(other ? [other] : [])),
      ),
    };
  }

  private accept(token: IToken, first: boolean, previous: IToken | undefined): void {
    if (!first && previous && this.passOverBareTitle(token, previous)) return;
    if (previous === this.lineStart && holdsValues(this.blocks.at(-1)?.kind) && startsValue(token))
      this.isUnknownLine = false;
    if (first) {
      this.lineStart = token;
      this.isUnknownLine = token.tokenType.name === "NAME";
      if (!goesOn(token)) this.current = undefined;
    }
    if (this.skipped > 0 && this.skip(token, first)) return;
    if (token.image === "{") {
      this.open(token);
    } else if (token.image === "}") {
      this.close(token);
    } else {
      if (first && previous) {
        if (this.header && !this.header.end) this.header.end = { token: previous, index: this.out.length };
        this.settle(token, previous);
      }
      this.out.push(token);
      if (token.tokenType.name === token.image && startsBlock(token.image)) {
        this.header = { kind: token.image as BlockKind, token, name: undefined, end: undefined };
        this.current = this.header;
      } else if (this.header && !this.header.name && token.tokenType.name === "NAME") {
        this.header.name = token;
      }
    }
  }

  /** Passes over words behind a name that were meant for a title, and says how to write one. */
  private passOverBareTitle(token: IToken, previous: IToken): boolean {
    const header = this.current;
    const last = this.bareTitles.at(-1);
    const goesOn = last?.words.at(-1) === previous;
    if (goesOn && token.tokenType.name === "TEXT") last.titled = true;
    if (token.tokenType.name !== "NAME" || !header || !isNamed(header.kind)) return false;
    if (goesOn) last.words.push(token);
    else if (header.name === previous) this.bareTitles.push({ header, words: [token], titled: false });
    else return false;
    return true;
  }

  private open(token: IToken): void {
    const around = this.blocks.at(-1)?.kind;
    const header = this.current ?? this.misspeltHeader(around);
    this.current = undefined;
    this.header = undefined;
    if (!header && around !== "actuals") {
      if (this.isUnknownLine) this.skipped = 1;
      else this.openIdle(token, around);
      return;
    }
    this.isUnknownLine = false;
    this.closed.length = this.blocks.length;
    this.blocks.push({ kind: header?.kind ?? "entry", header, isIdle: false });
    this.out.push(token);
  }

  /** Leaves out a brace that starts no block, and the one that closes it unless the file has too few of them anyway. */
  private openIdle(token: IToken, kind: BlockKind | undefined): void {
    if (this.surplus < 0) {
      this.surplus++;
      this.problems.add(removal(token, "This { starts no block. Remove it."));
      return;
    }
    const told = removal(token, "This { starts no block. Remove it, and the } that belongs to it.");
    this.problems.add(told);
    this.closed.length = this.blocks.length;
    this.blocks.push({ kind, header: undefined, isIdle: true, told });
  }

  /** Reads the first word of the line as the keyword that it resembles. */
  private misspeltHeader(block: BlockKind | undefined): Header | undefined {
    const token = this.lineStart;
    const at = token ? this.out.lastIndexOf(token) : -1;
    if (!token || at < 0 || token.tokenType.name !== "NAME") return undefined;
    const meant = didYouMean(token.image, headersIn(block));
    const tokenType = meant ? this.types[meant] : undefined;
    if (!meant || !tokenType) return undefined;
    this.problems.add({
      at: token,
      message: `\`${token.image}\` is not known here. Did you mean \`${meant}\`?`,
      title: `Write ${meant}`,
      steps: [{ kind: "replace", range: rangeOf(token), text: meant }],
    });
    this.out[at] = { ...token, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
    return { kind: meant as BlockKind, token, name: this.out[at + 1], end: undefined };
  }

  /** Passes over a token of a block that nothing announced, unless a declaration shows that the block was never closed. */
  private skip(token: IToken, first: boolean): boolean {
    if (first && DECLARING.has(token.image) && token.tokenType.name === token.image) {
      this.skipped = 0;
      return false;
    }
    if (token.image === "{") this.skipped++;
    if (token.image === "}") this.skipped--;
    return true;
  }

  private close(token: IToken, error?: Problem): void {
    this.current = undefined;
    this.header = undefined;
    const block = this.blocks.pop();
    if (!block) {
      this.surplus--;
      this.problems.add(removal(token, "This } closes nothing. Remove it, or look for an extra } above."));
      return;
    }
    if (block.isIdle) {
      block.told?.steps.push({ kind: "remove", range: rangeOf(token) });
      this.forgetIdle();
      return;
    }
    this.closed[this.blocks.length] = { block, index: this.out.length, error };
    this.out.push(token);
  }

  /** What ended in a block that is left out ended where that block stands. */
  private forgetIdle(): void {
    this.closed.splice(this.blocks.length, 1);
  }

  /** Brings a line into a block where its first word can stand, when a brace is all that is wrong. */
  private settle(token: IToken, previous: IToken): void {
    const homes = token.tokenType.name === token.image ? homesOf(token.image) : undefined;
    if (!homes) {
      this.settleValue(token);
      return;
    }
    const current = this.blocks.at(-1)?.kind;
    if (current ? homes.includes(current) : homes.length === 0) return;
    const home = homes.length === 0 ? -1 : this.blocks.findLastIndex(({ kind }) => kind && homes.includes(kind));
    // Where no brace is missing, a fact of a block around this one was written in the wrong place, and costs its line.
    if (home >= 0 && this.surplus >= 0 && !startsBlock(token.image)) return;
    if (home >= 0 || homes.length === 0) {
      this.closeDownTo(home + 1, previous, `before line ${token.startLine}`);
    } else if (this.surplus > 0) {
      if (this.header && homes.includes(this.header.kind)) this.openMissing();
      else this.reopen(homes);
    }
  }

  /** A line `metric 5` belongs into the state that was announced just before it. */
  private settleValue(token: IToken): void {
    const announced = this.header && holdsValues(this.header.kind);
    if (announced && this.surplus > 0 && token.tokenType.name === "NAME" && !holdsValues(this.blocks.at(-1)?.kind)) {
      this.openMissing();
    }
  }

  /** Opens the block of the last header at the end of its line. No brace stands between there and here. */
  private openMissing(): void {
    const end = this.header?.end;
    if (!end) return;
    this.problems.add({
      at: end.token,
      message: `A { is missing at the end of this line: ${nameOf(this.header)} continues below.`,
      title: "Write the missing {",
      steps: [{ kind: "replace", range: behind(end.token), text: " {" }],
    });
    this.surplus--;
    const following = this.out.splice(end.index);
    this.current = this.header;
    this.open(this.inserted("{", end.token));
    for (const next of following) this.out.push(next);
  }

  private closeDownTo(depth: number, previous: IToken, where: string): void {
    while (this.blocks.length > depth) {
      if (this.blocks.at(-1)?.isIdle) {
        this.blocks.pop();
        this.forgetIdle();
        this.surplus++;
        continue;
      }
      const header = this.blocks.at(-1)?.header;
      const error = {
        at: header?.name ?? header?.token ?? previous,
        message: `${capital(nameOf(header))} has no closing }. Add one ${where}.`,
        title: "Write the missing }",
        steps: [{ kind: "replace" as const, range: behind(previous), text: closing(header, previous) }],
      };
      this.problems.add(error);
      this.surplus++;
      this.close(this.inserted("}", previous), error);
    }
  }

  /** Takes back the braces that ended a block too early. */
  private reopen(homes: readonly BlockKind[]): void {
    const from = this.blocks.length;
    const to = this.closed.findIndex(
      (closed, depth) => depth >= from && closed?.block.kind && homes.includes(closed.block.kind),
    );
    if (to < 0) return;
    for (const { block, index, error } of this.closed.slice(from, to + 1).filter((closed) => closed !== undefined)) {
      const brace = this.out[index];
      this.out[index] = undefined;
      this.surplus--;
      this.blocks.push(block);
      if (error) this.problems.delete(error);
      else if (brace)
        this.problems.add(removal(brace, `There is one } too many: ${nameOf(block.header)} continues below.`));
    }
  }

  private inserted(image: "{" | "}", previous: IToken): IToken {
    const tokenType = this.types[image];
    if (!tokenType) throw new Error(`The grammar has no ${image}`);
    const { endOffset = 0, endLine = 1, endColumn = 0 } = previous;
    return {
      image,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
      isInsertedInRecovery: true,
      ...{ startOffset: endOffset + 1, startLine: endLine, startColumn: endColumn + 1 },
      ...{ endOffset, endLine, endColumn },
    };
  }
}

/** Words and signs by which a line goes on with the header before it. */
const GOING_ON: ReadonlySet<string> = new Set([
  ...["{", "->", ","],
  ...KEYWORDS.flatMap(({ block, clauses = [] }) => (block ? clauses : [])),
  ...CHOICES.DeviationName,
]);

function goesOn(token: IToken): boolean {
  return token.tokenType.name === "TEXT" || (token.tokenType.name === token.image && GOING_ON.has(token.image));
}

function explainBareTitle({ header, words, titled }: BareTitle): Problem {
  const at = words[0] ?? header.token;
  const spoken = words.map((word) => word.image);
  const name = header.name?.image ?? "";
  const range = rangeOf(header.name ?? at, words.at(-1) ?? at);
  const all = [name, ...spoken];
  const inOne = titled ? all.join("-") : `${all.join("-").toLowerCase()} "${capital(all.join(" "))}"`;
  // Who begins with a capital letter writes a title, of which the name is to be made.
  const isTitle = titled || /^\p{Lu}/u.test(name);
  const written = isTitle ? inOne : `${name} "${spoken.join(" ")}"`;
  const fix = (text: string): Fix => writing(range, text, `Write ${header.kind} ${text}`);
  const { title, steps } = fix(written);
  const rule = titled ? "A name is one word" : "A name is one word, and a title is in quotes";
  const message = `${rule}: ${header.kind} ${written}.`;
  return { at, message, title, steps: [...steps], ...(!isTitle && { other: fix(inOne) }) };
}

/** A brace that is too many. */
function removal(at: IToken, message: string): Problem {
  return { at, message, title: `Remove the ${at.image}`, steps: [{ kind: "remove", range: rangeOf(at) }] };
}

/** A closing brace behind a token: on the line of the block, or on one of its own. */
function closing(header: Header | undefined, previous: IToken): string {
  const { startLine, startColumn = 1 } = header?.token ?? previous;
  return startLine === previous.endLine ? " }" : `\n${" ".repeat(startColumn - 1)}}`;
}

function isNamed(kind: BlockKind): boolean {
  return keywordOf(kind)?.takes === "new name";
}

function nameOf(header: Header | undefined): string {
  if (!header) return "this block";
  return header.name && isNamed(header.kind)
    ? `${header.kind} ${header.name.image}`
    : `this ${nounOfBlock(header.kind)}`;
}
