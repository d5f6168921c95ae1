import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { shown } from "../files/load.ts";

/** How a format calls a file, by its address. */
export type NameOf = (uri: string) => string;

/** Names of files relative to the working directory, with slashes on every system. */
export function namesFromFolder(cwd: string): NameOf {
  return remembered((uri) => shown(uri, cwd));
}

/**
 * Names of files relative to the root of the git repository around the working directory, as the sites that host
 * repositories have them; relative to the working directory where there is none.
 */
export function namesFromRepository(cwd: string): NameOf {
  const prefix = prefixOf(realpathSync(cwd));
  return remembered((uri) => path.posix.join(prefix, shown(uri, cwd)));
}

/** The way from the root of the repository to a folder: git is not asked, for it may not be there, or not trust the folder. */
function prefixOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return path.relative(at, folder).split(path.sep).join("/");
    if (at === path.dirname(at)) return "";
  }
}

function remembered(nameOf: NameOf): NameOf {
  const names = new Map<string, string>();
  return (uri) => {
    const name = names.get(uri) ?? nameOf(uri);
    names.set(uri, name);
    return name;
  };
}
