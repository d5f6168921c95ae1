import type { FileSystemNode, FileSystemProvider, URI } from "langium";
import { type LinkedFiles, realPathIn } from "../project/linked-files.ts";
import { MemoryFileSystem } from "../project/memory-file-system.ts";

/** Reads what is on disk from the disk, where there is one, and everything else from what the client handed over. */
export class ClientFileSystem implements LinkedFiles {
  /** The files that the client handed over. */
  readonly handed = new MemoryFileSystem();
  private readonly disk: FileSystemProvider | undefined;

  /** @param disk `undefined` in a browser. */
  constructor(disk?: FileSystemProvider) {
    this.disk = disk;
  }

  private for(uri: URI): FileSystemProvider {
    return this.disk && uri.scheme === "file" ? this.disk : this.handed;
  }

  stat(uri: URI): Promise<FileSystemNode> {
    return this.for(uri).stat(uri);
  }

  statSync(uri: URI): FileSystemNode {
    return this.for(uri).statSync(uri);
  }

  exists(uri: URI): Promise<boolean> {
    return this.for(uri).exists(uri);
  }

  existsSync(uri: URI): boolean {
    return this.for(uri).existsSync(uri);
  }

  readBinary(uri: URI): Promise<Uint8Array> {
    return this.for(uri).readBinary(uri);
  }

  readBinarySync(uri: URI): Uint8Array {
    return this.for(uri).readBinarySync(uri);
  }

  readFile(uri: URI): Promise<string> {
    return this.for(uri).readFile(uri);
  }

  readFileSync(uri: URI): string {
    return this.for(uri).readFileSync(uri);
  }

  readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.for(uri).readDirectory(uri);
  }

  realPath(uri: URI): Promise<URI> {
    return realPathIn(this.for(uri), uri);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.for(uri).readDirectorySync(uri);
  }
}
