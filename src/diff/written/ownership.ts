import type { Telling } from "./telling.ts";
import { type NodeKind, nameIn } from "./tree.ts";
import type { Version, Where } from "./version.ts";

/** What somebody answers for. */
export const OWNED: readonly NodeKind[] = ["journey", "stage", "touchpoint", "handoff", "opportunity", "backstage"];

/** Who answers for the node of an edit, by title, before and after. A touchpoint without `by` takes the owner of its stage. */
export function ownersOf({ before, after, versions }: Telling): {
  readonly before: string | undefined;
  readonly after: string | undefined;
} {
  return { before: ownerOf(before, versions.before), after: ownerOf(after, versions.after) };
}

/** What is owned, at the start of a sentence. */
export function ownedThing({ kind, Spoken, spoken }: Telling): string {
  return kind === "backstage" ? `A backstage line of ${spoken}` : Spoken;
}

function ownerOf(where: Where | undefined, version: Version): string | undefined {
  if (!where) return undefined;
  const { node, parents } = where;
  const stage = node.kind === "touchpoint" ? parents.at(-1) : undefined;
  const owner = nameIn(node.fields.by) ?? nameIn(stage?.fields.by);
  return owner === undefined ? undefined : version.label("owner", owner);
}
