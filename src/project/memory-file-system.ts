import { type FileSystemNode, type FileSystemProvider, URI } from "langium";

/** Files that are held in memory: what a client hands over, and the files of tests. Folders exist as far as files lie in them. */
export class MemoryFileSystem implements FileSystemProvider {
  private readonly files = new Map<string, string>();

  /** @param text `undefined` removes the file. */
  set(uri: string, text: string | undefined): void {
    if (text === undefined) this.files.delete(normal(uri));
    else this.files.set(normal(uri), text);
  }

  existsSync(uri: URI): boolean {
    return this.find(uri) !== undefined;
  }

  async exists(uri: URI): Promise<boolean> {
    return this.existsSync(uri);
  }

  statSync(uri: URI): FileSystemNode {
    const found = this.find(uri);
    if (!found) throw new Error(`There is no file ${uri.toString(true)}`);
    return { uri, isFile: found === "file", isDirectory: found === "folder" };
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }

  readFileSync(uri: URI): string {
    const text = this.files.get(uri.toString());
    if (text === undefined) throw new Error(`There is no file ${uri.toString(true)}`);
    return text;
  }

  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }

  readBinarySync(uri: URI): Uint8Array {
    throw new Error(`${uri.toString(true)} is held as text`);
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.readBinarySync(uri);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    const folder = inside(uri);
    const entries = new Map<string, FileSystemNode>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(folder)) continue;
      const [name = "", ...below] = file.slice(folder.length).split("/");
      const isFile = below.length === 0;
      entries.set(name, { uri: URI.parse(folder + name), isFile, isDirectory: !isFile });
    }
    return [...entries.values()];
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.readDirectorySync(uri);
  }

  private find(uri: URI): "file" | "folder" | undefined {
    if (this.files.has(uri.toString())) return "file";
    const folder = inside(uri);
    for (const file of this.files.keys()) if (file.startsWith(folder)) return "folder";
    return undefined;
  }
}

function normal(uri: string): string {
  return URI.parse(uri).toString();
}

function inside(uri: URI): string {
  const text = uri.toString();
  return text.endsWith("/") ? text : `${text}/`;
}
