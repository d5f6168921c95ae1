import type { Renamed } from "./edit.ts";
import { referenceKey, renameAll, usesIn } from "./rename.ts";
import { pairAlike, piecesOf } from "./similar.ts";
import { type NamedKind, type TreeNode, touchpointsIn } from "./tree.ts";

export interface Renaming {
  readonly renames: readonly Renamed[];
  /** The tree before, with the new names. */
  readonly tree: TreeNode;
}

/** From this likeness on, a thing that went and one that came are taken for one that has a new name. */
const SAME = 0.45;

/**
 * What has a new name, told by what it says and by where it is referred to. A name that is on both sides is never taken for
 * another's. Shared things are looked for first: when an owner has a new name, touchpoints are compared as if both sides used it.
 *
 * @param known what is known to have a new name, whatever it says.
 */
export function findRenames(before: TreeNode, after: TreeNode, known: readonly Renamed[] = []): Renaming {
  let tree = before;
  const renames: Renamed[] = [];
  const take = (found: readonly Renamed[]): void => {
    renames.push(...found);
    tree = renameAll(tree, found);
  };
  take(known);
  take(renamesAmong(tree.children, after.children, tree, after));
  take(
    journeyPairs(tree, after).flatMap(([left, right]) => [
      ...renamesAmong(touchpointsIn(left), touchpointsIn(right), left, right),
      ...renamesAmong(ofKind(left, "opportunity"), ofKind(right, "opportunity"), left, right),
    ]),
  );
  // By now touchpoints have one name on both sides, and tell which stage is which.
  take(
    journeyPairs(tree, after).flatMap(([left, right]) =>
      renamesAmong(ofKind(left, "stage"), ofKind(right, "stage"), left, right),
    ),
  );
  take(
    pairsOf(tree, after, "lifecycle").flatMap(([left, right]) =>
      renamesAmong(left.children, right.children, left, right),
    ),
  );
  return { renames, tree };
}

function renamesAmong(
  befores: readonly TreeNode[],
  afters: readonly TreeNode[],
  beforeScope: TreeNode,
  afterScope: TreeNode,
): Renamed[] {
  const gone = leftOver(befores, afters);
  const come = leftOver(afters, befores);
  const kinds = new Set(come.map((node) => node.kind));
  const candidates = gone.filter((node) => kinds.has(node.kind));
  if (candidates.length === 0) return [];
  const uses = {
    before: usesIn(beforeScope, new Set(candidates.map(useKey))),
    after: usesIn(afterScope, new Set(come.map(useKey))),
  };
  return pairAlike(
    candidates,
    come,
    (node, side) => {
      const pieces = new Map(piecesOf(node));
      for (const use of uses[side].get(useKey(node)) ?? []) pieces.set(`used by ${use}`, 1);
      // Things of two kinds are never the same.
      return new Map([...pieces].map(([piece, weight]) => [`${node.kind} ${piece}`, weight]));
    },
    SAME,
  ).map(([{ id, name }, { name: newName }]) => ({ kind: "renamed", id, before: name, after: newName }));
}

function leftOver(nodes: readonly TreeNode[], others: readonly TreeNode[]): TreeNode[] {
  const names = new Set(others.map(useKey));
  return nodes.filter((node) => node.name !== "" && !names.has(useKey(node)));
}

function useKey({ kind, name }: TreeNode): string {
  return referenceKey(kind, name);
}

function ofKind(node: TreeNode, kind: NamedKind): TreeNode[] {
  return node.children.filter((child) => child.kind === kind);
}

function journeyPairs(before: TreeNode, after: TreeNode): [TreeNode, TreeNode][] {
  return pairsOf(before, after, "journey");
}

function pairsOf(before: TreeNode, after: TreeNode, kind: NamedKind): [TreeNode, TreeNode][] {
  const named = new Map(ofKind(after, kind).map((node) => [node.name, node]));
  return ofKind(before, kind).flatMap((node): [TreeNode, TreeNode][] => {
    const partner = named.get(node.name);
    return partner && partner !== node ? [[node, partner]] : [];
  });
}
