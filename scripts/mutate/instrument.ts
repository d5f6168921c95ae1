import { parseSync } from "oxc-parser";
import { type AnyNode, conditionEdits, type Edit, editsOf, isPlaceInList, whole } from "./mutators.ts";

/** A mistake in a file, which a test should notice. */
export interface Mutant {
  /** The line, counted from 1. */
  readonly line: number;
  /** What stands there, and what the mistake makes of it. */
  readonly from: string;
  readonly to: string;
}

export interface Instrumented {
  /** The file with all its mutants, each behind a switch: `$m(id)` says whether it is the one that is tried. */
  readonly source: string;
  /** In the order of their ids, which begin with the one that was asked for. */
  readonly mutants: readonly Mutant[];
}

/** Where a switch stands: around an expression, before a statement, or at the start of the body of a function or a loop. */
type Kind = "expression" | "statement" | "function" | "loop";

interface Switch {
  readonly id: number;
  readonly kind: Kind;
  readonly edit: Edit;
}

/** Fields that hold types, or names that are no expressions. */
const NO_EXPRESSIONS: ReadonlySet<string> = new Set([
  ...["typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"],
  ...["parent", "specifiers", "source"],
]);

/** Not mutated: types, imports, and what a programmer's error says. */
const LEFT_ALONE = /^(?:Import|ExportAll|ThrowStatement|TS(?!AsExpression|SatisfiesExpression|NonNullExpression))/;

/** Puts all mutants of a TypeScript file into it at once. @throws when it can't be parsed. */
export function instrument(file: string, source: string, firstId: number): Instrumented {
  const { program, errors } = parseSync(file, source, { lang: "ts", preserveParens: false });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const mutants: Mutant[] = [];
  const switches = new Map<AnyNode, Switch[]>();
  visit(program as unknown as AnyNode, []);
  return { source: print(program as unknown as AnyNode), mutants };

  /** @param around the nodes around the node, the nearest first. @param chain the chain of `?.` that the node carries on. */
  function visit(node: AnyNode, around: readonly AnyNode[], chain?: AnyNode): void {
    const [parent] = around;
    // A switch in the middle of a chain would end it there.
    const host = chain ?? node;
    const edits = editsOf(node, parent, source);
    for (const edit of edits) add(host, "expression", edit);
    const decision = decisionOf(node);
    if (decision)
      for (const edit of conditionEdits(decision.test, decision.isLoop)) add(decision.test, "expression", edit);
    if (host === node && edits.length === 0 && isReturned(node, parent))
      add(node, "expression", whole(node, "undefined"));
    const kind = removal(node, around);
    if (kind) add(node, kind, whole(node, ""));
    for (const [child, field] of childrenOf(node)) {
      const goesOn = node.type === "ChainExpression" || (chain && ["object", "callee", "expression"].includes(field));
      if (goesOn) visit(child, [node, ...around], chain ?? node);
      else visit(child, [node, ...around]);
    }
  }

  function add(host: AnyNode, kind: Kind, edit: Edit): void {
    const id = firstId + mutants.length;
    switches.set(host, [...(switches.get(host) ?? []), { id, kind, edit }]);
    const line = source.slice(0, edit.start).split("\n").length;
    mutants.push({ line, from: excerpt(source.slice(edit.start, edit.end)), to: excerpt(edit.text) });
  }

  function print(node: AnyNode): string {
    let text = "";
    let at = node.start;
    for (const [child] of childrenOf(node)) {
      text += source.slice(at, child.start) + print(child);
      at = child.end;
    }
    text += source.slice(at, node.end);
    return withSwitches(text, node);
  }

  function withSwitches(text: string, node: AnyNode): string {
    const own = switches.get(node) ?? [];
    const expressions = own.filter(({ kind }) => kind === "expression");
    const cases = expressions.map(({ id, edit: { start, end, text: replaced } }) => {
      const mutated = source.slice(node.start, start) + replaced + source.slice(end, node.end);
      return `$m(${id}) ? (${mutated}) : `;
    });
    const tried = cases.length > 0 ? `(${cases.join("")}${text})` : text;
    return own.reduce((inner, { id, kind }) => {
      if (kind === "statement") return `{ if ($m(${id})) {} else ${inner} }`;
      if (kind === "function") return `{ if ($m(${id})) return; ${inner.slice(1)}`;
      if (kind === "loop") return `{ if ($m(${id})) continue; ${inner.slice(1)}`;
      return inner;
    }, tried);
  }
}

/** The nodes right inside of a node that can hold a mutant, in the order of the text, with the names of their fields. */
function childrenOf(node: AnyNode): (readonly [AnyNode, string])[] {
  const children = Object.entries(node).flatMap(([field, value]) => {
    if (NO_EXPRESSIONS.has(field)) return [];
    if ((field === "key" || field === "property") && !node.computed) return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [child, field] as const);
  });
  return children
    .filter(([child, field]) => !LEFT_ALONE.test(child.type) && !isSummary(child) && !isFallback(node, field))
    .toSorted(([left], [right]) => left.start - right.start);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** What a rule is about in the tables of the documentation, which no unit test but the generator compares. */
function isSummary(node: AnyNode): boolean {
  return node.type === "Property" && node.key.type === "Identifier" && node.key.name === "summary";
}

/**
 * What stands for a place in a list that has one, as in `list[at] ?? 0`: the type checker asks for it, and no test can reach
 * it.
 */
function isFallback(node: AnyNode, field: string): boolean {
  return field === "right" && node.type === "LogicalExpression" && node.operator === "??" && isPlaceInList(node.left);
}

function decisionOf(node: AnyNode): { readonly test: AnyNode; readonly isLoop: boolean } | undefined {
  const isLoop = ["WhileStatement", "ForStatement", "DoWhileStatement"].includes(node.type);
  if (!isLoop && node.type !== "IfStatement" && node.type !== "ConditionalExpression") return undefined;
  const test = node.test as AnyNode | null;
  return test ? { test, isLoop } : undefined;
}

function isReturned(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (node.type === "Identifier" && node.name === "undefined") return false;
  if (parent?.type === "ReturnStatement") return true;
  return parent?.type === "ArrowFunctionExpression" && parent.body === node && node.type !== "BlockStatement";
}

/** How a statement or a body can be left out; `undefined` when the mutants in it say as much. */
function removal(node: AnyNode, around: readonly AnyNode[]): Kind | undefined {
  if (node.type === "ExpressionStatement") {
    const { expression } = node;
    const isSuper = expression.type === "CallExpression" && expression.callee.type === "Super";
    const isChanged = expression.type === "UpdateExpression" || expression.type === "AssignmentExpression";
    return isSuper || node.directive || (isChanged && expression.operator !== "=") ? undefined : "statement";
  }
  if (node.type !== "BlockStatement" || node.body.length === 0) return undefined;
  const [parent, grandparent] = around;
  if (node.body.length === 1 && /^(?:Expression|Return)Statement$/.test(node.body[0]?.type ?? "")) return undefined;
  if (/^(?:For|While)/.test(parent?.type ?? "")) return "loop";
  const isConstructor = grandparent?.type === "MethodDefinition" && grandparent.kind === "constructor";
  return /Function/.test(parent?.type ?? "") && !isConstructor ? "function" : undefined;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
