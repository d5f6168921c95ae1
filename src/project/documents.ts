import { DefaultLangiumDocuments, type LangiumDocument, type Stream, stream, type URI } from "langium";

/** All documents, in the order of their addresses. Langium climbs through a tree of folders each time it is asked for them. */
export class JourneyDocuments extends DefaultLangiumDocuments {
  private list: readonly LangiumDocument[] | undefined;

  override get all(): Stream<LangiumDocument> {
    this.list ??= this.sorted();
    return stream(this.list);
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.list = undefined;
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.list = undefined;
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    this.list = undefined;
    return super.deleteDocuments(folder);
  }

  private sorted(): LangiumDocument[] {
    const placed = super.all.map((document) => ({ document, uri: document.uri.toString() })).toArray();
    return placed.sort((a, b) => (a.uri < b.uri ? -1 : 1)).map(({ document }) => document);
  }
}
