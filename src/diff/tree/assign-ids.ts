import type { Place } from "../../model/place.ts";
import { type Fields, keyOf, meaningOfNode, type NodeKind, type TreeNode } from "./tree.ts";

/** A node that has no id yet. */
export interface NodeContent {
  readonly kind: NodeKind;
  readonly name: string;
  readonly fields: Fields;
  readonly children: readonly NodeContent[];
  readonly place?: Place;
}

/** Gives the nodes of a tree ids that are made of their names. The id of a touchpoint does not depend on its stage. */
export function assignIds(content: NodeContent, id: string = content.kind): TreeNode {
  return identify(content, id, id);
}

/** @param within the id that those of touchpoints start with. */
function identify({ kind, name, fields, children, place }: NodeContent, id: string, within: string): TreeNode {
  const keys = keysOf(children);
  const withIds = children.map((child) => {
    const start = child.kind === "touchpoint" ? within : id;
    const childId = `${start}/${child.kind}:${keys.get(child)}`;
    return identify(child, childId, child.kind === "stage" ? id : childId);
  });
  return { id, kind, name, fields, children: withIds, ...(place && { place }) };
}

/** Unique keys for the nodes of each kind. Nodes with the same key are numbered by their meaning, whatever their order. */
function keysOf(contents: readonly NodeContent[]): ReadonlyMap<NodeContent, string> {
  const keys = new Map<NodeContent, string>();
  for (const [key, same] of Map.groupBy(contents, (item) => `${item.kind}:${keyOf(item)}`)) {
    const own = key.slice(key.indexOf(":") + 1);
    for (const [index, item] of inAnyOrder(same).entries()) keys.set(item, index === 0 ? own : `${own}~${index + 1}`);
  }
  return keys;
}

function inAnyOrder(same: readonly NodeContent[]): readonly NodeContent[] {
  const [first] = same;
  if (!first || same.length === 1 || first.name !== "") return same;
  const meanings = new Map(same.map((item) => [item, meaningOfNode(assignIds(item))]));
  return same.toSorted((a, b) => ((meanings.get(a) ?? "") < (meanings.get(b) ?? "") ? -1 : 1));
}
