import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type FileSystemProvider, URI } from "langium";
import { NodeFileSystem } from "langium/node";
import type { Configuration } from "../../analysis/configuration.ts";
import type { Day } from "../../model/element.ts";
import type { Finding } from "../../model/finding.ts";
import { type Progress, UNHEARD } from "../../project/progress.ts";
import { CONFIGURATION_FILE, isWithin } from "../../project/projects.ts";
import { createProjectServices, type ProjectServices } from "../../project/services.ts";
import { UsageError } from "../io.ts";
import { FileInPlace } from "./file-in-place.ts";

/** The projects around the named paths, read and linked. */
export interface Loaded {
  readonly services: ProjectServices;
  /** The URIs of the journey files that were named, or are in a folder that was, in order. */
  readonly files: readonly string[];
  /** Findings about the project files around them. */
  readonly configuration: readonly Finding[];
  /** The absolute paths of the folders of the projects. */
  readonly folders: readonly string[];
}

interface ReadOptions {
  /** The day that counts as today. */
  readonly today: () => Day;
  /** Severities that override those of the projects. */
  readonly rules?: Configuration["rules"];
  /** Receives how many files have been read. */
  readonly progress?: Progress;
}

export interface LoadOptions extends ReadOptions {
  /** A text to use for a file, which need not exist; the paths are ignored then. */
  readonly stdin?: { readonly file: string; readonly text: string };
}

interface OpenOptions extends ReadOptions {
  readonly fileSystem: FileSystemProvider;
}

/**
 * Reads the files and folders that a command was given, with the whole project around each of them: the nearest
 * project file above decides, else the folder itself.
 *
 * @throws UsageError when a path does not exist, can't be read, or holds no journey.
 */
export async function load(paths: readonly string[], cwd: string, options: LoadOptions): Promise<Loaded> {
  const { today, rules, stdin, progress = UNHEARD } = options;
  const named = stdin ? [resolveStdin(stdin.file, cwd)] : paths.map((given) => resolve(given, cwd));
  const disk = NodeFileSystem.fileSystemProvider();
  const [piped] = stdin ? named : [];
  const fileSystem = stdin && piped ? new FileInPlace(disk, addressOf(piped.absolute), stdin.text) : disk;
  const folders = [
    ...new Set(named.map(({ absolute, isFolder }) => projectFolder(isFolder ? absolute : path.dirname(absolute)))),
  ];
  const shared = await openProjects(folders, { fileSystem, today, progress, ...(rules && { rules }) });
  const [unreadable] = shared.workspace.WorkspaceManager.unreadable;
  if (unreadable) throw new UsageError(`Can't read ${shown(unreadable.uri, cwd)} (${unreadable.reason}).`);
  const known = shared.workspace.LangiumDocuments.all.map((document) => document.uri.toString()).toArray();
  const files = named.flatMap(({ given, absolute, isFolder }) => {
    const within = known.filter((uri) => isWithin(uri, addressOf(absolute)));
    const included = within.filter((uri) => !shared.projects.isIgnored(uri));
    if (included.length > 0) return included;
    if (within.length > 0)
      throw new UsageError(`${given}: the project's ${CONFIGURATION_FILE} ignores all of its files`);
    const what = isFolder ? "There is no .journey file in" : "Not a .journey file:";
    throw new UsageError(`${what} ${given}`);
  });
  const configuration = shared.analyses.configurationFindings;
  return { services: shared, files: [...new Set(files)].toSorted(), configuration, folders };
}

/** Reads everything in the folders of projects. @param folders absolute paths. */
export async function openProjects(
  folders: readonly string[],
  { fileSystem, today, progress = UNHEARD, rules }: OpenOptions,
): Promise<ProjectServices> {
  const { shared } = createProjectServices({ fileSystem, today, progress });
  if (rules) shared.projects.overrideRules(rules);
  const manager = shared.workspace.WorkspaceManager;
  // The analysis is asked for its findings directly; nobody listens for diagnostics.
  manager.initialBuildOptions = { validation: false };
  await manager.initializeWorkspace(folders.map((folder) => ({ uri: addressOf(folder), name: folder })));
  return shared;
}

/** The address of a file or folder, spelt as the language's services spell it. */
export function addressOf(absolute: string): string {
  return URI.file(absolute).toString();
}

/** An address as a path relative to the working directory, with slashes on every system. */
export function shown(uri: string, cwd: string): string {
  return path.relative(cwd, fileURLToPath(uri)).split(path.sep).join("/") || ".";
}

/** A file or folder as it was named. */
export interface Named {
  readonly given: string;
  readonly absolute: string;
  readonly isFolder: boolean;
}

/** Finds what was named. @throws UsageError when it does not exist. */
export function resolve(given: string, cwd: string): Named {
  const absolute = path.resolve(cwd, given);
  const status = statSync(absolute, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`There is no file or folder ${given}`);
  return { given, absolute, isFolder: status.isDirectory() };
}

function resolveStdin(given: string, cwd: string): Named {
  const absolute = path.resolve(cwd, given);
  if (!absolute.endsWith(".journey")) throw new UsageError(`Not a .journey file: ${given}`);
  return { given, absolute, isFolder: false };
}

/** The nearest folder above, or the folder itself, that has a project file; without any, the folder itself. */
export function projectFolder(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, CONFIGURATION_FILE))) return at;
    if (at === path.dirname(at)) return folder;
  }
}
