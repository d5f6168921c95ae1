import { type FileSystemProvider, type LangiumDocuments, URI } from "langium";
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from "langium/lsp";
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { LIBRARY_URI } from "./library.ts";
import { CONFIGURATION_FILE, isConfigurationFile } from "./projects.ts";
import type { JourneyWorkspaceManager } from "./workspace-manager.ts";

/** Follows what happens to files: only those that matter, project files too, and edits that are thrown away. */
export class JourneyUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly documents: LangiumDocuments;
  private readonly fileSystem: FileSystemProvider;
  private readonly manager: JourneyWorkspaceManager;

  constructor(services: LangiumSharedServices, manager: JourneyWorkspaceManager) {
    super(services);
    this.documents = services.workspace.LangiumDocuments;
    this.fileSystem = services.workspace.FileSystemProvider;
    this.manager = manager;
  }

  /** Everything else in a workspace is none of our business; deletions are watched everywhere because a folder can go. */
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
    void this.applyChanges(changed, deleted);
  }

  /** A file can be opened by itself, without its folder: its project belongs to it all the same. */
  async didOpenDocument({ document }: { document: TextDocument }): Promise<void> {
    await this.manager.ready;
    const around = await this.manager.findProjectAround(URI.parse(document.uri));
    if (around.length > 0) this.fireDocumentUpdate(around, []);
  }

  /** A closed editor shows nothing any more: what counts is the file, or that there is none. */
  async didCloseDocument({ document }: { document: TextDocument }): Promise<void> {
    const uri = URI.parse(document.uri);
    if (await this.fileSystem.exists(uri)) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  /** Takes over that files changed or went, journey files and project files alike; folders may be among the deleted. */
  async applyChanges(changed: readonly string[], deleted: readonly string[]): Promise<void> {
    await this.manager.ready;
    const configuration = [...changed, ...deleted].filter(isConfigurationFile);
    await Promise.all(configuration.map((uri) => this.manager.readConfigurationFile(uri)));
    const gone = deleted.map((uri) => URI.parse(uri)).filter((uri) => this.documents.getDocuments(uri).length > 0);
    const isJourney = (uri: string): boolean => uri.endsWith(".journey");
    const renewed = changed.filter(isJourney).map((uri) => URI.parse(uri));
    // A project file can change which names its journeys see.
    const own = this.documents.all.map((document) => document.uri).filter((uri) => uri.toString() !== LIBRARY_URI);
    const affected = configuration.length > 0 ? own.toArray() : [];
    if (gone.length + renewed.length + affected.length > 0)
      this.fireDocumentUpdate(distinct([...renewed, ...affected]), gone);
  }
}

function distinct(uris: readonly URI[]): URI[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
