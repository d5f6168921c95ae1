import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  delayNextTick,
  interruptAndCheck,
  type LangiumDocument,
  type MaybePromise,
} from "langium";

/**
 * Turns of the event loop in which a request that has arrived is answered: one to read it, one to pass it on, one for what it
 * waits for.
 */
const TURNS = 3;

/** Builds what changed and nothing else. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  /**
   * Announces that a file has reached a state even when the build is stopped just then. The file keeps the state, so the next
   * build would not announce it either, and whoever waits for it would wait for ever.
   */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    await super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  /** Announces a phase even when there was nothing to build, as after a deletion: somebody may be waiting for it. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const listener of [...this.buildPhaseListeners.get(state)]) {
      await interruptAndCheck(token);
      await listener(documents, token);
    }
  }

  /** Requests about the text alone, such as for the map, are answered before findings are worked out and sent. */
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

  /** Nothing: findings belong to whole projects, and `freshness.ts` publishes them. */
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
