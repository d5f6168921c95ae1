import type { TreeNode, Value } from "../tree/tree.ts";

/**
 * One step from the old meaning of a project to the new one. Edits refer to nodes by ids that no edit changes, so each can be read
 * by itself; applied in their order they lead from one tree to the other.
 */
export type Edit = Renamed | Added | Moved | Changed | Removed;

/** A thing was renamed, with all references to it. */
export interface Renamed {
  readonly kind: "renamed";
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** A node was added, with everything new in it. */
export interface Added {
  readonly kind: "added";
  readonly id: string;
  readonly parent: string;
  /** The node of its kind that it follows, where order has a meaning; `undefined` for the first. */
  readonly behind: string | undefined;
  readonly node: TreeNode;
}

/** A node was moved. */
export interface Moved {
  readonly kind: "moved";
  readonly id: string;
  readonly from: string;
  readonly parent: string;
  readonly behind: string | undefined;
}

/** A fact of a node was added, removed or changed. */
export interface Changed {
  readonly kind: "changed";
  readonly id: string;
  readonly field: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** A node was removed, with everything that is still in it. */
export interface Removed {
  readonly kind: "removed";
  readonly id: string;
  readonly parent: string;
}
