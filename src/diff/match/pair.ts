import { pairAlike, piecesOf } from "./similar.ts";
import { keyOf, type NodeKind, saidBy, type TreeNode, touchpointsIn } from "./tree.ts";

/** Which nodes of two trees are the same thing. */
export interface Pairs {
  /** The node of the old tree, by that of the new one. */
  readonly olds: ReadonlyMap<TreeNode, TreeNode>;
  /** The nodes of the old tree that are in a pair. */
  readonly kept: ReadonlySet<TreeNode>;
  /** The nodes of either tree that say the very same in the other one. */
  readonly unchanged: ReadonlySet<TreeNode>;
}

/**
 * From this likeness on, what stands in the place of something else without a name is taken for that, changed. A metric that was
 * measured on another day is one that was measured anew; customers who say something else are others.
 */
const ALIKE: ReadonlyMap<NodeKind, number> = new Map([
  ["actual", 0.15],
  ["benchmark", 0.15],
  ["pain", 0.5],
  ["quote", 0.5],
  ["backstage", 0.5],
]);
const ALIKE_ELSE = 0.3;

/** Pairs nodes by name, and by what they say where they have none. */
export function pairTrees(before: TreeNode, after: TreeNode): Pairs {
  const pairing = new Pairing();
  pairing.pair(before, after);
  return pairing;
}

class Pairing implements Pairs {
  readonly olds = new Map<TreeNode, TreeNode>();
  readonly kept = new Set<TreeNode>();
  readonly unchanged = new Set<TreeNode>();
  private readonly said = new Map<TreeNode, string>();

  /** @param isSame whether both are in something that says the very same. */
  pair(before: TreeNode, after: TreeNode, isSame = false): void {
    this.olds.set(after, before);
    this.kept.add(before);
    const same = isSame || saidBy(before, this.said) === saidBy(after, this.said);
    if (same) this.unchanged.add(before).add(after);
    const parts = partsOf(before);
    const wanted = Map.groupBy(parts, kindAndKey);
    const come: TreeNode[] = [];
    for (const [key, afters] of Map.groupBy(partsOf(after), kindAndKey)) {
      for (const [one, other] of pairSameKey(wanted.get(key) ?? [], afters)) {
        if (other && !this.kept.has(other)) this.pair(other, one, same);
        else if (one.name === "") come.push(one);
      }
    }
    const gone = parts.filter((part) => part.name === "" && !this.kept.has(part));
    for (const [kind, same] of Map.groupBy(come, (part) => part.kind)) {
      const candidates = gone.filter((part) => part.kind === kind);
      for (const [one, other] of pairAlike(candidates, same, piecesOf, ALIKE.get(kind) ?? ALIKE_ELSE))
        this.pair(one, other);
    }
  }
}

/** Several with one key: those that say the same are the same, the others in their order. */
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
    const said = saidBy(after);
    take(
      after,
      [...rest].find((before) => saidBy(before) === said),
    );
  }
  for (const after of afters) if (!partners.has(after)) take(after, [...rest][0]);
  return afters.map((after) => [after, partners.get(after)]);
}

/** What is looked for in a node: a touchpoint in all of its journey, as it can go from stage to stage. */
function partsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === "journey") return [...node.children, ...touchpointsIn(node)];
  return node.kind === "stage" ? node.children.filter((child) => child.kind !== "touchpoint") : node.children;
}

function kindAndKey(node: TreeNode): string {
  return `${node.kind} ${keyOf(node)}`;
}
