import { longestIncreasingSubsequence } from "../../algorithms/longest-increasing-subsequence.ts";
import { isOrdered, meaningOf, type NodeKind, type TreeNode } from "../tree/tree.ts";
import type { Added, Changed, Edit, Moved, Removed, Renamed } from "./edit.ts";
import { findRenames } from "./find-renames.ts";
import { type Pairs, pairTrees } from "./pair.ts";

export interface Edits {
  /** In an order in which they can be applied. */
  readonly edits: readonly Edit[];
  /** The nodes of the new tree with those of the old one, after renaming. */
  readonly pairs: Pairs;
}

/** The edits that lead from one tree to another; none if they mean the same. @param known renames that are known beforehand. */
export function findEdits(before: TreeNode, after: TreeNode, known?: readonly Renamed[]): Edits {
  const { renames, tree } = findRenames(before, after, known);
  const pairs = pairTrees(tree, after);
  const comparison = new Comparison(tree, pairs);
  comparison.enter(after);
  // Removals come last, when touchpoints that were kept have left their stage.
  return { edits: [...renames, ...comparison.edits, ...removalsIn(tree, pairs)], pairs };
}

/** Walks through the new tree and compares it with the old one. */
class Comparison {
  readonly edits: (Added | Moved | Changed)[] = [];
  private readonly pairs: Pairs;
  /** The stages of touchpoints in the old tree: nothing else can change its parent. */
  private readonly stages = new Map<TreeNode, TreeNode>();

  constructor(before: TreeNode, pairs: Pairs) {
    this.pairs = pairs;
    for (const journey of before.children) {
      for (const stage of journey.children) for (const child of stage.children) this.stages.set(child, stage);
    }
  }

  /** Finds the differences in a node and below it. */
  enter(after: TreeNode): void {
    if (this.pairs.unchanged.has(after)) return;
    const before = this.pairs.olds.get(after);
    if (before) for (const edit of changesOf(before, after)) this.edits.push(edit);
    const staying = before ? this.stayingIn(before, after) : NONE;
    const last = new Map<NodeKind, TreeNode>();
    for (const child of after.children) {
      const old = this.pairs.olds.get(child);
      const siblings = last.get(child.kind);
      const parent = this.idOf(after);
      const behind = siblings && isOrdered(child.kind) ? this.idOf(siblings) : undefined;
      if (old && !staying.has(child)) {
        const from = this.stages.get(old)?.id ?? parent;
        this.edits.push({ kind: "moved", id: old.id, from, parent, behind });
      } else if (!old && before) {
        // Nodes inside of a new node are added with it.
        const node = this.fresh(child);
        this.edits.push({ kind: "added", id: node.id, parent, behind, node });
      }
      this.enter(child);
      last.set(child.kind, child);
    }
  }

  /** The children that did not move: all whose order has no meaning, and as many of the others as possible. */
  private stayingIn(before: TreeNode, after: TreeNode): ReadonlySet<TreeNode> {
    const places = new Map(before.children.map((child, place) => [child, place]));
    const here = after.children.flatMap((child) => {
      const place = places.get(this.pairs.olds.get(child) ?? child);
      return place === undefined ? [] : [{ child, place }];
    });
    const staying = new Set<TreeNode>();
    for (const [kind, siblings] of Map.groupBy(here, ({ child }) => child.kind)) {
      const inOrder = isOrdered(kind) ? longestIncreasingSubsequence(siblings.map(({ place }) => place)) : undefined;
      for (const [index, { child }] of siblings.entries()) if (!inOrder || inOrder.has(index)) staying.add(child);
    }
    return staying;
  }

  /** A new node with the new nodes in it. Old nodes in it are moved there by edits of their own. */
  private fresh(node: TreeNode): TreeNode {
    const children = node.children.filter((child) => !this.pairs.olds.has(child));
    return { ...node, id: this.idOf(node), children: children.map((child) => this.fresh(child)) };
  }

  private idOf(after: TreeNode): string {
    return this.pairs.olds.get(after)?.id ?? newId(after);
  }
}

const NONE: ReadonlySet<TreeNode> = new Set();

/** A prefix, because a new node can have the name of one that was removed or renamed. */
function newId({ id }: TreeNode): string {
  return `+${id}`;
}

function changesOf(before: TreeNode, after: TreeNode): Changed[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((field): Changed[] => {
    const [old, now] = [before.fields[field], after.fields[field]];
    const isSame = (old === undefined) === (now === undefined) && meaningOf(old) === meaningOf(now);
    return isSame ? [] : [{ kind: "changed", id: before.id, field, before: old, after: now }];
  });
}

function removalsIn(before: TreeNode, pairs: Pairs): Removed[] {
  if (pairs.unchanged.has(before)) return [];
  return before.children.flatMap((child): Removed[] =>
    pairs.kept.has(child)
      ? removalsIn(child, pairs)
      : [
          ...child.children.flatMap((kept) => (pairs.kept.has(kept) ? removalsIn(kept, pairs) : [])),
          removed(child, before),
        ],
  );
}

function removed(node: TreeNode, parent: TreeNode): Removed {
  return { kind: "removed", id: node.id, parent: parent.id };
}
