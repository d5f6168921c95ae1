import type { FileSystemProvider } from "langium";
import { startLanguageServer } from "langium/lsp";
import type { Connection } from "vscode-languageserver";
import type { Day } from "../model/element.ts";
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
import { MapService } from "./map-service.ts";
import type { After } from "./publisher.ts";
import { createJourneyServices } from "./services.ts";
import { localDay } from "./today.ts";

/** What the program that serves has at hand. */
export interface Host {
  /** The file system of the machine; `undefined` in a browser, where the client hands files over. */
  readonly disk?: FileSystemProvider;
  /** Does something about once a minute for as long as the program runs. */
  readonly everyMinute: (act: () => void) => void;
  readonly after: After;
  /** The day that counts as today; that of the machine without it. */
  readonly today?: () => Day;
}

/** Serves the language over a connection until it ends. */
export function serve(connection: Connection, { disk, everyMinute, after, today = localDay }: Host): void {
  const fileSystem = new ClientFileSystem(disk);
  const progress = new EditorProgress(connection);
  const { shared } = createJourneyServices({ fileSystem, today, connection, progress });
  const maps = new MapService(shared, shared.analyses);
  const comparisons = new CompareService(shared, today);

  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: InitializationOptions | undefined = initializationOptions;
    for (const { uri, text } of options?.files ?? []) fileSystem.handed.set(uri, text);
  });
  connection.onRequest(MAP_REQUEST, (params: MapParams, token) => maps.map(params, token));
  connection.onRequest(DETAILS_REQUEST, (params: MapParams, token) => maps.details(params, token));
  connection.onRequest(COMPARE_REQUEST, (params: CompareParams, token) => comparisons.compare(params, token));
  connection.onRequest(CHANGES_REQUEST, (params: CompareParams, token) => comparisons.changes(params, token));
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
    void shared.workspace.WorkspaceLock.read(fresh.dayChanged);
  });
  startLanguageServer(shared);
}
