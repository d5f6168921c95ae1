import type { FileSystemNode, FileSystemProvider, URI } from "langium";

/** The disk with one text in the place of a file, whether the file exists or not: what an editor has not saved yet. */
export class FileInPlace implements FileSystemProvider {
  private readonly disk: FileSystemProvider;
  private readonly address: string;
  private readonly text: string;

  constructor(disk: FileSystemProvider, address: string, text: string) {
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

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.withFile(uri, (await this.disk.exists(uri)) ? await this.disk.readDirectory(uri) : []);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.withFile(uri, this.disk.existsSync(uri) ? this.disk.readDirectorySync(uri) : []);
  }

  private withFile(folder: URI, entries: FileSystemNode[]): FileSystemNode[] {
    const slash = this.address.lastIndexOf("/");
    if (folder.toString() !== this.address.slice(0, slash) || entries.some((entry) => this.is(entry.uri)))
      return entries;
    const uri = folder.with({ path: `${folder.path}/${decodeURIComponent(this.address.slice(slash + 1))}` });
    return [...entries, { uri, isFile: true, isDirectory: false }];
  }
}
