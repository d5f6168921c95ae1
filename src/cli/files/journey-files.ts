import { URI } from "langium";
import type { ProjectServices } from "../../project/services.ts";
import { UsageError } from "../io.ts";
import { resolve, shown } from "./load.ts";

/**
 * The journey files among the named files and below the named folders, found as a project finds its own: not in folders
 * that hold what others wrote.
 *
 * @returns absolute paths, each once, in order.
 * @throws UsageError when a path does not exist, is no journey file, or holds none or can't be read.
 */
export async function findJourneyFiles(
  paths: readonly string[],
  cwd: string,
  { ServiceRegistry, workspace: { WorkspaceManager } }: ProjectServices,
): Promise<string[]> {
  const found: string[] = [];
  for (const { given, absolute, isFolder } of paths.map((path) => resolve(path, cwd))) {
    const uri = URI.file(absolute);
    if (!isFolder && !ServiceRegistry.hasServices(uri)) throw new UsageError(`Not a .journey file: ${given}`);
    const files = isFolder ? (await WorkspaceManager.searchFolder(uri)).map((file) => file.fsPath) : [absolute];
    const [unreadable] = WorkspaceManager.unreadable;
    if (unreadable) throw new UsageError(`Can't read ${shown(unreadable.uri, cwd)} (${unreadable.reason}).`);
    if (files.length === 0) throw new UsageError(`There is no .journey file in ${given}`);
    for (const file of files) found.push(file);
  }
  return [...new Set(found)].toSorted();
}
