import {
  type AstNode,
  AstUtils,
  CstUtils,
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ReferenceDescription,
  type Stream,
} from "langium";
import type { DeclaredName } from "./declared-name.ts";
import type { JourneyDocumentFactory } from "./document-factory.ts";
import { type Place, placesOf } from "./name-use.ts";
import type { Names } from "./names.ts";

/** Finds references by the names that files use. Langium keeps a description of each one, which takes more than the files. */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly factory: JourneyDocumentFactory;
  private readonly names: () => Names;

  /** @param names asked for late, because names are made anew whenever files are built, and builders need an index. */
  constructor(services: LangiumSharedCoreServices, factory: JourneyDocumentFactory, names: () => Names) {
    super(services);
    this.factory = factory;
    this.names = names;
  }

  override async updateReferences(): Promise<void> {}

  override findAllReferences(node: AstNode & { readonly name?: string }, path: string): Stream<ReferenceDescription> {
    const target = AstUtils.getDocument(node).uri.toString();
    const isMeant = (found: DeclaredName | undefined): boolean =>
      found?.path === path && found.documentUri.toString() === target;
    return this.documents.all.flatMap((document) => {
      const used = this.factory.factsOf(document)?.used ?? [];
      const meant = used.filter(
        (use) => use.name === node.name && isMeant(this.names().resolve(use, document.uri.toString())),
      );
      return meant.flatMap((use) => placesOf(use).map((place) => this.describe(document, place, node, path)));
    });
  }

  private describe(document: LangiumDocument, place: Place, target: AstNode, targetPath: string): ReferenceDescription {
    const { AstNodeLocator } = this.serviceRegistry.getServices(document.uri).workspace;
    const { offset, length } = place;
    const { textDocument, uri: sourceUri } = document;
    const range = { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
    const targetUri = AstUtils.getDocument(target).uri;
    return {
      sourceUri,
      /** Looked for in the syntax tree, which may have to be made: ask only when it is needed. */
      get sourcePath() {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
        return leaf ? AstNodeLocator.getAstNodePath(leaf.astNode) : "";
      },
      targetUri,
      targetPath,
      segment: { offset, length, end: offset + length, range },
      local: sourceUri.toString() === targetUri.toString(),
    };
  }
}
