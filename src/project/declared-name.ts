import type { AstNode, AstNodeDescription, AstNodeLocator, DocumentSegment, URI } from "langium";
import type { TreeHolder } from "./tree-holder.ts";

/** A name that can be referred to, with what has to be known of it while the syntax tree of its file is not there. */
export class DeclaredName implements AstNodeDescription {
  /** Empty where the line is broken and lacks one. */
  readonly name: string;
  readonly type: string;
  readonly title: string | undefined;
  readonly documentUri: URI;
  readonly path: string;
  /** Where the name stands; absent for parts, which are only found through what they are parts of. */
  readonly nameSegment?: DocumentSegment;
  /** The touchpoints and stages of a journey, the phases of a lifecycle. Of one name the first counts. */
  readonly parts: ReadonlyMap<string, DeclaredName>;
  private readonly source: TreeHolder;
  private readonly locator: AstNodeLocator;

  constructor(
    what: Pick<DeclaredName, "name" | "type" | "title" | "documentUri" | "path" | "nameSegment" | "parts">,
    source: TreeHolder,
    locator: AstNodeLocator,
  ) {
    this.name = what.name;
    this.type = what.type;
    this.title = what.title;
    this.documentUri = what.documentUri;
    this.path = what.path;
    if (what.nameSegment) this.nameSegment = what.nameSegment;
    this.parts = what.parts;
    this.source = source;
    this.locator = locator;
  }

  /** The declaration; `undefined`, which Langium's type has no word for in a getter, if the tree of its file is not there. */
  get node(): AstNode {
    const { root } = this.source;
    return (root && this.locator.getAstNode(root, this.path)) as AstNode;
  }
}
