import { type NamedKind, type TreeNode, touchpointsIn } from "../tree/tree.ts";
import type { Renamed } from "./edit.ts";
import { referenceKey, renameAll, usesIn } from "./rename.ts";
import { pairSimilar, piecesOf } from "./similar.ts";

export interface Renaming {
  readonly renames: readonly Renamed[];
  /** The old tree with the new names. */
  readonly tree: TreeNode;
}

/** From this similarity on, a removed thing and an added one count as one that was renamed. */
const SAME = 0.45;

/**
 * Finds what was renamed, by content and by references to it. A name that exists on both sides is never a rename. Shared
 * declarations come first: once a renamed owner is found, touchpoints are compared as if both sides used its new name.
 *
 * @param known renames that are known beforehand, whatever the content.
 */
export function findRenames(before: TreeNode, after: TreeNode, known: readonly Renamed[] = []): Renaming {
  let tree = before;
  const renames: Renamed[] = [];
  const take = (found: readonly Renamed[]): void => {
    for (const rename of found) renames.push(rename);
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
  // By now touchpoints have the same names on both sides, by which stages are recognised.
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
  const removed = leftOver(befores, afters);
  const added = leftOver(afters, befores);
  const kinds = new Set(added.map((node) => node.kind));
  const candidates = removed.filter((node) => kinds.has(node.kind));
  if (candidates.length === 0) return [];
  const uses = {
    before: usesIn(beforeScope, new Set(candidates.map(useKey))),
    after: usesIn(afterScope, new Set(added.map(useKey))),
  };
  return pairSimilar(
    candidates,
    added,
    (node, side) => {
      const pieces = new Map(piecesOf(node));
      for (const use of uses[side].get(useKey(node)) ?? []) pieces.set(`used by ${use}`, 1);
      // Things of different kinds never match.
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
