import { URI } from "langium";
import type { ProjectServices } from "../../project/services.ts";
import { UsageError } from "../io.ts";
import { behindLinks, cantRead, type Loaded, loopRemarks, resolve } from "./load.ts";

/** The journey files that were found, and what there is to say about others, as of what a project reads. */
export interface FoundFiles extends Pick<Loaded, "unreadable" | "remarks"> {
  /** Absolute paths, each file once, in order. */
  readonly files: readonly string[];
}

/**
 * The journey files among the named files and below the named folders, found as a project finds its own: not in folders
 * that hold what others wrote.
 *
 * @throws UsageError when a path does not exist, is no journey file, or holds none.
 */
export async function findJourneyFiles(
  paths: readonly string[],
  cwd: string,
  { ServiceRegistry, workspace: { WorkspaceManager } }: ProjectServices,
): Promise<FoundFiles> {
  const found = new Map<string, string>();
  for (const { given, absolute, isFolder } of paths.map((path) => resolve(path, cwd))) {
    const uri = URI.file(absolute);
    if (!isFolder && !ServiceRegistry.hasServices(uri)) throw new UsageError(`Not a .journey file: ${given}`);
    const files = isFolder ? (await WorkspaceManager.searchFolder(uri)).map((file) => file.fsPath) : [absolute];
    const [unreadable] = WorkspaceManager.unreadable;
    if (files.length === 0 && unreadable) throw new UsageError(cantRead(...unreadable, cwd));
    if (files.length === 0) throw new UsageError(`There is no .journey file in ${given}`);
    // Behind links, two paths can lead to the same file.
    for (const file of files) {
      const real = behindLinks(file);
      if (!found.has(real)) found.set(real, file);
    }
  }
  const unreadable = [...WorkspaceManager.unreadable].map(([uri, reason]) => cantRead(uri, reason, cwd));
  return { files: [...found.values()].toSorted(), unreadable, remarks: loopRemarks(WorkspaceManager, cwd) };
}
