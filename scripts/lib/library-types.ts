import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { cache, dist, root } from "./paths.ts";
import { mustRun, tool } from "./run.ts";

/**
 * Puts the types of the library beside it. All that it exports is declared in its own file, so what the compiler makes of that file
 * is all that others need; a test holds it to that.
 */
export async function writeLibraryTypes(): Promise<void> {
  await mustRun(process.execPath, tool("typescript", "-b", path.join(root, "src")));
  await mkdir(dist, { recursive: true });
  await copyFile(path.join(cache, "types/src/src/library/library.d.ts"), path.join(dist, "library.d.ts"));
}
