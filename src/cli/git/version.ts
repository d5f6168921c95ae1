import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import { filesAt, filesStaged, type GitFile, readTexts } from "./objects.ts";
import type { Repository } from "./repository.ts";
import { outputOf } from "./run-git.ts";

/** Which version of a repository: a commit by its id, what is staged for the next one, or what is on the disk. */
export type Version = { readonly commit: string } | "staged" | "working tree";

/** The journeys and project files of a version, by their paths from the root of the repository. */
export interface ProjectTexts {
  readonly paths: readonly string[];
  /** Reads some of them. @throws UsageError when the clone does not hold one. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * The journeys and project files of a version. Those on the disk are without what git ignores.
 * @throws UsageError when git can't tell, or a file is in conflict.
 */
export async function versionAt(repository: Repository, version: Version): Promise<ProjectTexts> {
  if (version === "working tree") return workingTree(repository);
  const files =
    version === "staged" ? await filesStaged(repository, isProjectText) : await filesAt(repository, version.commit);
  const wanted = new Map<string, GitFile>(
    files.filter((file) => isProjectText(file.path)).map((file) => [file.path, file]),
  );
  return {
    paths: [...wanted.keys()],
    read: (paths) =>
      readTexts(
        repository,
        paths.map((name) => wanted.get(name)).filter((file) => file !== undefined),
      ),
  };
}

async function workingTree({ root }: Repository): Promise<ProjectTexts> {
  const out = await outputOf(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const named = new Set(out.toString("utf8").split("\0").filter(isProjectText));
  const paths = [...named].filter((name) => isFile(path.join(root, name))).toSorted();
  return {
    paths,
    read: async (wanted) =>
      new Map(
        await Promise.all(wanted.map(async (name) => [name, await readFile(path.join(root, name), "utf8")] as const)),
      ),
  };
}

/** Whether a file is there and no link; what git knows can be gone from the disk. */
function isFile(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether a file says something about a project: a journey file, or its settings. */
function isProjectText(name: string): boolean {
  return name.endsWith(".journey") || path.posix.basename(name) === CONFIGURATION_FILE;
}
