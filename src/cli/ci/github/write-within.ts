import { realpathSync } from "node:fs";
import path from "node:path";
import { systemReason } from "../../../project/system-reason.ts";
import { writeInPlaceOfLink } from "../../files/write-file.ts";
import { UsageError } from "../../io.ts";

/**
 * Writes a file among those of a workspace. A link that a pull request has put in its place, or in the place of a folder on
 * the way to it, leads nowhere else. @throws UsageError when it can't be written, or would lie outside.
 */
export function writeWithin(workspace: string, file: string, text: string): void {
  const name = path.relative(workspace, file);
  try {
    const folder = path.relative(realpathSync(workspace), realpathSync(path.dirname(file)));
    if (path.isAbsolute(folder) || folder.split(path.sep)[0] === "..")
      throw new Error("it is outside of the workspace");
  } catch (error) {
    throw new UsageError(`Can't write ${name} (${systemReason(error)}).`);
  }
  writeInPlaceOfLink(file, name, text);
}
