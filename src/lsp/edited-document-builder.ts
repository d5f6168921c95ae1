import { Cancellation, type DocumentState, type URI, UriUtils } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { JourneyDocumentBuilder } from "../project/document-builder.ts";
import { Edits } from "./edits.ts";
import { gone } from "./gone.ts";

/** Lets requests about a file wait for its last edit: while an older text is still being built, Langium would answer from that. */
export class EditedDocumentBuilder extends JourneyDocumentBuilder {
  readonly edits: Edits;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.edits = new Edits(this, services.workspace.TextDocuments);
  }

  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    await this.edits.taken(uri.toString(), token);
    const waiting = new Cancellation.CancellationTokenSource();
    let isGone = false;
    const cancelled = token.onCancellationRequested(() => waiting.cancel());
    // A file that is deleted reaches no state any more.
    const updated = this.onUpdate((_changed, deleted) => {
      if (!deleted.some((one) => UriUtils.equals(one, uri))) return;
      isGone = true;
      waiting.cancel();
    });
    try {
      return await super.awaitDocumentState(state, uri, waiting.token);
    } catch (error) {
      if (!isGone || token.isCancellationRequested) throw error;
      throw gone(uri);
    } finally {
      cancelled.dispose();
      updated.dispose();
      waiting.dispose();
    }
  }
}
