import type { IToken } from "chevrotain";
import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarAST,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
  type LangiumCoreServices,
  type LeafCstNode,
  type Linker,
  type ParseResult,
  type ValueConverter,
} from "langium";
import { JourneyLexer } from "../syntax/lexer.ts";

/** A stretch of a text that differs from another text, by what both have before and behind it. */
interface Difference {
  readonly start: number;
  /** Where it ends in the older text. */
  readonly end: number;
  /** How many characters longer the newer text is. */
  readonly growth: number;
}

/** Characters of a text that are compared at once, a power of two. */
const STRETCH = 4096;

/** What Langium's nodes remember of their places. */
interface Remembered {
  _offset: number;
  _length: number;
  _startLine: number;
  _startColumn: number;
  _endLine: number;
  _endColumn: number;
  _rangeCache: object | undefined;
  _text: string;
}

interface Change {
  readonly leaf: LeafCstNode;
  readonly image: string;
}

/**
 * Lets a syntax tree be that of a newer text, where this is the same tree but for what its words say and where they stand. The
 * parser decides by the types of tokens alone; so where these are the same and nothing is wrong, it need not run. That
 * holds for most letters that are typed, and saves most of their time and nearly all of their garbage.
 */
export class TreeRenewal {
  private readonly lexer: JourneyLexer;
  private readonly converter: ValueConverter;
  private readonly linker: Linker;
  /** The leaves of each tree, in the order of the text. */
  private readonly leaves = new WeakMap<AstNode, readonly LeafCstNode[]>();

  constructor({ parser, references }: LangiumCoreServices) {
    if (!(parser.Lexer instanceof JourneyLexer)) throw new Error("Trees are renewed with the lexer of journeys");
    this.lexer = parser.Lexer;
    this.converter = parser.ValueConverter;
    this.linker = references.Linker;
  }

  /**
   * Takes a newer text over into the tree of an older one. Nodes keep their identity; `range` of a node is another object when
   * anything in it was changed or moved, and the very same otherwise.
   *
   * @returns false, and nothing has happened, where the parser has to run.
   */
  renew(result: ParseResult, text: string): boolean {
    const root = result.value.$cstNode?.root;
    if (!root || result.lexerErrors.length > 0 || result.parserErrors.length > 0) return false;
    const leaves = this.leavesOf(result.value, root);
    const difference = differenceOf(root.fullText, text);
    const at = textAround(leaves, difference, text);
    const quoted = leaves[at];
    if (quoted && assignmentOf(quoted)) {
      growText(leaves, at, difference.growth);
      this.take(root, text, [{ leaf: quoted, image: text.slice(quoted.offset, quoted.end) }]);
      return true;
    }
    const read = this.lexer.tokenize(text);
    const tokens = inOrder(read.tokens, read.hidden);
    const changes = read.errors.length === 0 ? changesOf(leaves, tokens, difference) : undefined;
    if (!changes?.every(({ leaf }) => leaf.hidden || assignmentOf(leaf))) {
      this.lexer.keepForNext(text, read);
      return false;
    }
    move(leaves, tokens, changes);
    this.take(root, text, changes);
    return true;
  }

  private take(root: CstNode, text: string, changes: readonly Change[]): void {
    Object.assign(root, { _text: text } satisfies Partial<Remembered>);
    for (const { leaf, image } of changes) this.assign(leaf, image);
  }

  private leavesOf(value: AstNode, root: CstNode): readonly LeafCstNode[] {
    const known = this.leaves.get(value);
    if (known) return known;
    const found = gatherLeaves(root, []).sort((a, b) => a.offset - b.offset);
    this.leaves.set(value, found);
    return found;
  }

  /** Gives a property the value of a token, as the parser does. */
  private assign(leaf: LeafCstNode, image: string): void {
    const feature = assignmentOf(leaf)?.feature;
    if (feature === undefined) return;
    const node = leaf.astNode as AstNode & Record<string, unknown>;
    const value = this.converter.convert(image, leaf);
    const before = node[feature];
    const renewed = (old: unknown): unknown =>
      isReference(old) ? this.linker.buildReference(node, feature, leaf, String(value)) : value;
    Object.assign(node, {
      [feature]: Array.isArray(before)
        ? before.map((item) => (isReference(item) && item.$refNode === leaf ? renewed(item) : item))
        : renewed(before),
    });
  }
}

/** What a token gives its value to, where this is a property that holds the token or tokens of its kind. */
function assignmentOf({ grammarSource, container }: LeafCstNode): GrammarAST.Assignment | undefined {
  const assignment = grammarSource && AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment);
  const owner = container?.astNode;
  const value =
    assignment && isAstNode(owner) ? (owner as AstNode & Record<string, unknown>)[assignment.feature] : undefined;
  const fits = typeof value === "string" || isReference(value) || (Array.isArray(value) && value.every(isReference));
  return fits ? assignment : undefined;
}

/** @param found takes the leaves: a generator for each node takes many times as long. */
function gatherLeaves(node: CstNode, found: LeafCstNode[]): LeafCstNode[] {
  if (isLeafCstNode(node)) found.push(node);
  else if (isCompositeCstNode(node)) for (const child of node.content) gatherLeaves(child, found);
  return found;
}

/** Both lists are in order already. */
function inOrder(tokens: readonly IToken[], hidden: readonly IToken[]): readonly IToken[] {
  if (hidden.length === 0) return tokens;
  return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
}

function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  const start = lengthInCommon(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = lengthInCommon(most - start, (from, to) => {
    return (
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from)
    );
  });
  return { start, end: before.length - behind, growth: after.length - before.length };
}

/**
 * Up to where two texts are the same. Engines compare long stretches many times as fast as characters one by one.
 * @param isSame whether the texts are the same between two places.
 */
function lengthInCommon(most: number, isSame: (from: number, to: number) => boolean): number {
  let common = 0;
  for (let step = STRETCH; step >= 1; step /= 2)
    while (common + step <= most && isSame(common, common + step)) common += step;
  return common;
}

/**
 * The index of the leaf with the text in quotes inside which an edit was made, so that not even the lexer need run: it reads all
 * other tokens as before. -1 for edits elsewhere, and where quotes, escapes or ends of lines are part of it.
 */
function textAround(leaves: readonly LeafCstNode[], { start, end, growth }: Difference, text: string): number {
  const at = leaves.findLastIndex(({ offset }) => offset < start);
  const leaf = leaves[at];
  if (leaf?.tokenType.name !== "TEXT" || leaf.end <= end) return -1;
  // An empty text before a quote would be the beginning of a long one.
  const image = text.slice(leaf.offset, leaf.end + growth);
  return isPlainText(leaf.text) && isPlainText(image) && image.length > 2 ? at : -1;
}

function isPlainText(image: string): boolean {
  return /^"[^"\\\r\n]*"$/.test(image);
}

/** Makes the leaf of a text longer or shorter, and lets what follows stand where it then does. */
function growText(leaves: readonly LeafCstNode[], at: number, growth: number): void {
  const { _startLine: line } = leaves[at] as unknown as Remembered;
  let forgotten: readonly CstNode[] = [];
  for (let behind = at; behind < leaves.length; behind++) {
    const leaf = leaves[behind];
    if (!leaf) continue;
    const remembered = leaf as unknown as Remembered;
    if (behind === at) remembered._length += growth;
    else remembered._offset += growth;
    if (remembered._startLine !== line) continue;
    if (behind > at) remembered._startColumn += growth;
    if (remembered._endLine === line) remembered._endColumn += growth;
    forgotten = forgetRanges(leaf, forgotten);
  }
}

/**
 * Lets all that holds a leaf work its range out again when it is asked.
 * @param before what this returned for a leaf before this one, whose holders have forgotten theirs; those that are the same need
 * not be told again.
 * @returns all that holds the leaf, from the inside out.
 */
function forgetRanges(leaf: LeafCstNode, before: readonly CstNode[]): readonly CstNode[] {
  const holders: CstNode[] = [];
  for (let node = leaf.container; node; node = node.container) {
    const at = before.indexOf(node);
    if (at === 0) return before;
    if (at > 0) return [...holders, ...before.slice(at)];
    holders.push(node);
    (node as unknown as Remembered)._rangeCache = undefined;
  }
  return holders;
}

/** The leaves that say something else now; `undefined` where the tokens are not of the same types. */
function changesOf(
  leaves: readonly LeafCstNode[],
  tokens: readonly IToken[],
  difference: Difference,
): readonly Change[] | undefined {
  if (leaves.length !== tokens.length) return undefined;
  const changes: Change[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const token = tokens[at];
    if (!token || token.tokenType !== leaf.tokenType) return undefined;
    if (!isOutside(leaf, token, difference) && token.image !== leaf.text) changes.push({ leaf, image: token.image });
  }
  return changes;
}

/** Whether a token covers the very characters of a leaf, before or behind what differs. */
function isOutside({ offset, length }: LeafCstNode, token: IToken, { start, end, growth }: Difference): boolean {
  if (token.image.length !== length) return false;
  return offset + length <= start
    ? token.startOffset === offset
    : offset >= end && token.startOffset === offset + growth;
}

/** Lets leaves stand where tokens do. What holds a leaf that moved or changed works its range out again when it is asked. */
function move(leaves: readonly LeafCstNode[], tokens: readonly IToken[], changes: readonly Change[]): void {
  const changed = new Set(changes.map(({ leaf }) => leaf));
  let forgotten: readonly CstNode[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const token = tokens[at];
    if (!token) continue;
    const remembered = leaf as unknown as Remembered;
    remembered._offset = token.startOffset;
    if (isInPlace(remembered, token) && !changed.has(leaf)) continue;
    remembered._length = token.image.length;
    remembered._startLine = (token.startLine ?? 1) - 1;
    remembered._startColumn = (token.startColumn ?? 1) - 1;
    remembered._endLine = (token.endLine ?? 1) - 1;
    remembered._endColumn = token.endColumn ?? 0;
    forgotten = forgetRanges(leaf, forgotten);
  }
}

/** Langium counts lines and columns from zero, the lexer from one; an end is the place behind in the one and the last in the other. */
function isInPlace(remembered: Remembered, { startLine, startColumn, endLine, endColumn }: IToken): boolean {
  return (
    remembered._startLine + 1 === startLine &&
    remembered._startColumn + 1 === startColumn &&
    remembered._endLine + 1 === endLine &&
    remembered._endColumn === endColumn
  );
}
