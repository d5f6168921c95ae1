import path from "node:path";
import { CONFIGURATION_FILE } from "../../project/projects.ts";

/** Links that follow one another, at most. */
const MOST_LINKS = 40;

/** A link that is to be followed. */
interface Step {
  /** Its path, which can lead through other links. */
  readonly shown: string;
  /** Its path behind them. */
  readonly link: string;
  /** The folder of the project that it is read for. */
  readonly root: string;
}

/**
 * What links add to the files of a version: files that a project reads by another path than their own. A project reads a file
 * only once, as on the disk. Links that lead out of the repository, to nothing or to a folder that they are in add nothing.
 *
 * @param files the paths of all files, from the root of the repository.
 * @param links where links lead, by their paths.
 * @returns the paths of the files behind links, by the paths that lead to them.
 */
export function filesBehindLinks(files: readonly string[], links: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  if (links.size === 0) return found;
  const isFile = new Set(files);
  const rootOf = rootFinder([...files, ...links.keys()]);
  const seen = new Set(files.map((file) => `${rootOf(file)} ${file}`));
  const isNew = (root: string, item: string): boolean => {
    const key = `${root} ${item}`;
    return !seen.has(key) && Boolean(seen.add(key));
  };
  const steps: Step[] = [...links.keys()].map((link) => ({ shown: link, link, root: rootOf(link) }));
  // Folders behind links add further steps at the end.
  for (const { shown, link, root } of steps) {
    const real = behind(link, links);
    if (real === undefined || !isNew(root, real)) continue;
    if (isFile.has(real)) {
      if (kindOf(real) === kindOf(shown)) found.set(shown, real);
      continue;
    }
    if (isBelow(link, real)) continue;
    const place = (inside: string): string => shown + inside.slice(real.length);
    for (const file of files) {
      // What is a project by itself has been read as one.
      if (isBelow(file, real) && !isAtOrBelow(rootOf(file), real) && isNew(root, file)) found.set(place(file), file);
    }
    for (const inner of links.keys()) {
      if (isBelow(inner, real)) steps.push({ shown: place(inner), link: inner, root });
    }
  }
  return found;
}

/** Finds the nearest folder above a file that has a project file; without any, the root of the repository. */
function rootFinder(paths: readonly string[]): (file: string) => string {
  const configured = new Set(paths.filter((name) => path.posix.basename(name) === CONFIGURATION_FILE).map(folderOf));
  return (file) => {
    for (let at = folderOf(file); ; at = folderOf(at)) if (at === "" || configured.has(at)) return at;
  };
}

/** The path behind all links on its way; `undefined` when it leads out of the repository or in a circle. */
function behind(link: string, links: ReadonlyMap<string, string>): string | undefined {
  const at: string[] = [];
  const rest = link.split("/").toReversed();
  let followed = 0;
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (part === "..") {
      if (at.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") at.push(part);
    const target = links.get(at.join("/"));
    if (target === undefined || part === "..") continue;
    if (target.startsWith("/") || ++followed > MOST_LINKS) return undefined;
    at.pop();
    for (const step of target.split("/").toReversed()) rest.push(step);
  }
  return at.join("/");
}

function kindOf(name: string): string {
  return path.posix.basename(name) === CONFIGURATION_FILE ? CONFIGURATION_FILE : path.posix.extname(name);
}

function isBelow(name: string, folder: string): boolean {
  return folder === "" || name.startsWith(`${folder}/`);
}

function isAtOrBelow(name: string, folder: string): boolean {
  return name === folder || isBelow(name, folder);
}

function folderOf(name: string): string {
  const folder = path.posix.dirname(name);
  return folder === "." ? "" : folder;
}
