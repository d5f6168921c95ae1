import { Cancellation, DefaultDocumentBuilder, DocumentState, type URI } from "langium";

/** Builds what changed and nothing else. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  /** A file that went leaves nothing to build; whoever waits for the end of a build hears of it all the same. */
  override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None) {
    await super.update(changed, deleted, token);
    if (deleted.length === 0) return;
    for (const listener of this.buildPhaseListeners.get(DocumentState.Validated)) await listener([], token);
  }

  /** Never: names are looked up when they are needed. */
  protected override shouldRelink(): boolean {
    return false;
  }

  /** Never: a file that was checked was checked for everything. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }
}
