import { type AstNode, DefaultLinker, type Reference } from "langium";

/**
 * Looks a name up whenever somebody asks what it means. Langium links all names of all files ahead of time, and again after
 * each change that could affect them; here `Names` finds unresolved names without any syntax tree, and nothing is kept that
 * could be out of date.
 */
export class JourneyLinker extends DefaultLinker {
  override async link(): Promise<void> {}

  protected override resolveReference(reference: Reference, container: AstNode, property: string): AstNode | undefined {
    const found = this.scopeProvider.getScope({ reference, container, property }).getElement(reference.$refText);
    return found && this.loadAstNode(found);
  }
}
