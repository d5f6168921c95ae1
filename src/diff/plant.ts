import type { Place } from "../model/place.ts";
import { type Fields, keyOf, type NodeKind, saidBy, type TreeNode } from "./tree.ts";

/** A node that has not been given its id yet. */
export interface Seedling {
  readonly kind: NodeKind;
  readonly name: string;
  readonly fields: Fields;
  readonly children: readonly Seedling[];
  readonly place?: Place;
}

/** The nodes of a tree with ids that are made of names: the id of a touchpoint does not say in which stage it is. */
export function plant(seedling: Seedling, id: string = seedling.kind): TreeNode {
  return grow(seedling, id, id);
}

/** @param within what the ids of touchpoints start with. */
function grow({ kind, name, fields, children, place }: Seedling, id: string, within: string): TreeNode {
  const keys = keysOf(children);
  const grown = children.map((child) => {
    const start = child.kind === "touchpoint" ? within : id;
    const childId = `${start}/${child.kind}:${keys.get(child)}`;
    return grow(child, childId, child.kind === "stage" ? id : childId);
  });
  return { id, kind, name, fields, children: grown, ...(place && { place }) };
}

/** Different keys for all of a kind. Several that would have one key are told apart by what they say, in any order. */
function keysOf(seedlings: readonly Seedling[]): ReadonlyMap<Seedling, string> {
  const keys = new Map<Seedling, string>();
  for (const [key, same] of Map.groupBy(seedlings, (item) => `${item.kind}:${keyOf(item)}`)) {
    const own = key.slice(key.indexOf(":") + 1);
    for (const [index, item] of inAnyOrder(same).entries()) keys.set(item, index === 0 ? own : `${own}~${index + 1}`);
  }
  return keys;
}

function inAnyOrder(same: readonly Seedling[]): readonly Seedling[] {
  const [first] = same;
  if (!first || same.length === 1 || first.name !== "") return same;
  const said = new Map(same.map((item) => [item, saidBy(plant(item))]));
  return same.toSorted((a, b) => ((said.get(a) ?? "") < (said.get(b) ?? "") ? -1 : 1));
}
