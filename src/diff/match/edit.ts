import type { TreeNode, Value } from "./tree.ts";

/**
 * One step from what a project said to what it says. Edits name nodes by their ids, which stay through all edits, so that
 * each can be read by itself; applied in their order they lead from the one tree to the other.
 */
export type Edit = Renamed | Added | Moved | Changed | Removed;

/** A thing has another name, and so has it wherever it is referred to. */
export interface Renamed {
  readonly kind: "renamed";
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** A node comes, with all that is new in it. */
export interface Added {
  readonly kind: "added";
  readonly id: string;
  readonly parent: string;
  /** The node of its kind that it stands behind, where order means something; `undefined` for the first. */
  readonly behind: string | undefined;
  readonly node: TreeNode;
}

/** A node stands somewhere else. */
export interface Moved {
  readonly kind: "moved";
  readonly id: string;
  readonly from: string;
  readonly parent: string;
  readonly behind: string | undefined;
}

/** A fact of a node comes, goes, or says something else. */
export interface Changed {
  readonly kind: "changed";
  readonly id: string;
  readonly field: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** A node goes with all that is still in it. */
export interface Removed {
  readonly kind: "removed";
  readonly id: string;
  readonly parent: string;
}
