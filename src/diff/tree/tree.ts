import type { Comparison } from "../../model/journey.ts";
import { keywordOf } from "../../model/keywords.ts";
import type { Place } from "../../model/place.ts";
import type { VocabularyKind } from "../../model/vocabulary.ts";

/** What a name in a fact refers to. */
export type ReferenceKind = VocabularyKind | "phase" | "journey" | "stage" | "touchpoint";

/** Things that have a name, by which they are matched between two versions. */
export type NamedKind = ReferenceKind | "opportunity";

/** Things without a name, which are matched by their content: a handoff by its ends, a target by its metric. */
export type UnnamedKind =
  | "handoff"
  | "target"
  | "actual"
  | "benchmark"
  | "measure"
  | "pain"
  | "quote"
  | "backstage"
  | "then"
  | "closes"
  | "accept";

export type NodeKind = "project" | NamedKind | UnnamedKind;

/** The value of a fact. */
export type Value = Words | Names | Amount;

export interface Words {
  readonly text: string;
}

/** Names of other things. Their order has a meaning only where `inOrder` is set. */
export interface Names {
  readonly of: ReferenceKind;
  readonly names: readonly string[];
  readonly inOrder?: true;
}

/** A quantity, with the comparison before it if there is one. Quantities in different units can mean the same. */
export interface Amount {
  /** As written: `<= 5 min`. */
  readonly text: string;
  readonly comparison?: Comparison;
  /** In the base unit of its dimension: seconds for time. */
  readonly base: number;
  /** The dimension, or the currency: only amounts of the same unit can be compared. */
  readonly unit: string;
}

/** The facts of a node by their keywords, and its title as `title`. */
export type Fields = Readonly<Record<string, Value>>;

/**
 * The meaning of a project, or of a part of it, independent of how it is written: formatting, comments, and an order without
 * meaning make no difference. Plain data.
 */
export interface TreeNode {
  /** Unique in the tree, and stable over all edits. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Empty for things without a name. */
  readonly name: string;
  readonly fields: Fields;
  readonly children: readonly TreeNode[];
  /** Where it is written; absent for a project. It is not part of the meaning. */
  readonly place?: Place;
}

/** Whether the order among things of a kind has a meaning, as among stages; that of all else has none. */
export function isOrdered(kind: NodeKind): boolean {
  return keywordOf(kind)?.ordered === true;
}

/** The meaning of a value as a text to compare: values with equal texts mean the same. */
export function meaningOf(value: Value | undefined): string {
  if (value === undefined) return "";
  if ("base" in value) return `${value.comparison ?? ""} ${value.base} ${value.unit}`;
  if ("names" in value) return (value.inOrder ? value.names : value.names.toSorted()).join(", ");
  return value.text;
}

/**
 * The meaning of a node and everything in it as a text to compare: nodes with equal texts mean the same.
 * @param known a cache, for callers who also ask for the nodes inside.
 */
export function meaningOfNode(node: TreeNode, known?: Map<TreeNode, string>): string {
  const before = known?.get(node);
  if (before !== undefined) return before;
  const { kind, name, fields, children } = node;
  const facts = Object.keys(fields)
    .toSorted()
    .map((field) => [field, meaningOf(fields[field])]);
  const ordered = children.filter((child) => isOrdered(child.kind)).map((child) => meaningOfNode(child, known));
  const others = children.filter((child) => !isOrdered(child.kind)).map((child) => meaningOfNode(child, known));
  const meaning = JSON.stringify([kind, name, facts, ordered, others.toSorted()]);
  known?.set(node, meaning);
  return meaning;
}

/** The names in a field; none for a field that is absent or of another type. */
export function namesIn(value: Value | undefined): readonly string[] {
  return value && "names" in value ? value.names : [];
}

/** The first name in a field. */
export function nameIn(value: Value | undefined): string | undefined {
  return namesIn(value)[0];
}

/** The title of a node, else its name. */
export function titleOf({ name, fields: { title } }: TreeNode): string {
  const own = name.startsWith(UNNAMED) ? "" : name;
  return (title && "text" in title && title.text) || own || "(unnamed)";
}

/** The start of the keys of unnamed things. */
const UNNAMED = "~";

/** What identifies a node among those of its kind: its name, or a part of its content if it has none. */
export function keyOf({ kind, name, fields }: Pick<TreeNode, "kind" | "name" | "fields">): string {
  const textOf = (...keys: string[]): string => keys.map((key) => meaningOf(fields[key])).join(" ");
  switch (kind) {
    case "handoff":
      return textOf("from", "to");
    case "target":
    case "measure":
      return textOf("metric");
    case "actual":
    case "benchmark":
      return textOf("on", "from");
    case "pain":
    case "quote":
    case "backstage":
      return textOf("text");
    case "then":
      return textOf("to");
    case "closes":
      return textOf("part", "to", "metric", "kind");
    case "accept":
      return textOf("rule");
    default:
      return name;
  }
}

/** A node with all nodes in it, outermost first. */
export function* nodesIn(node: TreeNode): Iterable<TreeNode> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
}

/** The touchpoints of a journey, in the order of their stages. */
export function touchpointsIn(journey: TreeNode): TreeNode[] {
  return journey.children
    .filter((child) => child.kind === "stage")
    .flatMap((stage) => stage.children.filter((child) => child.kind === "touchpoint"));
}
