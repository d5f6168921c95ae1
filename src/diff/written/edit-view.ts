import type { Changed, Edit } from "./edit.ts";
import type { NodeKind, TreeNode, Value } from "./tree.ts";
import { capital, subjectOf, type Version, type Where } from "./version.ts";

interface Versions {
  readonly before: Version;
  readonly after: Version;
}

/** An edit as rules look at it, with both versions at hand. */
export class Telling {
  readonly edit: Edit;
  /** Where the node is or was; at least one of both is there. */
  readonly before: Where | undefined;
  readonly after: Where | undefined;
  readonly versions: Versions;
  private readonly here: Where;
  private readonly editsIn: (id: string) => readonly Edit[];

  /** @param editsIn the edits at a node and at what is directly in it. @throws RangeError for a node that is nowhere. */
  constructor(edit: Edit, versions: Versions, editsIn: (id: string) => readonly Edit[]) {
    this.edit = edit;
    this.versions = versions;
    this.before = versions.before.at(edit.id);
    this.after = versions.after.at(edit.id);
    const here = this.after ?? this.before;
    if (!here) throw new RangeError(`There is no ${edit.id}`);
    this.here = here;
    this.editsIn = editsIn;
  }

  /** The node as it is now, or was last. */
  get node(): TreeNode {
    return this.here.node;
  }

  get kind(): NodeKind {
    return this.node.kind;
  }

  /** What the node is in. */
  get parent(): TreeNode | undefined {
    return this.here.parents.at(-1);
  }

  /** The thing that is spoken of: the node, or what it is a fact of. */
  get subject(): Where {
    return subjectOf(this.here);
  }

  /** The version that the node is in now, or was last. */
  get version(): Version {
    return this.after ? this.versions.after : this.versions.before;
  }

  /** The thing in the middle of a sentence: `“Calls support”`. */
  get spoken(): string {
    return this.version.speak(this.here);
  }

  /** The thing at the start of a sentence. */
  get Spoken(): string {
    return capital(this.spoken);
  }

  /** The edit of one of some fields of a kind of node; `undefined` when it is another edit. */
  changed(kinds: readonly NodeKind[], ...fields: readonly string[]): Changed | undefined {
    const isIt = this.edit.kind === "changed" && kinds.includes(this.kind) && fields.includes(this.edit.field);
    return isIt && this.edit.kind === "changed" ? this.edit : undefined;
  }

  /** What a value of the old version says to people. */
  old(value: Value | undefined): string {
    return this.versions.before.text(value, this.before ?? this.here);
  }

  /** What a value of the new version says to people. */
  now(value: Value | undefined): string {
    return this.versions.after.text(value, this.after ?? this.here);
  }

  /** Whether the observation that the node is, or is in, says that it was made on another day. */
  get isRedated(): boolean {
    return this.besideInObservation.some((edit) => edit.kind === "changed" && edit.field === "on" && edit.before);
  }

  /** The edits of the observation that the node is, or is in. */
  get besideInObservation(): readonly Edit[] {
    const { edit } = this;
    if (this.kind !== "measure") return this.editsIn(edit.id);
    return this.editsIn("parent" in edit ? edit.parent : (this.before?.parents.at(-1)?.id ?? ""));
  }

  /** Whether there is an edit of another field of the node. */
  hasOther(field: string): boolean {
    return this.editsIn(this.edit.id).some(
      (other) => other !== this.edit && other.kind === "changed" && other.id === this.edit.id && other.field === field,
    );
  }
}
