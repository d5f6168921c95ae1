import { type FileSystemProvider, type LangiumDocuments, URI } from "langium";
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from "langium/lsp";
import {
  type Connection,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { LIBRARY_URI } from "../project/library.ts";
import { CONFIGURATION_FILE, isConfigurationFile } from "../project/projects.ts";
import type { JourneyWorkspaceManager } from "../project/workspace-manager.ts";
import { inBackground } from "./in-background.ts";

/** Follows changes of files: only of journeys and project files, and also when edits are discarded. */
export class JourneyUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly connection: Connection | undefined;
  private readonly documents: LangiumDocuments;
  private readonly fileSystem: FileSystemProvider;
  private readonly manager: JourneyWorkspaceManager;
  private readonly texts: LangiumSharedServices["workspace"]["TextDocuments"];

  constructor(services: LangiumSharedServices, manager: JourneyWorkspaceManager) {
    super(services);
    this.connection = services.lsp.Connection;
    this.documents = services.workspace.LangiumDocuments;
    this.fileSystem = services.workspace.FileSystemProvider;
    this.manager = manager;
    this.texts = services.workspace.TextDocuments;
  }

  /** Other files don't matter; deletions are watched everywhere because a whole folder can be deleted. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [
      { globPattern: "**/*.journey" },
      { globPattern: `**/${CONFIGURATION_FILE}` },
      { globPattern: "**/*", kind: WatchKind.Delete },
    ];
  }

  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    const changed = changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
    const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    inBackground(this.connection, () => this.applyChanges(changed, deleted));
  }

  /** A file can be opened by itself, without its folder: its project belongs to it all the same. */
  didOpenDocument({ document }: { document: TextDocument }): void {
    inBackground(this.connection, async () => {
      await this.manager.ready;
      const around = await this.manager.findProjectAround(URI.parse(document.uri));
      if (around.length > 0) this.fireDocumentUpdate(around, []);
    });
  }

  /** Once an editor is closed, the file on disk counts, or that there is none. */
  didCloseDocument({ document }: { document: TextDocument }): void {
    const uri = URI.parse(document.uri);
    inBackground(this.connection, async () => {
      if (await this.fileSystem.exists(uri)) this.fireDocumentUpdate([uri], []);
      else this.fireDocumentUpdate([], [uri]);
    });
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    inBackground(this.connection, async () => {
      await this.manager.ready;
      await this.workspaceLock.write((token) => this.documentBuilder.update(changed, deleted, token));
    });
  }

  /** Takes over changes and deletions of journey files and project files; folders may be among the deleted. */
  async applyChanges(changed: readonly string[], deleted: readonly string[]): Promise<void> {
    await this.manager.ready;
    const configuration = [...changed, ...deleted].filter(isConfigurationFile);
    await Promise.all(configuration.map((uri) => this.manager.readConfigurationFile(uri)));
    // A file that is open lives in its editor, whatever becomes of it on disk.
    const gone = deleted
      .flatMap((uri) => this.documents.getDocuments(URI.parse(uri)).map((document) => document.uri))
      .filter((uri) => this.texts.get(uri.toString()) === undefined);
    const isJourney = (uri: string): boolean => uri.endsWith(".journey");
    const renewed = changed.filter(isJourney).map((uri) => URI.parse(uri));
    // A project file can change which names its journeys see.
    const own = this.documents.all.map((document) => document.uri).filter((uri) => uri.toString() !== LIBRARY_URI);
    const affected = configuration.length > 0 ? own.toArray() : [];
    if (gone.length + renewed.length + configuration.length > 0)
      this.fireDocumentUpdate(distinct([...renewed, ...affected]), gone);
  }
}

function distinct(uris: readonly URI[]): URI[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
