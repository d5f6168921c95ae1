import { capital } from "../../model/english.ts";
import type { Changed, Edit } from "../match/edit.ts";
import type { NodeKind, TreeNode, Value } from "../tree/tree.ts";
import type { Version, Where } from "./version.ts";

interface Versions {
  readonly before: Version;
  readonly after: Version;
}

/** An edit with both versions of the project, as rules look at it. */
export class EditView {
  readonly edit: Edit;
  /** The node in each version; in at least one of them it is there. */
  readonly before: Where | undefined;
  readonly after: Where | undefined;
  readonly versions: Versions;
  private readonly here: Where;
  private readonly editsIn: (id: string) => readonly Edit[];

  /** @param editsIn the edits at a node and at what is directly in it. @throws RangeError for a node that is in neither version. */
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

  /** The node in the new version, or in the old one when it was removed. */
  get node(): TreeNode {
    return this.here.node;
  }

  get kind(): NodeKind {
    return this.node.kind;
  }

  /** The parent of the node. */
  get parent(): TreeNode | undefined {
    return this.here.parents.at(-1);
  }

  /** The version that `node` is from. */
  get version(): Version {
    return this.after ? this.versions.after : this.versions.before;
  }

  /** The subject in the middle of a sentence: `“Calls support”`. */
  get phrase(): string {
    return this.version.phrase(this.here);
  }

  /** Where the subject is, in the middle of a sentence: `at “Calls support”`. */
  get placePhrase(): string {
    return this.version.placePhrase(this.here);
  }

  /** The subject at the start of a sentence. */
  get openingPhrase(): string {
    return capital(this.phrase);
  }

  /** The edit, if it changes one of these fields of one of these kinds of nodes. */
  changed(kinds: readonly NodeKind[], ...fields: readonly string[]): Changed | undefined {
    const isIt = this.edit.kind === "changed" && kinds.includes(this.kind) && fields.includes(this.edit.field);
    return isIt && this.edit.kind === "changed" ? this.edit : undefined;
  }

  /** A value of the old version, as people read it. */
  oldText(value: Value | undefined): string {
    return this.versions.before.text(value, this.before ?? this.here);
  }

  /** A value of the new version, as people read it. */
  newText(value: Value | undefined): string {
    return this.versions.after.text(value, this.after ?? this.here);
  }

  /** Whether the observation that the node is, or belongs to, got another date. */
  get isRedated(): boolean {
    return this.editsOfObservation.some((edit) => edit.kind === "changed" && edit.field === "on" && edit.before);
  }

  /** All edits of the observation that the node is, or belongs to. */
  get editsOfObservation(): readonly Edit[] {
    const { edit } = this;
    if (this.kind !== "measure") return this.editsIn(edit.id);
    return this.editsIn("parent" in edit ? edit.parent : (this.before?.parents.at(-1)?.id ?? ""));
  }

  /** Whether another edit changes this field of the node. */
  hasOther(field: string): boolean {
    return this.editsIn(this.edit.id).some(
      (other) => other !== this.edit && other.kind === "changed" && other.id === this.edit.id && other.field === field,
    );
  }
}
