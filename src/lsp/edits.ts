import { type Cancellation, DocumentState, interruptAndCheck, OperationCancelled, URI } from "langium";
import type { LangiumSharedServices } from "langium/lsp";

/**
 * Knows which edits are still to be read, so that a question about a file can be answered as soon as its text and all names are
 * known. The editor's findings are sent after that, and take as long again.
 */
export class Edits {
  private readonly builder: LangiumSharedServices["workspace"]["DocumentBuilder"];
  private readonly unread = new Set<string>();

  constructor({ workspace }: LangiumSharedServices) {
    this.builder = workspace.DocumentBuilder;
    workspace.TextDocuments?.onDidChangeContent(({ document }) => this.unread.add(URI.parse(document.uri).toString()));
    workspace.DocumentBuilder.onUpdate((changed) => {
      for (const uri of changed) this.unread.delete(uri.toString());
    });
  }

  /** Resolves once all edits of a file are read. Rejects when it is cancelled. */
  async read(uri: string, token: Cancellation.CancellationToken): Promise<void> {
    await interruptAndCheck(token);
    do {
      if (this.unread.has(uri)) await this.nextUpdate(token);
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
