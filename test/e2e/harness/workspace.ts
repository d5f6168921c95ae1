import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A new folder that nothing else uses. */
export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  // On macOS the temporary folder is a link, and VS Code shows files under their real path.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), `journey-${purpose}-`)));
  return {
    path: folder,
    // A server that was just ended may still write a last line into it.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** A fresh copy of a fixture, for a test to write into. @param name a folder, from that of the fixtures. */
export async function copyFixture(name: string): Promise<TemporaryFolder> {
  const folder = await temporaryFolder(path.basename(name));
  await cp(path.join(import.meta.dirname, "..", "fixtures", name), folder.path, { recursive: true });
  return folder;
}
