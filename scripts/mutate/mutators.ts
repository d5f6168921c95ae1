import type { Node } from "oxc-parser";

/** One small mistake: what to write in the place of a stretch of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A syntax tree's node, as its fields are read here: whatever its type, some of them are there. */
export type AnyNode = Node & {
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

const BOUNDARIES: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};

const ARITHMETIC: Readonly<Record<string, string>> = { "+": "-", "-": "+", "*": "/", "/": "*", "%": "*" };
const LOGICAL: Readonly<Record<string, string>> = { "&&": "||", "||": "&&", "??": "&&" };
const ASSIGNMENTS: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=" };

/** Methods that are easily taken for each other. */
const SWAPS: ReadonlyMap<string, string> = bothWays({
  min: "max",
  some: "every",
  find: "findLast",
  findIndex: "findLastIndex",
  indexOf: "lastIndexOf",
  startsWith: "endsWith",
  trimStart: "trimEnd",
  padStart: "padEnd",
  toUpperCase: "toLowerCase",
  floor: "ceil",
  push: "unshift",
  pop: "shift",
});

/** Methods whose result can stand for what they are called on, so that a call can be left out. */
const REMOVABLE: ReadonlySet<string> = new Set(["filter", "slice", "toSorted", "toReversed", "trim", "concat"]);

/** The mistakes of one node, without those of the nodes in it. @param source the text that the node's places are in. */
export function editsOf(node: AnyNode, parent: AnyNode | undefined, source: string): Edit[] {
  switch (node.type) {
    case "BinaryExpression":
      return binaryEdits(node, source);
    case "LogicalExpression":
      return [...operatorEdits(node, source, LOGICAL[node.operator]), ...droppedOperands(node)];
    case "AssignmentExpression":
      return operatorEdits(node, source, ASSIGNMENTS[node.operator]);
    case "UpdateExpression":
      return parent?.type === "ForStatement" ? [] : updateEdits(node, source);
    case "UnaryExpression":
      return node.operator === "!" ? [whole(node, slice(node.argument, source))] : [];
    case "Literal":
      return literalEdits(node);
    case "TemplateLiteral":
      return parent?.type === "TaggedTemplateExpression" ? [] : [whole(node, "``")];
    case "ArrayExpression":
      return node.elements.length === 0 || parent?.type === "ArrayExpression" ? [] : [whole(node, "[]")];
    case "CallExpression":
      return callEdits(node, source);
    case "MemberExpression":
      return node.optional && !isPlaceInList(node.object) ? [unchained(node.object, source)] : [];
    default:
      return [];
  }
}

/** The mistakes of a node that decides something: always, and never. A comparison is negated instead. */
export function conditionEdits(test: AnyNode, isLoop: boolean): Edit[] {
  if (test.type === "BinaryExpression" || (test.type === "UnaryExpression" && test.operator === "!")) {
    return isLoop ? [whole(test, "false")] : [];
  }
  return isLoop ? [whole(test, "false")] : [whole(test, "true"), whole(test, "false")];
}

/** A replacement of all of a node. */
export function whole({ start, end }: { readonly start: number; readonly end: number }, text: string): Edit {
  return { start, end, text };
}

/** `list[at]` or `list.at(at)`. */
export function isPlaceInList(node: Node): boolean {
  if (node.type === "MemberExpression") return node.computed;
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || node.callee.computed) return false;
  return node.callee.property.name === "at";
}

type Of<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;

function binaryEdits(node: Of<"BinaryExpression">, source: string): Edit[] {
  const joinsText = node.operator === "+" && [node.left, node.right].some(isText);
  const operators = BOUNDARIES[node.operator] ?? (joinsText ? [] : [ARITHMETIC[node.operator]]);
  return operators.flatMap((operator) => operatorEdits(node, source, operator));
}

function operatorEdits(
  node: Span & { readonly left: Span; readonly operator: string },
  source: string,
  operator: string | undefined,
): Edit[] {
  if (operator === undefined) return [];
  const start = source.indexOf(node.operator, node.left.end);
  const end = start + node.operator.length;
  if (node.operator !== "??") return [{ start, end, text: operator }];
  // The language forbids `??` beside other logical operators.
  return [whole(node, `(${source.slice(node.start, start)}) ${operator} (${source.slice(end, node.end)})`)];
}

/** Each of two conditions must count: what is joined by `&&` is tried as true, what by `||` as false. */
function droppedOperands({ operator, left, right }: Of<"LogicalExpression">): Edit[] {
  if (operator === "??") return [];
  const neutral = operator === "&&" ? "true" : "false";
  return [left, right]
    .filter((side) => side.type !== "BinaryExpression" && side.type !== "LogicalExpression")
    .map((side) => whole(side, neutral));
}

function updateEdits({ start, end, operator, argument }: Of<"UpdateExpression">, source: string): Edit[] {
  const other = operator === "++" ? "--" : "++";
  return [{ start, end, text: source.slice(start, end).replace(operator, other) }].filter(() => argument.end <= end);
}

function literalEdits(node: Of<"Literal">): Edit[] {
  const { value } = node;
  if (typeof value === "string") return [whole(node, value === "" ? '"mutated"' : '""')];
  if (typeof value === "boolean") return [whole(node, String(!value))];
  if (typeof value === "number") return [whole(node, value === 1 ? "0" : String(value + 1))];
  return [];
}

function callEdits({ callee, end, optional }: Of<"CallExpression">, source: string): Edit[] {
  if (optional) return [unchained(callee, source)];
  if (callee.type !== "MemberExpression" || callee.computed || callee.object.type === "Super") return [];
  const { name } = callee.property as { name: string };
  const swapped = SWAPS.get(name);
  return [
    ...(swapped ? [whole(callee.property, swapped)] : []),
    ...(REMOVABLE.has(name) ? [{ start: callee.property.start - (callee.optional ? 2 : 1), end, text: "" }] : []),
  ];
}

/** `a?.b` without its question. */
function unchained(object: Span, source: string): Edit {
  const start = source.indexOf("?.", object.end);
  return { start, end: start + 2, text: /[[(]/.test(source[start + 2] ?? "") ? "" : "." };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isText(node: Node): boolean {
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

function slice({ start, end }: Span, source: string): string {
  return source.slice(start, end);
}

function bothWays(pairs: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(pairs).flatMap(([left, right]) => [[left, right] as const, [right, left] as const]));
}
