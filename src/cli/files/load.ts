import { existsSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type FileSystemProvider, URI } from "langium";
import type { Configuration } from "../../analysis/configuration.ts";
import { Disk } from "../../disk/disk.ts";
import type { Day } from "../../model/element.ts";
import type { Finding } from "../../model/finding.ts";
import { type Progress, UNHEARD } from "../../project/progress.ts";
import { CONFIGURATION_FILE, isWithin } from "../../project/projects.ts";
import { createProjectServices, type ProjectServices } from "../../project/services.ts";
import { systemReason } from "../../project/system-reason.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
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
  /** What of the projects could not be read, each in a sentence. Files among it count as empty. */
  readonly unreadable: readonly string[];
  /** What else there is to say about them, each in a sentence. */
  readonly remarks: readonly string[];
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
 * @throws UsageError when a path does not exist or holds no journey. What can't be read is told by `tellUnreadable`.
 */
export async function load(paths: readonly string[], cwd: string, options: LoadOptions): Promise<Loaded> {
  const { today, rules, stdin, progress = UNHEARD } = options;
  const named = stdin ? [resolveStdin(stdin.file, cwd)] : paths.map((given) => resolve(given, cwd));
  const disk = new Disk();
  const [piped] = stdin ? named : [];
  const fileSystem = stdin && piped ? new FileInPlace(disk, addressOf(piped.absolute), stdin.text) : disk;
  const folders = [
    ...new Set(named.map(({ absolute, isFolder }) => projectFolder(isFolder ? absolute : path.dirname(absolute)))),
  ];
  const shared = await openProjects(folders, { fileSystem, today, progress, ...(rules && { rules }) });
  const failed = [...shared.workspace.WorkspaceManager.unreadable].filter(([uri]) => !shared.projects.isIgnored(uri));
  const known = shared.workspace.LangiumDocuments.all.map((document) => document.uri.toString()).toArray();
  const files = named.flatMap(({ given, absolute, isFolder }) => {
    // A link to what its project has read already stands for that.
    const within =
      [absolute, behindLinks(absolute)]
        .map((place) => known.filter((uri) => isWithin(uri, addressOf(place))))
        .find((uris) => uris.length > 0) ?? [];
    const included = within.filter((uri) => !shared.projects.isIgnored(uri));
    if (included.length > 0) return included;
    if (within.length > 0)
      throw new UsageError(`${given}: the project's ${CONFIGURATION_FILE} ignores all of its files`);
    const inside = failed.find(([uri]) => isWithin(uri, addressOf(absolute)));
    if (inside) throw new UsageError(cantRead(...inside, cwd));
    const what = isFolder ? "There is no .journey file in" : "Not a .journey file:";
    throw new UsageError(`${what} ${given}`);
  });
  const configuration = shared.analyses.configurationFindings;
  return {
    services: shared,
    files: [...new Set(files)].toSorted(),
    configuration,
    folders,
    unreadable: failed.map(([uri, reason]) => cantRead(uri, reason, cwd)),
    remarks: loopRemarks(shared.workspace.WorkspaceManager, cwd),
  };
}

/**
 * Says what could not be read, and what else there is to say.
 * @returns the exit code: 2 when there was something, because then a result is not complete.
 */
export function tellUnreadable(
  { unreadable, remarks }: Pick<Loaded, "unreadable" | "remarks">,
  code: ExitCode,
  io: Io,
): ExitCode {
  for (const sentence of [...unreadable, ...remarks]) io.error(`journey: ${sentence}\n`);
  return unreadable.length > 0 ? 2 : code;
}

/** What to say of something that can't be read, by its address. */
export function cantRead(uri: string, reason: string, cwd: string): string {
  return `Can't read ${shown(uri, cwd)} (${reason}).`;
}

/** What to say of links that are not followed. */
export function loopRemarks(
  { loops }: Pick<ProjectServices["workspace"]["WorkspaceManager"], "loops">,
  cwd: string,
): string[] {
  return [...loops].map((uri) => `${shown(uri, cwd)} is a link to a folder that it is in, so it is not followed.`);
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

/** Finds what was named. @throws UsageError when it does not exist, or is neither a file nor a folder. */
export function resolve(given: string, cwd: string): Named {
  const absolute = path.resolve(cwd, given);
  const status = statusOf(absolute, given);
  if (!status) throw new UsageError(`There is no file or folder ${given}`);
  if (!status.isFile() && !status.isDirectory()) throw new UsageError(`${given} is neither a file nor a folder`);
  return { given, absolute, isFolder: status.isDirectory() };
}

/** The status of what was named; `undefined` when there is nothing. @throws UsageError when that can't be found out. */
function statusOf(absolute: string, given: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`Can't read ${given} (${systemReason(error)}).`);
  }
}

/** The path behind all links; the path itself where there is nothing (any more), as for a text from standard input. */
export function behindLinks(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
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
