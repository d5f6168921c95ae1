import { statSync } from "node:fs";
import path from "node:path";
import { URI } from "langium";
import { Disk } from "../../disk/disk.ts";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import { createProjectServices } from "../../project/services.ts";
import type { Texts } from "../../project/text-project.ts";
import { rootAround } from "../baseline/changed.ts";
import { findJourneyFiles } from "../files/journey-files.ts";
import { projectFolder, resolve } from "../files/load.ts";
import { readContent, readInputContent } from "../files/text-file.ts";
import { absoluteOf, type Repository } from "../git/repository.ts";
import { type ProjectTexts, versionAt } from "../git/version.ts";
import { type Io, UsageError } from "../io.ts";
import { isAt } from "./paths.ts";
import type { PartSource, VersionSource } from "./sources.ts";

/** The texts of one side, by paths from a folder that is the same on both sides. */
export interface SideTexts {
  /** What people call it. */
  readonly label: string;
  readonly texts: Texts;
  /** Where a text is on the disk, or would be. */
  readonly absoluteOf: (path: string) => string;
}

/** A file or folder, with the texts of the project around it. */
export interface PartTexts extends SideTexts {
  /** The folder of the project, from which paths start; two parts of one project have the same one. */
  readonly root: string;
  /** The file or folder itself; empty for all of the project. */
  readonly part: string;
  readonly isFile: boolean;
}

/** The texts of two versions that are needed to compare some files and folders. @throws UsageError for one that is in neither version. */
export async function readVersions(
  repository: Repository,
  sources: readonly [VersionSource, VersionSource],
  limits: readonly string[],
): Promise<[SideTexts, SideTexts]> {
  const versions = await Promise.all(sources.map(({ version }) => versionAt(repository, version)));
  const all = new Set(versions.flatMap(({ paths }) => paths));
  for (const limit of limits) {
    if (![...all].some((name) => name.endsWith(".journey") && isAt(name, limit))) {
      throw new UsageError(`There is no .journey file in ${limit || "the repository"}, before or after`);
    }
  }
  const roots = limits.map((limit) => rootAround(all.has(limit) ? folderOf(limit) : limit, all));
  const read = async ({ label }: VersionSource, version: ProjectTexts | undefined): Promise<SideTexts> => ({
    label,
    texts: await textsIn(version, roots),
    absoluteOf: (name) => absoluteOf(repository, name),
  });
  const [before, after] = sources;
  return [await read(before, versions[0]), await read(after, versions[1])];
}

/** A file or folder with the texts of its project. @throws UsageError when it does not exist or can't be read. */
export async function readPart(source: PartSource, io: Io): Promise<PartTexts | StandardInput> {
  switch (source.kind) {
    case "version":
      return readPartOfVersion(source);
    case "disk":
      return readPartOfDisk(source, io);
    case "input":
      return { label: "standard input", text: await readInputContent(io) };
  }
}

/** A text from standard input, as another version of the file that it is compared with. */
export interface StandardInput {
  readonly label: string;
  readonly text: string;
}

async function readPartOfVersion({ repository, version, label, path: part }: Extract<PartSource, { kind: "version" }>) {
  const held = await versionAt(repository, version);
  const isFile = held.paths.includes(part);
  if (!held.paths.some((name) => name.endsWith(".journey") && isAt(name, part))) {
    throw new UsageError(`${label} has no .journey file${part === "" ? "" : ` at ${part}`}`);
  }
  const root = rootAround(isFile ? folderOf(part) : part, new Set(held.paths));
  const texts = await textsIn(held, [root]);
  const absolute = absoluteOf(repository, root);
  return {
    label,
    root: absolute,
    part: path.posix.relative(root, part),
    isFile,
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [path.posix.relative(root, name), text])),
    absoluteOf: (name: string) => path.join(absolute, name),
  };
}

async function readPartOfDisk({ given }: Extract<PartSource, { kind: "disk" }>, io: Io): Promise<PartTexts> {
  const { absolute, isFolder } = resolve(given, io.cwd);
  const isFile = !isFolder;
  const root = projectFolder(isFile ? path.dirname(absolute) : absolute);
  const { shared } = createProjectServices({ fileSystem: new Disk(), today: io.today });
  if (isFile && !shared.ServiceRegistry.hasServices(URI.file(absolute))) {
    throw new UsageError(`Not a .journey file: ${given}`);
  }
  // What several paths lead to is called as it was named.
  const relative = [absolute, root].map((item) => path.relative(io.cwd, item) || ".");
  const { files, unreadable } = await findJourneyFiles(relative, io.cwd, shared);
  const [reason] = unreadable;
  if (reason !== undefined) throw new UsageError(reason);
  const settings = [...new Set([...files].flatMap((file) => settingsAround(file, root)))];
  const texts = Object.fromEntries(
    [...files, ...settings].map((file) => [within(root, file), readContent(file, path.relative(io.cwd, file))]),
  );
  return {
    label: given,
    root,
    part: within(root, absolute),
    isFile,
    texts,
    absoluteOf: (name) => path.join(root, name),
  };
}

/** The configuration files in the folders from a file up to a root. */
function settingsAround(file: string, root: string): string[] {
  const above = path.dirname(file) === root ? [] : settingsAround(path.dirname(file), root);
  const own = path.join(path.dirname(file), CONFIGURATION_FILE);
  return statSync(own, { throwIfNoEntry: false })?.isFile() ? [own, ...above] : above;
}

async function textsIn(version: ProjectTexts | undefined, roots: readonly string[]): Promise<Texts> {
  const names = version?.paths.filter((name) => roots.some((root) => isAt(name, root))) ?? [];
  return Object.fromEntries((await version?.read(names)) ?? []);
}

function within(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}

function folderOf(name: string): string {
  const folder = path.posix.dirname(name);
  return folder === "." ? "" : folder;
}
