import type { FileSystemNode, URI } from "langium";
import type { FolderEntry, LinkedFiles } from "../../project/linked-files.ts";

/** The disk with one text in the place of a file, whether the file exists or not: what an editor has not saved yet. */
export class FileInPlace implements LinkedFiles {
  private readonly disk: LinkedFiles;
  private readonly address: string;
  private readonly text: string;

  constructor(disk: LinkedFiles, address: string, text: string) {
    this.disk = disk;
    this.address = address;
    this.text = text;
  }

  private is(uri: URI): boolean {
    return uri.toString() === this.address;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.is(uri) ? { uri, isFile: true, isDirectory: false } : this.disk.stat(uri);
  }

  statSync(uri: URI): FileSystemNode {
    return this.is(uri) ? { uri, isFile: true, isDirectory: false } : this.disk.statSync(uri);
  }

  async exists(uri: URI): Promise<boolean> {
    return this.is(uri) || this.disk.exists(uri);
  }

  existsSync(uri: URI): boolean {
    return this.is(uri) || this.disk.existsSync(uri);
  }

  async readFile(uri: URI): Promise<string> {
    return this.is(uri) ? this.text : this.disk.readFile(uri);
  }

  readFileSync(uri: URI): string {
    return this.is(uri) ? this.text : this.disk.readFileSync(uri);
  }

  readBinary(uri: URI): Promise<Uint8Array> {
    return this.disk.readBinary(uri);
  }

  readBinarySync(uri: URI): Uint8Array {
    return this.disk.readBinarySync(uri);
  }

  async readDirectory(uri: URI): Promise<FolderEntry[]> {
    return this.withFile(uri, (await this.disk.exists(uri)) ? await this.disk.readDirectory(uri) : []);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.withFile(uri, this.disk.existsSync(uri) ? this.disk.readDirectorySync(uri) : []);
  }

  /** The text takes the place of what a link leads to as well. */
  async realPath(uri: URI): Promise<URI> {
    return !this.is(uri) && (await this.disk.exists(uri)) ? this.disk.realPath(uri) : uri;
  }

  private withFile(folder: URI, found: FolderEntry[]): FolderEntry[] {
    const slash = this.address.lastIndexOf("/");
    const entries = found.filter((entry) => !this.is(entry.uri));
    if (folder.toString() !== this.address.slice(0, slash)) return entries;
    const uri = folder.with({ path: `${folder.path}/${decodeURIComponent(this.address.slice(slash + 1))}` });
    return [...entries, { uri, isFile: true, isDirectory: false }];
  }
}
