import { type FileSystemProvider, type URI, UriUtils } from "langium";
import { type FolderEntry, realPathIn } from "./linked-files.ts";
import { CONFIGURATION_FILE, isConfigurationFile, isWithin } from "./projects.ts";
import { systemReason } from "./system-reason.ts";

/** What a walk needs to know, and tells. */
interface Guide {
  readonly fileSystem: FileSystemProvider;
  /** Whether a folder is walked into, and whether a file is a journey. */
  readonly includes: (entry: FolderEntry) => boolean;
  readonly unreadable: (uri: URI, reason: string) => void;
  /** A link leads to a folder that it is in, and is not followed. */
  readonly loop: (uri: URI) => void;
}

/** A folder to walk through. */
interface Place {
  readonly folder: URI;
  /** The folder behind all links. */
  readonly real: URI;
  /** The folder of the project around it, behind all links. */
  readonly root: string;
}

interface Link {
  readonly uri: URI;
  /** The folder that it is in, behind all links. */
  readonly within: URI;
  readonly isFile: boolean;
  readonly root: string;
}

/**
 * Finds the files below a folder. Links are followed after everything else, and a project reads a file or folder only once:
 * so a link to what it has already adds nothing, and links that lead in a circle come to an end.
 */
export class FolderWalk {
  private readonly guide: Guide;
  /** The journey files, in no order. */
  readonly files: URI[] = [];
  /** The addresses of the project files. */
  readonly configurationFiles: string[] = [];
  private readonly links: Link[] = [];
  /** What each project has read, by the path behind all links. */
  private readonly seen = new Set<string>();

  constructor(guide: Guide) {
    this.guide = guide;
  }

  /** Walks through a folder. What can't be read is told, and left out. */
  async below(folder: URI): Promise<void> {
    const real = await this.realPath(folder);
    if (real) await this.enter({ folder, real, root: real.toString() });
    // Folders behind links add further links at the end.
    for (const link of this.links) await this.follow(link);
  }

  private async enter({ folder, real, root: around }: Place): Promise<void> {
    const entries = await this.entriesOf(folder);
    const root = entries.some(isConfiguration) ? real.toString() : around;
    if (!this.isNew(root, real)) return;
    const inner: Promise<void>[] = [];
    for (const entry of entries) {
      const { uri, isFile, isLink, reason } = entry;
      const isNamedSo = this.guide.includes({ uri, isFile: !entry.isDirectory, isDirectory: entry.isDirectory });
      if (!isNamedSo && !isConfiguration(entry)) continue;
      const within = UriUtils.joinPath(real, UriUtils.basename(uri));
      if (reason !== undefined) this.guide.unreadable(uri, reason);
      else if (isLink) this.links.push({ uri, within: real, isFile, root });
      else if (!isFile) inner.push(this.enter({ folder: uri, real: within, root }));
      else if (this.isNew(root, within)) this.add(uri);
    }
    await Promise.all(inner);
  }

  private async follow({ uri, within, isFile, root }: Link): Promise<void> {
    const real = await this.realPath(uri);
    if (!real) return;
    // Findings quote what is in a file, so a link must not make one of something that is none.
    if (isFile && kindOf(uri) !== kindOf(real)) {
      this.guide.unreadable(uri, `it is a link to ${UriUtils.basename(real)}, which is of another kind`);
    } else if (isFile) {
      if (this.isNew(root, real)) this.add(uri);
    } else if (isWithin(within.toString(), real.toString())) {
      this.guide.loop(uri);
    } else {
      await this.enter({ folder: uri, real, root });
    }
  }

  private add(uri: URI): void {
    if (isConfigurationFile(uri.toString())) this.configurationFiles.push(uri.toString());
    else this.files.push(uri);
  }

  private isNew(root: string, real: URI): boolean {
    const key = `${root} ${real.toString()}`;
    const isNew = !this.seen.has(key);
    this.seen.add(key);
    return isNew;
  }

  private async entriesOf(folder: URI): Promise<readonly FolderEntry[]> {
    try {
      return await this.guide.fileSystem.readDirectory(folder);
    } catch (error) {
      this.guide.unreadable(folder, systemReason(error));
      return [];
    }
  }

  private async realPath(uri: URI): Promise<URI | undefined> {
    try {
      return await realPathIn(this.guide.fileSystem, uri);
    } catch (error) {
      this.guide.unreadable(uri, systemReason(error));
      return undefined;
    }
  }
}

function isConfiguration({ uri, isDirectory }: FolderEntry): boolean {
  return !isDirectory && UriUtils.basename(uri) === CONFIGURATION_FILE;
}

/** What makes a file a journey or a project file: its ending, or all of its name. */
function kindOf(uri: URI): string {
  return isConfigurationFile(uri.toString()) ? CONFIGURATION_FILE : UriUtils.extname(uri);
}
