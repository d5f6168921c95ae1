import type { Comparison } from "../model/journey.ts";
import type { Place } from "../model/place.ts";
import type { VocabularyKind } from "../model/vocabulary.ts";

/** What a name in a fact points at. */
export type ReferenceKind = VocabularyKind | "phase" | "journey" | "stage" | "touchpoint";

/** Things that have a name of their own, by which two versions of them are known for the same. */
export type NamedKind = ReferenceKind | "opportunity";

/** Things that are known by what they say: a handoff by its ends, a target by its metric. */
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

/** What a fact says, in the words of the language. */
export type Value = Words | Names | Amount;

export interface Words {
  readonly text: string;
}

/** Names of other things. Their order means something only where it says so. */
export interface Names {
  readonly of: ReferenceKind;
  readonly names: readonly string[];
  readonly inOrder?: true;
}

/** A quantity, with the comparison before it where there is one. Two that are written in different units can say the same. */
export interface Amount {
  /** As written: `<= 5 min`. */
  readonly text: string;
  readonly comparison?: Comparison;
  /** In the base unit of its dimension: seconds for time. */
  readonly base: number;
  /** The dimension, or the currency: only amounts of one unit can be compared. */
  readonly unit: string;
}

/** By the keyword of the line that says it, and `title` for a title. */
export type Fields = Readonly<Record<string, Value>>;

/**
 * What a project says, thing by thing, without where in the text it says so: formatting, comments, and an order that means
 * nothing leave it the same. Plain data.
 */
export interface TreeNode {
  /** Tells it apart from everything else in the tree, and stays the same over all edits. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Empty for things that are known by what they say. */
  readonly name: string;
  readonly fields: Fields;
  readonly children: readonly TreeNode[];
  /** Where it is written; absent for a project. It is no part of what is said. */
  readonly place?: Place;
}

/** Customers go through touchpoints and stages in their order, and a lifecycle has one; all else stands in any order. */
const ORDERED: ReadonlySet<NodeKind> = new Set(["stage", "touchpoint", "phase"]);

/** Whether the order among things of a kind means something. */
export function isOrdered(kind: NodeKind): boolean {
  return ORDERED.has(kind);
}

/** What a value says, for comparing: equal texts say the same. */
export function meaningOf(value: Value | undefined): string {
  if (value === undefined) return "";
  if ("base" in value) return `${value.comparison ?? ""} ${value.base} ${value.unit}`;
  if ("names" in value) return (value.inOrder ? value.names : value.names.toSorted()).join(", ");
  return value.text;
}

/**
 * What a node and all in it say, for comparing: equal texts say the same.
 * @param known what nodes were seen to say already, for those who ask for nodes and for what is in them.
 */
export function saidBy(node: TreeNode, known?: Map<TreeNode, string>): string {
  const before = known?.get(node);
  if (before !== undefined) return before;
  const { kind, name, fields, children } = node;
  const facts = Object.keys(fields)
    .toSorted()
    .map((field) => [field, meaningOf(fields[field])]);
  const ordered = children.filter((child) => isOrdered(child.kind)).map((child) => saidBy(child, known));
  const others = children.filter((child) => !isOrdered(child.kind)).map((child) => saidBy(child, known));
  const said = JSON.stringify([kind, name, facts, ordered, others.toSorted()]);
  known?.set(node, said);
  return said;
}

/** The names that a field gives; none for a field that is absent or says something else. */
export function namesIn(value: Value | undefined): readonly string[] {
  return value && "names" in value ? value.names : [];
}

/** The one name that a field gives. */
export function nameIn(value: Value | undefined): string | undefined {
  return namesIn(value)[0];
}

/** What to call a node: its title, else its name. */
export function titleOf({ name, fields: { title } }: TreeNode): string {
  const own = name.startsWith(UNNAMED) ? "" : name;
  return (title && "text" in title && title.text) || own || "(unnamed)";
}

/** How the keys start of what has no name. */
const UNNAMED = "~";

/** What a node that has no name of its own is known by among its kind; the name of any other. */
export function keyOf({ kind, name, fields }: Pick<TreeNode, "kind" | "name" | "fields">): string {
  const say = (...keys: string[]): string => keys.map((key) => meaningOf(fields[key])).join(" ");
  switch (kind) {
    case "handoff":
      return say("from", "to");
    case "target":
    case "measure":
      return say("metric");
    case "actual":
    case "benchmark":
      return say("on", "from");
    case "pain":
    case "quote":
    case "backstage":
      return say("text");
    case "then":
      return say("to");
    case "closes":
      return say("part", "to", "metric", "kind");
    case "accept":
      return say("rule");
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
