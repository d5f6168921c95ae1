import {
  type Cancellation,
  type DocumentBuilder,
  DocumentState,
  interruptAndCheck,
  OperationCancelled,
  URI,
} from "langium";
import type { LangiumSharedServices } from "langium/lsp";

/**
 * Knows which edits have not been read yet, so that a request about a file can be answered as soon as its text and all names are
 * known. Findings come after that, and take as long again.
 */
export class Edits {
  private readonly builder: DocumentBuilder;
  private readonly unread = new Set<string>();

  constructor(builder: DocumentBuilder, texts: LangiumSharedServices["workspace"]["TextDocuments"]) {
    this.builder = builder;
    texts.onDidChangeContent(({ document }) => this.unread.add(URI.parse(document.uri).toString()));
    builder.onUpdate((changed) => {
      for (const uri of changed) this.unread.delete(uri.toString());
    });
    // An edit of a file that is closed and gone before it was read never will be. The builder hears of that next.
    texts.onDidClose(({ document }) => this.unread.delete(URI.parse(document.uri).toString()));
  }

  /** Resolves once the builder knows of all edits of a file. Rejects when it is cancelled. */
  async taken(uri: string, token: Cancellation.CancellationToken): Promise<void> {
    while (this.unread.has(uri)) await this.nextUpdate(token);
  }

  /** Resolves once all edits of a file are read. Rejects when it is cancelled. */
  async read(uri: string, token: Cancellation.CancellationToken): Promise<void> {
    await interruptAndCheck(token);
    do {
      await this.taken(uri, token);
      await this.builder.waitUntil(DocumentState.IndexedReferences, token);
    } while (this.unread.has(uri));
  }

  private nextUpdate(token: Cancellation.CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const update = this.builder.onUpdate(() => {
        finish();
        resolve();
      });
      const cancel = token.onCancellationRequested(() => {
        finish();
        reject(OperationCancelled);
      });
      const finish = (): void => {
        update.dispose();
        cancel.dispose();
      };
    });
  }
}
