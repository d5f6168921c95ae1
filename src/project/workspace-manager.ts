import {
  type BuildOptions,
  DefaultWorkspaceManager,
  delayNextTick,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  URI,
  UriUtils,
} from "langium";
import type { CancellationToken } from "vscode-languageserver";
import type { WorkspaceFolder } from "vscode-languageserver-types";
import { LIBRARY_TEXT } from "../generated/library.ts";
import type { JourneyDocumentFactory } from "./document-factory.ts";
import { FolderWalk } from "./folder-walk.ts";
import { LIBRARY_URI } from "./library.ts";
import type { Progress } from "./progress.ts";
import { CONFIGURATION_FILE, isWithin, type Projects } from "./projects.ts";
import { systemReason } from "./system-reason.ts";

/** How many files are read ahead of the parser. */
const AHEAD = 16;

/** After this many milliseconds, whoever else waits for the thread has its turn. */
const RESPONSE = 50;

/** Reads the journey files and project files of the workspace, and the built-in library, before anything is linked. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  /** Langium validates nothing at start-up unless it is told to. */
  override initialBuildOptions: BuildOptions = { validation: { categories: ["built-in", "fast"] } };

  /** Why folders, links and project files could not be read, by their addresses. */
  private readonly failed = new Map<string, string>();

  private readonly projects: Projects;
  private readonly factory: JourneyDocumentFactory;
  private readonly progress: Progress;
  /** The links that lead to a folder that they are in, by their addresses; they are not followed. */
  readonly loops = new Set<string>();

  private readonly configurationFiles = new Set<string>();
  /** By project file, the reading that began last, as long as it goes on. */
  private readonly readings = new Map<string, symbol>();
  /** Folders outside the workspace that were taken in because a file of theirs was opened. */
  private readonly taken = new Set<string>();

  constructor(
    shared: LangiumSharedCoreServices,
    projects: Projects,
    factory: JourneyDocumentFactory,
    progress: Progress,
  ) {
    super(shared);
    this.projects = projects;
    this.factory = factory;
    this.progress = progress;
  }

  /** Why files and folders could not be read, by their addresses. */
  get unreadable(): ReadonlyMap<string, string> {
    return new Map([...this.failed, ...this.factory.unreadable]);
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
    collector(this.factory.fromString(LIBRARY_TEXT, URI.parse(LIBRARY_URI)));
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    const walk = new FolderWalk({
      fileSystem: this.fileSystemProvider,
      includes: (entry) => this.shouldIncludeEntry(entry),
      unreadable: (uri, reason) => this.failed.set(uri.toString(), reason),
      loop: (uri) => this.loops.add(uri.toString()),
    });
    await walk.below(folder);
    for (const uri of walk.files) uris.push(uri);
    for (const uri of walk.configurationFiles) this.configurationFiles.add(uri);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    await Promise.all(
      [...this.configurationFiles].map(async (uri) => {
        const reason = await this.readConfigurationFile(uri);
        if (reason !== undefined) this.failed.set(uri, reason);
      }),
    );
    const all = [...uris];
    let rested = Date.now();
    for await (const { uri, text, error, at } of this.readAhead(all)) {
      if (!this.progress.report(at, all.length)) break;
      // A file that has just gone leaves the others readable.
      if (text === undefined) this.failed.set(uri.toString(), systemReason(error));
      else collector(this.factory.fromString(text, uri));
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
        return { uri, at, text: await this.factory.readText(uri), error: undefined };
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
    // What was never saved has no place on a disk, whatever its name looks like.
    if (uri.scheme === "untitled") return [];
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
      return (await this.isFile(place)) ? { reason: systemReason(error) } : {};
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
