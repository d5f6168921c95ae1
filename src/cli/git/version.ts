import { lstatSync, readlinkSync } from "node:fs";
import path from "node:path";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import { readContent } from "../files/text-file.ts";
import { filesBehindLinks } from "./links.ts";
import { filesAt, filesStaged, type NotUtf8, readTexts } from "./objects.ts";
import type { Repository } from "./repository.ts";
import { outputOf } from "./run-git.ts";

/** Which version of a repository: a commit by its id, what is staged for the next one, or what is on the disk. */
export type Version = { readonly commit: string } | "staged" | "working tree";

/** The journeys and project files of a version, by their paths from the root of the repository; also those behind links. */
export interface ProjectTexts {
  readonly paths: readonly string[];
  /** Reads some of them. @throws UsageError when the clone does not hold one, or one is not UTF-8 and refused for that. */
  read(paths: readonly string[], notUtf8?: NotUtf8): Promise<ReadonlyMap<string, string>>;
}

/**
 * The journeys and project files of a version. Those on the disk are without what git ignores.
 * @throws UsageError when git can't tell, or a file is in conflict.
 */
export async function versionAt(repository: Repository, version: Version): Promise<ProjectTexts> {
  if (version === "working tree") return workingTree(repository);
  const all =
    version === "staged" ? await filesStaged(repository, isProjectText) : await filesAt(repository, version.commit);
  const [links, files] = [all.filter(({ isLink }) => isLink), all.filter(({ isLink }) => !isLink)];
  const targets = links.length > 0 ? await readTexts(repository, links, "left out") : new Map<string, string>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const places = placesOf([...byPath.keys()], targets);
  return {
    paths: [...places.keys()],
    read: (paths, notUtf8) => {
      const wanted = paths.flatMap((name) => {
        const file = byPath.get(places.get(name) ?? "");
        return file ? [{ ...file, path: name }] : [];
      });
      return readTexts(repository, wanted, notUtf8);
    },
  };
}

async function workingTree({ root }: Repository): Promise<ProjectTexts> {
  const out = await outputOf(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const [files, links] = [new Set<string>(), new Map<string, string>()];
  for (const name of out.toString("utf8").split("\0")) {
    const absolute = path.join(root, name);
    // What git knows can be gone from the disk.
    const status = name === "" ? undefined : lstatSync(absolute, { throwIfNoEntry: false });
    if (status?.isFile()) files.add(name);
    if (status?.isSymbolicLink()) links.set(name, readlinkSync(absolute));
  }
  const places = placesOf([...files], links);
  return {
    paths: [...places.keys()].toSorted(),
    read: async (wanted) => new Map(wanted.map((name) => [name, readContent(path.join(root, name), name)])),
  };
}

/** Where the texts of a version stand, by their paths: behind links another one. */
function placesOf(files: readonly string[], links: ReadonlyMap<string, string>): Map<string, string> {
  const own = files.filter(isProjectText).map((name) => [name, name] as const);
  const linked = [...filesBehindLinks(files, links)].filter(([name]) => isProjectText(name));
  return new Map([...own, ...linked]);
}

/** Whether a file says something about a project: a journey file, or its settings. */
function isProjectText(name: string): boolean {
  return name.endsWith(".journey") || path.posix.basename(name) === CONFIGURATION_FILE;
}
