import { realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../../io.ts";

/**
 * Writes a file among those of a workspace. A link that a pull request has put in its place, or in the place of a folder on
 * the way to it, leads nowhere else. @throws UsageError when it can't be written, or would lie outside.
 */
export function writeWithin(workspace: string, file: string, text: string): void {
  try {
    const folder = path.relative(realpathSync(workspace), realpathSync(path.dirname(file)));
    if (path.isAbsolute(folder) || folder.split(path.sep)[0] === "..")
      throw new Error("it is outside of the workspace");
    rmSync(file, { force: true });
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`Can't write ${path.relative(workspace, file)} (${(error as Error).message}).`);
  }
}
