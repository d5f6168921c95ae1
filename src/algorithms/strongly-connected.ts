interface Visit<Node> {
  readonly node: Node;
  readonly next: Iterator<Node>;
}

/**
 * Finds the groups of nodes that can all be reached from one another, in a graph of any depth: Tarjan's algorithm, without
 * recursion, in O(nodes + edges).
 *
 * @see R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (2), 1972.
 * @param starts the nodes to start from; those that can be reached from them are found too.
 * @param nextOf the nodes that edges lead to from a node.
 * @returns the groups, each after all groups that it leads to; a node that does not lead back to itself is a group of its own.
 */
export function stronglyConnected<Node>(
  starts: Iterable<Node>,
  nextOf: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  const order = new Map<Node, number>();
  /** The earliest node that is known to be reached from a node and to lead to it. */
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const visits: Visit<Node>[] = [];
  const enter = (node: Node): void => {
    lowest.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, next: nextOf(node)[Symbol.iterator]() });
  };
  const lower = (node: Node, to: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  };
  for (const start of starts) {
    if (!order.has(start)) enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { node, next } = visit;
      const { done, value } = next.next();
      if (!done) {
        if (!order.has(value)) enter(value);
        else if (isOpen.has(value)) lower(node, order.get(value) ?? 0);
        continue;
      }
      visits.pop();
      const before = visits.at(-1);
      const own = lowest.get(node) ?? 0;
      if (before) lower(before.node, own);
      if (own !== order.get(node)) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen.delete(member);
      groups.push(group);
    }
  }
  return groups;
}
