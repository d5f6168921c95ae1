import { keyOf, meaningOfNode, type NodeKind, type TreeNode, touchpointsIn } from "../tree/tree.ts";
import { pairSimilar, piecesOf } from "./similar.ts";

/** Which nodes of two trees are versions of the same thing. */
export interface Pairs {
  /** The node of the old tree, by that of the new one. */
  readonly olds: ReadonlyMap<TreeNode, TreeNode>;
  /** The nodes of the old tree that are in a pair. */
  readonly kept: ReadonlySet<TreeNode>;
  /** The nodes of either tree that mean the same in the other one. */
  readonly unchanged: ReadonlySet<TreeNode>;
}

/**
 * From this similarity on, an unnamed thing in place of another one counts as that thing, changed. Values of the same metric on
 * another day are a new version of an observation; another pain or quote is a different one.
 */
const SIMILAR: ReadonlyMap<NodeKind, number> = new Map([
  ["actual", 0.15],
  ["benchmark", 0.15],
  ["pain", 0.5],
  ["quote", 0.5],
  ["backstage", 0.5],
]);
const SIMILAR_BY_DEFAULT = 0.3;

/** Pairs nodes by name, and by content where they have none. */
export function pairTrees(before: TreeNode, after: TreeNode): Pairs {
  const pairing = new Pairing();
  pairing.pair(before, after);
  return pairing;
}

class Pairing implements Pairs {
  readonly olds = new Map<TreeNode, TreeNode>();
  readonly kept = new Set<TreeNode>();
  readonly unchanged = new Set<TreeNode>();
  private readonly meanings = new Map<TreeNode, string>();

  /** @param isSame whether both are in something that means the same. */
  pair(before: TreeNode, after: TreeNode, isSame = false): void {
    this.olds.set(after, before);
    this.kept.add(before);
    const same = isSame || meaningOfNode(before, this.meanings) === meaningOfNode(after, this.meanings);
    if (same) this.unchanged.add(before).add(after);
    const parts = partsOf(before);
    const wanted = Map.groupBy(parts, kindAndKey);
    const added: TreeNode[] = [];
    for (const [key, afters] of Map.groupBy(partsOf(after), kindAndKey)) {
      for (const [one, other] of pairSameKey(wanted.get(key) ?? [], afters)) {
        if (other && !this.kept.has(other)) this.pair(other, one, same);
        else if (one.name === "") added.push(one);
      }
    }
    const removed = parts.filter((part) => part.name === "" && !this.kept.has(part));
    for (const [kind, same] of Map.groupBy(added, (part) => part.kind)) {
      const candidates = removed.filter((part) => part.kind === kind);
      for (const [one, other] of pairSimilar(candidates, same, piecesOf, SIMILAR.get(kind) ?? SIMILAR_BY_DEFAULT))
        this.pair(one, other);
    }
  }
}

/** Pairs several nodes with one key: first those that mean the same, then the others in their order. */
function pairSameKey(befores: readonly TreeNode[], afters: readonly TreeNode[]): [TreeNode, TreeNode | undefined][] {
  if (afters.length === 1 && befores.length <= 1) return afters.map((after) => [after, befores[0]]);
  const rest = new Set(befores);
  const partners = new Map<TreeNode, TreeNode>();
  const take = (after: TreeNode, found: TreeNode | undefined): void => {
    if (!found) return;
    rest.delete(found);
    partners.set(after, found);
  };
  for (const after of afters) {
    const meaning = meaningOfNode(after);
    take(
      after,
      [...rest].find((before) => meaningOfNode(before) === meaning),
    );
  }
  for (const after of afters) if (!partners.has(after)) take(after, [...rest][0]);
  return afters.map((after) => [after, partners.get(after)]);
}

/** The nodes to pair inside of a node: touchpoints in the whole journey, because they can move between stages. */
function partsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === "journey") return [...node.children, ...touchpointsIn(node)];
  return node.kind === "stage" ? node.children.filter((child) => child.kind !== "touchpoint") : node.children;
}

function kindAndKey(node: TreeNode): string {
  return `${node.kind} ${keyOf(node)}`;
}
