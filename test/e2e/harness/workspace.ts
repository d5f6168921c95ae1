import { cp, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
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

/** A copy of a fixture, for a test to write into. */
export interface FixtureCopy extends TemporaryFolder {
  /** Makes it again what it was at first. */
  restore(): Promise<void>;
}

/** A fresh copy of a fixture. @param name a folder, from that of the fixtures. */
export async function copyFixture(name: string): Promise<FixtureCopy> {
  const folder = await temporaryFolder(path.basename(name));
  const copy = () => cp(path.join(import.meta.dirname, "..", "fixtures", name), folder.path, { recursive: true });
  await copy();
  return {
    ...folder,
    restore: async () => {
      const names = await readdir(folder.path);
      await Promise.all(names.map((inside) => rm(path.join(folder.path, inside), { recursive: true, force: true })));
      await copy();
    },
  };
}
