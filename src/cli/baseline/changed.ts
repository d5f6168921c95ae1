import path from "node:path";
import type { Finding } from "../../model/finding.ts";
import { MemoryFileSystem } from "../../project/memory-file-system.ts";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import type { ProjectServices } from "../../project/services.ts";
import { addressOf, type Loaded, type LoadOptions, openProjects, shown } from "../files/load.ts";
import { commitOf, mergeBase } from "../git/commits.ts";
import { absoluteOf, openRepository, pathIn, type Repository } from "../git/repository.ts";
import { type ProjectTexts, versionAt } from "../git/version.ts";
import { beyond, countsOf, fingerprintsOf, keyOf } from "./fingerprints.ts";

interface Since extends Pick<LoadOptions, "today" | "rules"> {
  /** The branch, tag or commit that the change is made for; without it, what is not committed yet is the change. */
  readonly base?: string;
  readonly cwd: string;
}

/**
 * Those of the findings that a change brings: the ones that were not there where HEAD left the base. The projects are
 * read as they were then, with their settings of then, and by the same day and levels as the findings.
 *
 * @throws UsageError when there is no git, no repository or no such base, or the clone does not reach back so far.
 */
export async function broughtByChange(found: readonly Finding[], loaded: Loaded, since: Since): Promise<Set<Finding>> {
  const { base, cwd } = since;
  const repository = await openRepository(cwd);
  const commit = base === undefined ? await commitOf(repository, "HEAD") : await mergeBase(repository, base);
  const before = await projectsAt(await versionAt(repository, { commit }), repository, loaded.folders, since);
  const known = countsOf(keysOf(allFindings(before), before, cwd));
  return new Set(beyond(found, keysOf(found, loaded.services, cwd), known).fresh);
}

/** The projects around folders as they were in another version. They may have begun elsewhere then. */
async function projectsAt(
  version: ProjectTexts,
  repository: Repository,
  folders: readonly string[],
  { today, rules }: Since,
): Promise<ProjectServices> {
  const paths = new Set(version.paths);
  const roots = [...new Set(folders.map((folder) => rootAround(pathIn(repository, folder), paths)))];
  const within = version.paths.filter((name) => roots.some((root) => root === "" || name.startsWith(`${root}/`)));
  const fileSystem = new MemoryFileSystem();
  for (const [name, text] of await version.read(within, "left out"))
    fileSystem.set(addressOf(absoluteOf(repository, name)), text);
  return openProjects(
    roots.map((root) => absoluteOf(repository, root)),
    { fileSystem, today, ...(rules && { rules }) },
  );
}

/** The nearest folder above, or the folder itself, that has a project file; without any, the folder itself. */
export function rootAround(folder: string, paths: ReadonlySet<string>): string {
  for (let at = folder; ; at = path.posix.dirname(at)) {
    const name = at === "." ? "" : at;
    if (paths.has(path.posix.join(name, CONFIGURATION_FILE))) return name;
    if (name === "") return folder;
  }
}

function allFindings({ analyses, workspace }: ProjectServices): Finding[] {
  const files = workspace.LangiumDocuments.all.map((document) => document.uri.toString()).toArray();
  return [...analyses.configurationFindings, ...files.flatMap((file) => analyses.of(file).findings)];
}

function keysOf(found: readonly Finding[], services: ProjectServices, cwd: string): string[] {
  const prints = fingerprintsOf(found, services);
  return prints.map((print, index) => keyOf(print, shown(found[index]?.uri ?? "", cwd)));
}
