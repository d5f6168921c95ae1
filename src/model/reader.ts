import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode, type Reference } from "langium";
import type { Accept as AcceptNode } from "../generated/langium/ast.ts";
import type { Accept, Day, Element, Ref, Text } from "./element.ts";
import type { Problem } from "./file-model.ts";
import type { Fix } from "./finding.ts";
import { explainDay, parseDay } from "./parse-day.ts";
import { isCountable, parseQuantity, partsOfQuantity } from "./parse-quantity.ts";
import type { TextRange } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { ReadBefore } from "./read-before.ts";
import { readingsOf } from "./read-number.ts";

const NOTHING: readonly never[] = [];
const NOWHERE: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Reads single facts off the syntax tree into plain data and keeps what is wrong with them. After a syntax error any
 * part of a node can be absent, whatever its type says; then the fact is `undefined`.
 */
export class Reader {
  readonly problems: Problem[] = [];
  readonly uri: string;
  /** Each name once, however often the file uses it. */
  private readonly names = new Map<string, string>();
  /** The property that each element of the grammar assigns to. */
  private readonly properties = new Map<object, string | undefined>();

  private readonly before: ReadBefore | undefined;

  constructor(uri: string, before?: ReadBefore) {
    this.uri = uri;
    this.before = before;
  }

  /** What `make` reads off a node, or what it read before; `around` is all that it depends on beside what stands in the node. */
  once<T>(node: AstNode, around: string, make: () => T): T {
    return this.before ? this.before.read(node, around, this.problems, make) : make();
  }

  report(rule: Problem["rule"], range: TextRange, message: string, fixes?: readonly Fix[]): void {
    this.problems.push({ rule, message, range, ...(fixes && fixes.length > 0 && { fixes }) });
  }

  rangeOf(node: AstNode): TextRange {
    return node.$cstNode?.range ?? NOWHERE;
  }

  rangeOfProperty(node: AstNode, property: string): TextRange {
    return (this.find(node.$cstNode, property) ?? node.$cstNode)?.range ?? NOWHERE;
  }

  /** From the start of a node to the end of a property, or of its first word when it has no such property. */
  headRange(node: AstNode, property: string): TextRange {
    const head = this.find(node.$cstNode, property) ?? firstWord(node.$cstNode);
    const { start, end } = this.rangeOf(node);
    return { start, end: head?.range.end ?? end };
  }

  /** The empty place behind the last of some properties that a node has, or else behind its first word. */
  behindLast(node: AstNode, properties: readonly string[]): TextRange {
    const found = properties.map((property) => this.find(node.$cstNode, property)).findLast((item) => item);
    const end = (found ?? firstWord(node.$cstNode))?.range.end ?? NOWHERE.end;
    return { start: end, end };
  }

  /** The name, title and place of a declaration. */
  element(node: AstNode & { name?: string; title?: string; members?: readonly AstNode[] }): Element {
    const name = this.find(node.$cstNode, "name");
    const head = name ?? this.find(node.$cstNode, "title");
    const range = this.rangeOf(node);
    return {
      name: name && node.name,
      title: node.title,
      range,
      nameRange: head?.range ?? { start: range.start, end: range.start },
      accepts: this.accepts(node.members ?? []),
    };
  }

  /** A name, taken for resolved: `markUnresolved` knows better once all files are read. */
  ref(reference: Reference | undefined): Ref | undefined {
    if (!reference?.$refText) return undefined;
    return {
      name: this.nameOf(reference.$refText),
      range: reference.$refNode?.range ?? NOWHERE,
      resolved: true,
    };
  }

  refs(references: readonly Reference[] | undefined): Ref[] {
    return (references ?? []).map((reference) => this.ref(reference)).filter((ref) => ref !== undefined);
  }

  private nameOf(written: string): string {
    const known = this.names.get(written);
    if (known !== undefined) return known;
    const name = written.normalize("NFC");
    this.names.set(written, name);
    return name;
  }

  text(node: (AstNode & { text: string }) | undefined): Text | undefined {
    return node?.text === undefined ? undefined : { text: node.text, range: this.rangeOfProperty(node, "text") };
  }

  quantity(node: AstNode, property: string, written: string | undefined): Quantity | undefined {
    if (written === undefined) return undefined;
    const range = this.rangeOfProperty(node, property);
    const quantity = parseQuantity(this.plainQuantity(written, range) ?? "", range);
    if (quantity && !isCountable(quantity)) {
      const message = "This number is too large to calculate with. Write a smaller one.";
      this.report("invalid-value", quantity.range, message);
      return undefined;
    }
    return quantity;
  }

  /** A quantity with its number in plain digits; reports one that is written otherwise, and is `undefined` where it can mean anything. */
  private plainQuantity(written: string, range: TextRange): string | undefined {
    const parts = partsOfQuantity(written);
    const readings = parts && readingsOf(parts.number);
    if (!readings) return written;
    const { sign, unit } = parts;
    const texts = readings.plain.map((plain) => `${sign}${plain}${unit && ` ${unit}`}`);
    const fixes = texts.map((text): Fix => ({ title: `Write ${text}`, steps: [{ kind: "replace", range, text }] }));
    const [first, second] = texts;
    if (first === undefined) {
      this.report("invalid-value", range, `${written} is not a number. Write one such as 1250 or 1.25.`);
    } else if (second === undefined) {
      this.report("invalid-value", range, `Write ${written} ${readings.how}: ${first}.`, fixes);
    } else {
      const message = `${written} can mean ${first} or ${second}. Write the one that is meant; until then it is not used.`;
      this.report("invalid-value", range, message, fixes);
    }
    return second === undefined ? first : undefined;
  }

  /** A whole number without unit in a range; reports and drops anything else. */
  count(node: AstNode, property: string, written: string | undefined, low: number, high: number): number | undefined {
    const quantity = this.quantity(node, property, written);
    if (!quantity) return undefined;
    const fits = quantity.dimension === "number" && Number.isInteger(quantity.value);
    if (fits && quantity.value >= low && quantity.value <= high) return quantity.value;
    const bounds = Number.isFinite(high) ? `a whole number from ${low} to ${high}` : `a whole number from ${low} up`;
    const nearest = String(Math.min(Math.max(Math.round(quantity.value), low), high));
    const fix: Fix = { title: `Write ${nearest}`, steps: [{ kind: "replace", range: quantity.range, text: nearest }] };
    this.report("invalid-value", quantity.range, `${quantity.text} can't stand here: this is ${bounds}.`, [fix]);
    return undefined;
  }

  day(node: AstNode, property: string, written: string | undefined): Day | undefined {
    if (written === undefined) return undefined;
    const day = parseDay(written);
    if (day) return day;
    const range = this.rangeOfProperty(node, property);
    const { message, days } = explainDay(written);
    const fixes = days.map((text): Fix => ({ title: `Write ${text}`, steps: [{ kind: "replace", range, text }] }));
    this.report("invalid-date", range, message, fixes);
    return undefined;
  }

  /** The one line of a kind that a block can have; reports every further one and leaves it out. */
  single<N extends AstNode, T extends N>(
    members: readonly N[],
    is: (node: N) => node is T,
    what: string,
  ): T | undefined {
    const [first, ...more] = members.filter(is);
    for (const node of more) {
      const line = this.rangeOf(first ?? node).start.line + 1;
      const range = this.rangeOf(node);
      const fixes: Fix[] = [{ title: "Remove this one", steps: [{ kind: "remove", range }] }];
      this.report("duplicate-name", range, `${what} is already given in line ${line}. Keep one.`, fixes);
    }
    return first;
  }

  /** The part of a node that gives a property its value. Langium's own search takes most of the time of reading. */
  private find(node: CstNode | undefined, property: string): CstNode | undefined {
    if (!isCompositeCstNode(node)) return undefined;
    for (const child of node.content) {
      const own = this.propertyOf(child);
      if (own === property) return child;
      // What assigns to nothing is a rule of which this one is a case, and belongs to the same node.
      const inner = own === undefined ? this.find(child, property) : undefined;
      if (inner) return inner;
    }
    return undefined;
  }

  private propertyOf({ grammarSource }: CstNode): string | undefined {
    if (!grammarSource) return undefined;
    if (this.properties.has(grammarSource)) return this.properties.get(grammarSource);
    const property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature;
    this.properties.set(grammarSource, property);
    return property;
  }

  private accepts(members: readonly AstNode[]): readonly Accept[] {
    const accepting = members.filter(isAcceptNode);
    if (accepting.length === 0) return NOTHING;
    return accepting.map((node) => ({
      rule: node.rule,
      ruleRange: this.rangeOfProperty(node, "rule"),
      reason: node.reason,
      until: this.day(node, "until", node.until),
      range: this.rangeOf(node),
    }));
  }
}

/** A list that takes no more memory than it must: one that grew has room for sixteen more, and most lists are short. */
export function packed<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NOTHING : items.slice();
}

function isAcceptNode(node: AstNode): node is AcceptNode {
  return node.$type === "Accept" && (node as AcceptNode).rule !== undefined;
}

function firstWord(node: CstNode | undefined): CstNode | undefined {
  if (!isCompositeCstNode(node)) return node;
  return firstWord(node.content.find((child) => !child.hidden));
}
