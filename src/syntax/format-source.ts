import type { IToken } from "chevrotain";
import type { Lexer } from "langium";
import { ENTRY, type Source, type SourceToken, type TokenKind, VALUE } from "../format/source.ts";
import { type BlockKind, CHOICES, keywordOf, keywordsThat } from "../model/keywords.ts";
import { holdsValues, homesOf, startsBlock, startsValue } from "./block-kinds.ts";
import { repairBlocks } from "./block-repair.ts";
import { type AsWritten, isUnclosed } from "./lexer.ts";
import { inOrder, isComment, type Piece } from "./written-pieces.ts";

/** Reads a text for the formatter: the tokens as they are written, with the blocks as the parser understands them. */
export function readSource(text: string, lexer: Lexer): Source {
  // So read, the tokens are those of the text: words told from keywords, and braces not yet mended.
  const asWritten: AsWritten = { mode: "partial", isWritten: true };
  const written = lexer.tokenize(text, asWritten);
  const meant = repairBlocks(written.tokens, lexer.definition).tokens;
  return new SourceReader(text, meant).read(inOrder(text, written));
}

interface Block {
  readonly kind: BlockKind | undefined;
  /** Index of its opening brace; `undefined` for one that is not in the text. */
  readonly open: number | undefined;
}

class SourceReader {
  private readonly text: string;
  private readonly meant: readonly IToken[];
  private readonly tokens: (SourceToken & { pair: number | undefined })[] = [];
  private readonly blocks: Block[] = [];
  private balanced = true;
  /** How deep inside braces that the parser passes over. */
  private passedOver = 0;
  /** The fact that is being read, by its keyword. */
  private fact: string | undefined;
  /** The last fact that can be followed by a block, as long as no other block began or ended. */
  private header: string | undefined;
  /** The last token that is no comment and that the parser knows of. */
  private previous: IToken | undefined;
  /** Index of the next token as it is meant. */
  private at = 0;

  constructor(text: string, meant: readonly IToken[]) {
    this.text = text;
    this.meant = meant;
  }

  read(pieces: readonly Piece[]): Source {
    for (const piece of pieces) {
      this.takeInserted(piece.startOffset);
      const next = this.meant[this.at];
      if (next && piece.tokenType && next.startOffset === piece.startOffset) {
        this.at++;
        this.take(piece, next);
        this.previous = next;
      } else if (isComment(piece)) {
        this.push(piece, piece.image.startsWith("//") ? "line-comment" : "block-comment", "more");
      } else {
        this.passOver(piece);
      }
    }
    this.takeInserted(Number.POSITIVE_INFINITY);
    return { text: this.text, tokens: this.tokens, balanced: this.balanced };
  }

  /** Follows the braces that are meant before an offset and not written. */
  private takeInserted(offset: number): void {
    for (let next = this.meant[this.at]; next?.isInsertedInRecovery; next = this.meant[++this.at]) {
      if (next.startOffset > offset) return;
      this.balanced = false;
      if (next.image === "{") this.openBlock(undefined);
      else this.closeBlock();
      this.previous = next;
    }
  }

  private take(piece: Piece, token: IToken): void {
    this.passedOver = 0;
    if (token.image === "{") {
      // Another fact between a header and its block would part them if it got a line of its own.
      const open = this.push(piece, "open", this.fact === this.header ? "more" : "unknown");
      this.openBlock(open);
    } else if (token.image === "}") {
      const open = this.closeBlock()?.open;
      const close = this.push(piece, "close", "more");
      this.join(open, close);
    } else {
      const fact = this.factAt(token, this.meant[this.at]);
      const known = fact !== undefined || this.goesOn(token);
      // A header that stands in the wrong block still says what its own block is.
      const keyword = wordOf(token);
      if (fact) this.fact = fact;
      else if (!known && keyword) this.fact = keyword;
      if (this.fact === ENTRY || (this.fact && startsBlock(this.fact))) this.header = this.fact;
      this.push(piece, kindOf(token), fact ? "fact" : known ? "more" : "unknown", fact);
    }
  }

  private openBlock(open: number | undefined): void {
    this.blocks.push({ kind: this.header === ENTRY ? "entry" : (this.header as BlockKind | undefined), open });
    this.fact = undefined;
    this.header = undefined;
  }

  private closeBlock(): Block | undefined {
    this.fact = undefined;
    this.header = undefined;
    return this.blocks.pop();
  }

  private join(open: number | undefined, close: number): void {
    const [opening, closing] = [open === undefined ? undefined : this.tokens[open], this.tokens[close]];
    if (open === undefined || !opening || !closing) return;
    opening.pair = close;
    closing.pair = open;
  }

  private passOver(piece: Piece): void {
    if (piece.image === "}" && this.passedOver > 0) this.passedOver--;
    this.push(piece, "unknown", "unknown");
    if (piece.image === "{") this.passedOver++;
    if (piece.image === "{" || piece.image === "}") this.balanced = false;
  }

  private push(piece: Piece, kind: TokenKind, role: SourceToken["role"], fact?: string): number {
    const image = kind === "line-comment" ? piece.image.trimEnd() : piece.image;
    const start = piece.startOffset;
    const depth = this.blocks.length + this.passedOver;
    return this.tokens.push({ image, start, end: start + image.length, kind, role, fact, depth, pair: undefined }) - 1;
  }

  /** The fact that a token begins, by its keyword; `undefined` when it begins none. */
  private factAt(token: IToken, next: IToken | undefined): string | undefined {
    const block = this.blocks.at(-1)?.kind;
    const keyword = wordOf(token);
    if (keyword) {
      if (this.isClause(keyword)) return undefined;
      if (keyword === "accept") return block && keyword;
      const homes = homesOf(keyword);
      const isHome = block ? homes?.includes(block) : homes?.length === 0 && this.blocks.length === 0;
      return isHome ? keyword : undefined;
    }
    if (token.tokenType.name !== "NAME" || !next || this.asksForName()) return undefined;
    if (block === "actuals" && beginsEntry(next)) return ENTRY;
    return holdsValues(block) && startsValue(next) ? VALUE : undefined;
  }

  /** Whether a token that begins no fact can go on with the one before it. */
  private goesOn(token: IToken): boolean {
    if (!this.fact || isUnclosed(token)) return false;
    if (token.tokenType.name === "NAME") return this.asksForName();
    const keyword = wordOf(token);
    return !keyword || homesOf(keyword) === undefined || this.isClause(keyword);
  }

  /** Whether a keyword goes on with the fact that is being read; after a point it is a kind of gap. */
  private isClause(keyword: string): boolean {
    if (this.fact === undefined) return false;
    return this.previous?.image === "." || clausesOf(this.fact).includes(keyword);
  }

  /** Whether a name follows: after a keyword, and after a sign that joins names. */
  private asksForName(): boolean {
    const { previous } = this;
    if (!previous || this.fact === undefined) return false;
    const keyword = wordOf(previous);
    return keyword ? !GOES_WITHOUT.has(keyword) : JOINING.has(previous.image);
  }
}

/** The clauses that go on with a fact, although their keywords could also begin one. */
function clausesOf(fact: string): readonly string[] {
  return (keywordOf(fact)?.clauses ?? []).filter((clause) => homesOf(clause) !== undefined);
}

const JOINING: ReadonlySet<string> = new Set([",", ".", "->"]);

/** Keywords that need nothing behind them. */
const GOES_WITHOUT: ReadonlySet<string> = new Set([
  ...keywordsThat(({ takes }) => takes === "nothing"),
  ...CHOICES.DeviationName,
]);

function beginsEntry(next: IToken): boolean {
  return next.image === "{" || next.image === "->" || isText(next) || GOES_WITHOUT.has(next.image);
}

/** The keyword that a word is, or is meant to be. */
function wordOf(token: IToken): string | undefined {
  const { name } = token.tokenType;
  const first = name.charCodeAt(0);
  return first >= 97 && first <= 122 ? name : undefined;
}

function isText(token: IToken): boolean {
  return token.tokenType.name === "TEXT";
}

function kindOf(token: IToken): TokenKind {
  if (token.image === ",") return "comma";
  if (token.image === ".") return "point";
  const { name } = token.tokenType;
  if (name === "TEXT") return "text";
  if (name === "QUANTITY" || name === "DATE") return "value";
  return name === "NAME" || wordOf(token) ? "word" : "sign";
}
