import {
  type BuildOptions,
  DefaultWorkspaceManager,
  delayNextTick,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  URI,
  UriUtils,
} from "langium";
import type { CancellationToken } from "vscode-languageserver";
import type { WorkspaceFolder } from "vscode-languageserver-types";
import { LIBRARY_TEXT } from "../generated/library.ts";
import { LIBRARY_URI } from "./library.ts";
import type { Progress } from "./progress.ts";
import { CONFIGURATION_FILE, isConfigurationFile, isWithin, type Projects } from "./projects.ts";

/** How many files are read ahead of the parser. */
const AHEAD = 16;

/** After this many milliseconds, whoever else waits for the thread has its turn. */
const RESPONSE = 50;

/** Reads the journey files and project files of the workspace, and the built-in library, before anything is linked. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  /** Langium validates nothing at start-up unless it is told to. */
  override initialBuildOptions: BuildOptions = { validation: { categories: ["built-in", "fast"] } };

  /** Files and folders that could not be read. */
  readonly unreadable: { readonly uri: string; readonly reason: string }[] = [];

  private readonly shared: LangiumSharedCoreServices;
  private readonly projects: Projects;
  private readonly progress: Progress;
  private readonly configurationFiles = new Set<string>();
  /** By project file, the reading that began last, as long as it goes on. */
  private readonly readings = new Map<string, symbol>();
  /** Folders outside the workspace that were taken in because a file of theirs was opened. */
  private readonly taken = new Set<string>();

  constructor(shared: LangiumSharedCoreServices, projects: Projects, progress: Progress) {
    super(shared);
    this.shared = shared;
    this.projects = projects;
    this.progress = progress;
  }

  override async initializeWorkspace(folders: WorkspaceFolder[], token?: CancellationToken): Promise<void> {
    try {
      await super.initializeWorkspace(folders, token);
    } finally {
      this.progress.end();
    }
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    this.projects.setFolders(folders.map((folder) => URI.parse(folder.uri).toString()));
    return super.performStartup(folders);
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    collector(this.shared.workspace.LangiumDocumentFactory.fromString(LIBRARY_TEXT, URI.parse(LIBRARY_URI)));
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    const entries = await this.fileSystemProvider.readDirectory(folder).catch((error: unknown) => {
      this.unreadable.push({ uri: folder.toString(), reason: reasonOf(error) });
      return [];
    });
    const included = entries.filter((entry) => this.shouldIncludeEntry(entry));
    for (const entry of included) if (entry.isFile) uris.push(entry.uri);
    const folders = included.filter((entry) => entry.isDirectory);
    await Promise.all(folders.map((entry) => this.traverseFolder(entry.uri, uris)));
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (entry.isFile && isConfigurationFile(entry.uri.toString())) this.configurationFiles.add(entry.uri.toString());
    return super.shouldIncludeEntry(entry);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    await Promise.all(
      [...this.configurationFiles].map(async (uri) => {
        const reason = await this.readConfigurationFile(uri);
        if (reason !== undefined) this.unreadable.push({ uri, reason });
      }),
    );
    const all = [...uris];
    let rested = Date.now();
    for await (const { uri, text, error, at } of this.readAhead(all)) {
      if (!this.progress.report(at, all.length)) break;
      // A file that can't be read, or that has just gone, leaves the others readable.
      if (text === undefined) this.unreadable.push({ uri: uri.toString(), reason: reasonOf(error) });
      else collector(this.shared.workspace.LangiumDocumentFactory.fromString(text, uri));
      if (Date.now() - rested > RESPONSE) {
        await delayNextTick();
        rested = Date.now();
      }
    }
  }

  /** The texts of files in their order, some of them on their way while others are parsed. */
  private async *readAhead(uris: readonly URI[]) {
    const read = async (uri: URI, at: number) => {
      try {
        return { uri, at, text: await this.fileSystemProvider.readFile(uri), error: undefined };
      } catch (error) {
        return { uri, at, text: undefined, error };
      }
    };
    const coming: ReturnType<typeof read>[] = [];
    for (const [at, uri] of uris.entries()) {
      coming.push(read(uri, at));
      const next = coming.length > AHEAD ? coming.shift() : undefined;
      if (next) yield await next;
    }
    for (const next of coming) yield await next;
  }

  /**
   * Finds the project around a file that lies outside the workspace, such as one that is opened by itself: all below the
   * nearest folder above with a project file, or else the files beside it.
   *
   * @returns the journey files to take in; none when the file lies in the workspace or its project is known.
   */
  async findProjectAround(uri: URI): Promise<URI[]> {
    const folder = UriUtils.dirname(uri);
    const inWorkspace =
      this.workspaceFolders?.some((item) => isWithin(folder.toString(), URI.parse(item.uri).toString())) ?? false;
    if (inWorkspace || !(await this.fileSystemProvider.exists(uri))) return [];
    const configured = await this.configuredFolderAbove(folder);
    const root = configured ?? folder;
    if (this.taken.has(root.toString())) return [];
    this.taken.add(root.toString());
    if (configured) {
      const files = await this.searchFolder(root);
      await Promise.all([...this.configurationFiles].map((file) => this.readConfigurationFile(file)));
      return files;
    }
    const beside = await this.fileSystemProvider.readDirectory(folder).catch(() => []);
    return beside.filter((entry) => entry.isFile && this.shouldIncludeEntry(entry)).map((entry) => entry.uri);
  }

  private async configuredFolderAbove(folder: URI): Promise<URI | undefined> {
    for (let at = folder; ; at = UriUtils.dirname(at)) {
      if (await this.fileSystemProvider.exists(UriUtils.joinPath(at, CONFIGURATION_FILE))) return at;
      if (at.path === UriUtils.dirname(at).path) return undefined;
    }
  }

  /**
   * Takes over a project file as it is now: that it is gone, or a folder, or can't be read, too. Files come and go while
   * somebody asks about them; of several readings at a time the one that began last counts.
   *
   * @returns why it can't be read; `undefined` when it was, or is none.
   */
  async readConfigurationFile(uri: string): Promise<string | undefined> {
    const reading = Symbol(uri);
    this.readings.set(uri, reading);
    const { text, reason } = await this.readSettings(URI.parse(uri));
    if (this.readings.get(uri) !== reading) return undefined;
    this.readings.delete(uri);
    if (reason === undefined) this.projects.setFile(uri, text);
    else this.projects.setUnreadable(uri, reason);
    return reason;
  }

  /** @returns the text of a file, or why it can't be read; neither where there is no file. */
  private async readSettings(place: URI): Promise<{ readonly text?: string; readonly reason?: string }> {
    try {
      return { text: await this.fileSystemProvider.readFile(place) };
    } catch (error) {
      return (await this.isFile(place)) ? { reason: reasonOf(error) } : {};
    }
  }

  private async isFile(uri: URI): Promise<boolean> {
    try {
      return (await this.fileSystemProvider.stat(uri)).isFile;
    } catch {
      return false;
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
