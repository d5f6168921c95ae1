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
import { JourneyLexer } from "./lexer.ts";

/** A stretch of a text that differs from another text, by what both have before and behind it. */
interface Difference {
  readonly start: number;
  /** Where it ends in the older text. */
  readonly end: number;
  /** How many characters longer the newer text is. */
  readonly growth: number;
}

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
    const read = this.lexer.tokenize(text);
    const tokens = inOrder(read.tokens, read.hidden);
    const leaves = this.leavesOf(result.value, root);
    const changes = read.errors.length === 0 ? changesOf(leaves, tokens, differenceOf(root.fullText, text)) : undefined;
    if (!changes?.every(({ leaf }) => leaf.hidden || assignmentOf(leaf))) {
      this.lexer.keepForNext(text, read);
      return false;
    }
    move(leaves, tokens, changes);
    Object.assign(root, { _text: text } satisfies Partial<Remembered>);
    for (const { leaf, image } of changes) this.assign(leaf, image);
    return true;
  }

  private leavesOf(value: AstNode, root: CstNode): readonly LeafCstNode[] {
    const known = this.leaves.get(value);
    if (known) return known;
    const found = [...leavesIn(root)].sort((a, b) => a.offset - b.offset);
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

function* leavesIn(node: CstNode): Iterable<LeafCstNode> {
  if (isLeafCstNode(node)) yield node;
  else if (isCompositeCstNode(node)) for (const child of node.content) yield* leavesIn(child);
}

/** Both lists are in order already. */
function inOrder(tokens: readonly IToken[], hidden: readonly IToken[]): readonly IToken[] {
  if (hidden.length === 0) return tokens;
  return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
}

function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let behind = 0;
  const rest = most - start;
  while (behind < rest && before.charCodeAt(before.length - behind - 1) === after.charCodeAt(after.length - behind - 1))
    behind++;
  return { start, end: before.length - behind, growth: after.length - before.length };
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
  const forgotten = new Set<CstNode>();
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
    for (let node = leaf.container; node && !forgotten.has(node); node = node.container) {
      forgotten.add(node);
      (node as unknown as Remembered)._rangeCache = undefined;
    }
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
