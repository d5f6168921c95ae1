import { type Dirent, readFileSync, statSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { URI, UriUtils } from "langium";
import { NodeFileSystemProvider } from "langium/node";
import type { FolderEntry, LinkedFiles } from "../project/linked-files.ts";
import { systemReason } from "../project/system-reason.ts";
import { decodeText, withoutByteOrderMark } from "./decode-text.ts";

/**
 * The disk of the machine. Links count as what they lead to, and a text is read as it is, but for a byte order mark, or not at
 * all: what is not UTF-8, or no plain file, is refused with the reason.
 */
export class Disk extends NodeFileSystemProvider implements LinkedFiles {
  override async readFile(uri: URI): Promise<string> {
    refuseSpecial(uri);
    return withoutByteOrderMark(decodeText(await readFile(uri.fsPath)));
  }

  override readFileSync(uri: URI): string {
    refuseSpecial(uri);
    return withoutByteOrderMark(decodeText(readFileSync(uri.fsPath)));
  }

  override async readDirectory(uri: URI): Promise<FolderEntry[]> {
    const entries = await readdir(uri.fsPath, { withFileTypes: true });
    return Promise.all(entries.map((entry) => entryOf(entry, UriUtils.joinPath(uri, entry.name))));
  }

  async realPath(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }
}

async function entryOf(entry: Dirent, uri: URI): Promise<FolderEntry> {
  const [isFile, isDirectory, isLink] = [entry.isFile(), entry.isDirectory(), entry.isSymbolicLink()];
  if (isFile || isDirectory) return { uri, isFile, isDirectory };
  if (!isLink) return { uri, isFile, isDirectory, reason: SPECIAL };
  try {
    const target = await stat(uri.fsPath);
    const found = { uri, isFile: target.isFile(), isDirectory: target.isDirectory(), isLink };
    return found.isFile || found.isDirectory ? found : { ...found, reason: SPECIAL };
  } catch (error) {
    const leadsNowhere = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = leadsNowhere ? "it is a link to a file that is not there" : systemReason(error);
    return { uri, isFile, isDirectory, isLink, reason };
  }
}

const SPECIAL = "it is not a plain file";

/** Reading from a pipe would wait for somebody who writes. */
function refuseSpecial(uri: URI): void {
  const status = statSync(uri.fsPath);
  if (status.isDirectory()) throw new Error("it is a folder");
  if (!status.isFile()) throw new Error(SPECIAL);
}
