import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  delayNextTick,
  type LangiumDocument,
  type MaybePromise,
  type URI,
} from "langium";

/**
 * Turns of the event loop in which a question that has come is answered: one to take it off the wire, one to hand it on, one for
 * what it waits for.
 */
const TURNS = 3;

/** Builds what changed and nothing else. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  /** A file that went leaves nothing to build; whoever waits for the end of a build hears of it all the same. */
  override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None) {
    await super.update(changed, deleted, token);
    if (deleted.length === 0) return;
    for (const listener of this.buildPhaseListeners.get(DocumentState.Validated)) await listener([], token);
  }

  /** Whoever asks for what is written, such as the map, is answered before the findings are worked out and sent. */
  protected override async runCancelable(
    documents: LangiumDocument[],
    targetState: DocumentState,
    token: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    await super.runCancelable(documents, targetState, token, callback);
    if (targetState !== DocumentState.IndexedReferences || documents.length === 0) return;
    for (let turn = 0; turn < TURNS; turn++) await delayNextTick();
  }

  /** Nothing: findings are those of whole projects, and `freshness.ts` tells of them. */
  protected override async validate(): Promise<void> {}

  /** Never: names are looked up when they are needed. */
  protected override shouldRelink(): boolean {
    return false;
  }

  /** Never: a file that was checked was checked for everything. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }
}
