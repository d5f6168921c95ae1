import { type BuildOptions, DefaultDocumentBuilder, DocumentState, type LangiumDocument } from "langium";
import type { CancellationToken } from "vscode-languageserver";

/**
 * Links again what a new declaration can take a reference from. Langium links a document again when a file that it refers
 * to changed, or when it has a name that nothing declares; a second declaration of a name elsewhere would go unnoticed.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  /** The names that each document declared when references were last linked with them in mind. */
  private readonly declared = new Map<string, ReadonlySet<string>>();

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: CancellationToken,
  ): Promise<void> {
    await this.runCancelable(documents, DocumentState.Parsed, token, (document) =>
      this.langiumDocumentFactory.update(document, token),
    );
    await this.runCancelable(documents, DocumentState.IndexedContent, token, (document) =>
      this.indexManager.updateContent(document, token),
    );
    const names = this.changedNames(documents);
    const affected = names.size > 0 ? this.referringTo(names, new Set(documents)) : [];
    for (const document of affected) this.resetToState(document, DocumentState.ComputedScopes);
    await super.buildDocuments([...documents, ...affected], options, token);
  }

  protected override cleanUpDeleted(document: LangiumDocument): void {
    this.declared.delete(document.uri.toString());
    super.cleanUpDeleted(document);
  }

  private changedNames(documents: readonly LangiumDocument[]): Set<string> {
    const changed = new Set<string>();
    for (const document of documents) {
      const uri = document.uri.toString();
      const before = this.declared.get(uri) ?? new Set<string>();
      const after = new Set([...this.indexManager.allElements(undefined, new Set([uri]))].map((item) => item.name));
      for (const name of before) if (!after.has(name)) changed.add(name);
      for (const name of after) if (!before.has(name)) changed.add(name);
      this.declared.set(uri, after);
    }
    return changed;
  }

  private referringTo(names: ReadonlySet<string>, except: ReadonlySet<LangiumDocument>): LangiumDocument[] {
    return this.langiumDocuments.all
      .filter((document) => document.state >= DocumentState.Linked && !except.has(document))
      .filter((document) => document.references.some((reference) => names.has(reference.$refText)))
      .toArray();
  }
}
