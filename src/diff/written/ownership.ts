import { type NodeKind, nameIn } from "../tree/tree.ts";
import type { EditView } from "./edit-view.ts";
import type { Version, Where } from "./version.ts";

/** What can have an owner. */
export const OWNED: readonly NodeKind[] = ["journey", "stage", "touchpoint", "handoff", "opportunity", "backstage"];

/** The titles of the owners of the node of an edit, before and after. A touchpoint without `by` has the owner of its stage. */
export function ownersOf({ before, after, versions }: EditView): {
  readonly before: string | undefined;
  readonly after: string | undefined;
} {
  return { before: ownerOf(before, versions.before), after: ownerOf(after, versions.after) };
}

/** The owned thing, at the start of a sentence. */
export function ownedThing({ kind, openingPhrase, phrase }: EditView): string {
  return kind === "backstage" ? `A backstage line of ${phrase}` : openingPhrase;
}

function ownerOf(where: Where | undefined, version: Version): string | undefined {
  if (!where) return undefined;
  const { node, parents } = where;
  const stage = node.kind === "touchpoint" ? parents.at(-1) : undefined;
  const owner = nameIn(node.fields.by) ?? nameIn(stage?.fields.by);
  return owner === undefined ? undefined : version.label("owner", owner);
}
