import { type FileSystemProvider, isOperationCancelled } from "langium";
import { startLanguageServer } from "langium/lsp";
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Day } from "../model/element.ts";
import { localDay } from "../project/today.ts";
import {
  CHANGES_REQUEST,
  COMPARE_REQUEST,
  type CompareParams,
  DETAILS_REQUEST,
  FILES_NOTIFICATION,
  type FilesParams,
  type InitializationOptions,
  MAP_REQUEST,
  type MapParams,
} from "../protocol.ts";
import { ClientFileSystem } from "./client-file-system.ts";
import { CompareService } from "./compare-service.ts";
import { EditorProgress } from "./editor-progress.ts";
import { keepClientFresh } from "./freshness.ts";
import { inBackground, logFailure } from "./in-background.ts";
import { MapService } from "./map-service.ts";
import type { After } from "./publisher.ts";
import { createJourneyServices } from "./services.ts";

/** What the server needs from the program that runs it. */
export interface Host {
  /** The file system of the machine; `undefined` in a browser, where the client hands files over. */
  readonly disk?: FileSystemProvider;
  /** Does something about once a minute for as long as the program runs. */
  readonly everyMinute: (act: () => void) => void;
  readonly after: After;
  /** Reports failures of work that nobody waits for, which would end the program, from now on. */
  readonly onUnhandled: (report: (error: unknown) => void) => void;
  /** The day that counts as today; that of the machine without it. */
  readonly today?: () => Day;
}

/** Serves the language over a connection until it ends. */
export function serve(connection: Connection, { disk, everyMinute, after, onUnhandled, today = localDay }: Host): void {
  onUnhandled((error) => logFailure(connection, error));
  const fileSystem = new ClientFileSystem(disk);
  const progress = new EditorProgress(connection);
  const { shared } = createJourneyServices({ fileSystem, today, connection, progress });
  const { edits } = shared.workspace.DocumentBuilder;
  const maps = new MapService(shared, edits, shared.analyses);
  const comparisons = new CompareService(shared, edits, today);

  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: InitializationOptions | undefined = initializationOptions;
    for (const { uri, text } of options?.files ?? []) fileSystem.handed.set(uri, text);
  });
  connection.onRequest(
    MAP_REQUEST,
    answering((params: MapParams, token) => maps.map(params, token)),
  );
  connection.onRequest(
    DETAILS_REQUEST,
    answering((params: MapParams, token) => maps.details(params, token)),
  );
  connection.onRequest(
    COMPARE_REQUEST,
    answering((params: CompareParams, token) => comparisons.compare(params, token)),
  );
  connection.onRequest(
    CHANGES_REQUEST,
    answering((params: CompareParams, token) => comparisons.changes(params, token)),
  );
  connection.onNotification(FILES_NOTIFICATION, ({ files }: FilesParams) => {
    for (const { uri, text } of files) fileSystem.handed.set(uri, text);
    const gone = files.filter((file) => file.text === undefined).map((file) => file.uri);
    const changed = files.filter((file) => file.text !== undefined).map((file) => file.uri);
    return shared.lsp.DocumentUpdateHandler.applyChanges(changed, gone);
  });
  const fresh = keepClientFresh(connection, shared, after);
  let day = today();
  everyMinute(() => {
    if (day === today()) return;
    day = today();
    inBackground(connection, () => shared.workspace.WorkspaceLock.read(fresh.dayChanged));
  });
  startLanguageServer(shared);
}

/** A cancelled request is answered as the protocol has it; the library does so for its own requests only. */
function answering<P, R>(
  work: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError> {
  return async (params, token) => {
    try {
      return await work(params, token);
    } catch (error) {
      if (!isOperationCancelled(error)) throw error;
      return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    }
  };
}
