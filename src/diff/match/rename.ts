import { type Fields, type NodeKind, nameIn, nodesIn, type TreeNode, type Value } from "../tree/tree.ts";
import type { Renamed } from "./edit.ts";

/** New names by the kind of thing and its old name, as in `owner support`. */
type NewNames = ReadonlyMap<string, string>;

/** Renames things in a tree, with all references to them. Nodes without any rename stay the same objects. */
export function renameAll(tree: TreeNode, renames: readonly Renamed[]): TreeNode {
  if (renames.length === 0) return tree;
  const wanted = new Map(renames.map((renamed) => [renamed.id, renamed]));
  const shared = new Map<string, string>();
  const local = new Map<string, Map<string, string>>();
  const collect = (node: TreeNode, around: string): void => {
    const renamed = wanted.get(node.id);
    if (renamed) {
      const isLocal = LOCAL.has(node.kind);
      const names = isLocal ? (local.get(around) ?? new Map<string, string>()) : shared;
      names.set(`${node.kind} ${renamed.before}`, renamed.after);
      if (isLocal) local.set(around, names);
    }
    const inner = node.kind === "journey" || node.kind === "lifecycle" ? node.id : around;
    for (const child of node.children) collect(child, inner);
  };
  collect(tree, "");
  const phases = phasesByLifecycle(tree, local);
  return renewed(tree, wanted, (journey) => {
    const own = local.get(journey.id);
    const followed = phases.get(nameIn(journey.fields.follows) ?? "");
    return own || followed ? new Map([...shared, ...(own ?? []), ...(followed ?? [])]) : shared;
  });
}

/** Names that are only known inside their journey or lifecycle. */
const LOCAL: ReadonlySet<string> = new Set(["touchpoint", "stage", "opportunity", "phase"]);

/** New names of phases by lifecycle; the first one counts for journeys that do not name the lifecycle they follow. */
function phasesByLifecycle(tree: TreeNode, local: ReadonlyMap<string, NewNames>): ReadonlyMap<string, NewNames> {
  const phases = new Map<string, NewNames>();
  for (const { kind, id, name } of tree.children) {
    const names = kind === "lifecycle" ? local.get(id) : undefined;
    if (!names) continue;
    phases.set(name, names);
    if (!phases.has("")) phases.set("", names);
  }
  return phases;
}

function renewed(
  node: TreeNode,
  wanted: ReadonlyMap<string, Renamed>,
  namesFor: (journey: TreeNode) => NewNames,
  names: NewNames = namesFor(node),
): TreeNode {
  const inside = node.kind === "journey" ? namesFor(node) : names;
  const name = wanted.get(node.id)?.after ?? node.name;
  const fields = renewedFields(node.fields, inside);
  const children = node.children.map((child) => renewed(child, wanted, namesFor, inside));
  const isSame =
    name === node.name && fields === node.fields && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, name, fields, children };
}

function renewedFields(fields: Fields, names: NewNames): Fields {
  let copy: Record<string, Value> | undefined;
  for (const [field, value] of Object.entries(fields)) {
    if (!("names" in value) || !value.names.some((name) => names.has(`${value.of} ${name}`))) continue;
    copy ??= { ...fields };
    copy[field] = { ...value, names: value.names.map((name) => names.get(`${value.of} ${name}`) ?? name) };
  }
  return copy ?? fields;
}

/** Where each name of some kinds is referred to: the ids of what refers to it, with the field. */
export function usesIn(tree: TreeNode, wanted: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const uses = new Map<string, string[]>();
  if (wanted.size === 0) return uses;
  for (const node of nodesIn(tree)) {
    for (const [field, value] of Object.entries(node.fields)) {
      if (!("names" in value)) continue;
      for (const name of value.names) {
        const key = referenceKey(value.of, name);
        if (!wanted.has(key)) continue;
        const known = uses.get(key);
        const use = `${node.id} ${field}`;
        if (known) known.push(use);
        else uses.set(key, [use]);
      }
    }
  }
  return uses;
}

export function referenceKey(kind: NodeKind, name: string): string {
  return `${kind} ${name}`;
}
