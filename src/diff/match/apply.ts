import type { Fields, TreeNode, Value } from "../tree/tree.ts";
import type { Edit } from "./edit.ts";
import { renameAll } from "./rename.ts";

/** A node while it is being edited. */
interface Draft extends Omit<TreeNode, "fields" | "children"> {
  fields: Fields;
  children: Draft[];
}

/**
 * Applies edits to a tree, in their order. The edits of a comparison lead from its old tree to its new one.
 *
 * @throws RangeError when an edit is about something that is not there.
 */
export function applyEdits(tree: TreeNode, edits: readonly Edit[]): TreeNode {
  // Renames change references all over the tree, other edits one place; renames come first, as in the list of edits.
  const renames = edits.filter((edit) => edit.kind === "renamed");
  const drafts = new Drafts(renameAll(tree, renames));
  for (const edit of edits) drafts.apply(edit);
  return drafts.root;
}

class Drafts {
  readonly root: Draft;
  private readonly byId = new Map<string, Draft>();

  constructor(tree: TreeNode) {
    this.root = this.open(tree);
  }

  apply(edit: Edit): void {
    switch (edit.kind) {
      case "renamed":
        return;
      case "added":
        insert(this.find(edit.parent), this.open(edit.node), edit.behind);
        return;
      case "moved": {
        const node = this.find(edit.id);
        take(this.find(edit.from), node);
        insert(this.find(edit.parent), node, edit.behind);
        return;
      }
      case "changed": {
        const node = this.find(edit.id);
        node.fields = withField(node.fields, edit.field, edit.after);
        return;
      }
      case "removed":
        take(this.find(edit.parent), this.find(edit.id));
    }
  }

  private open(node: TreeNode): Draft {
    const draft: Draft = { ...node, children: node.children.map((child) => this.open(child)) };
    this.byId.set(node.id, draft);
    return draft;
  }

  private find(id: string): Draft {
    const found = this.byId.get(id);
    if (!found) throw new RangeError(`There is no ${id}`);
    return found;
  }
}

function insert(parent: Draft, node: Draft, behind: string | undefined): void {
  const place = behind === undefined ? 0 : parent.children.findIndex((child) => child.id === behind) + 1;
  parent.children.splice(place, 0, node);
}

function take(parent: Draft, node: Draft): void {
  const place = parent.children.indexOf(node);
  if (place < 0) throw new RangeError(`${node.id} is not in ${parent.id}`);
  parent.children.splice(place, 1);
}

function withField(fields: Fields, field: string, value: Value | undefined): Fields {
  const { [field]: _, ...others } = fields;
  return value === undefined ? others : { ...others, [field]: value };
}
