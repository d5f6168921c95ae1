import type { FileSystemNode, FileSystemProvider, URI } from "langium";

/** An entry of a folder, in a file system that knows links. */
export interface FolderEntry extends FileSystemNode {
  /** Whether the entry is a link; what it leads to says whether it is a file or a folder. */
  readonly isLink?: boolean;
  /** Why the entry is neither a file nor a folder, such as for a link that leads nowhere. */
  readonly reason?: string;
}

/** A file system in which several paths can lead to the same file. */
export interface LinkedFiles extends FileSystemProvider {
  readDirectory(uri: URI): Promise<FolderEntry[]>;
  /** The path behind all links. @throws when there is nothing. */
  realPath(uri: URI): Promise<URI>;
}

/** The path behind all links; the same path in a file system that knows none. @throws when there is nothing. */
export async function realPathIn(fileSystem: FileSystemProvider, uri: URI): Promise<URI> {
  return "realPath" in fileSystem ? (fileSystem as LinkedFiles).realPath(uri) : uri;
}
