import { UsageError } from "../io.ts";
import type { Repository } from "./repository.ts";
import { outputOf } from "./run-git.ts";

/** A file that git holds. */
export interface GitFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  /** The id of its content. */
  readonly id: string;
}

/** The files of a commit. Links and submodules are none. @param below the folder to look in, from the root; empty for all. */
export async function filesAt({ folder }: Repository, commit: string, below = ""): Promise<GitFile[]> {
  const within = below === "" ? [] : ["--", below];
  const out = await outputOf(folder, ["ls-tree", "-r", "-z", "--full-tree", commit, ...within]);
  return entriesOf(out).flatMap(({ mode, rest: [, id = ""], path }) => (isFile(mode) ? [{ path, id }] : []));
}

/** The files that the next commit would have. @throws UsageError when one of those that are wanted is in conflict. */
export async function filesStaged({ root }: Repository, isWanted: (path: string) => boolean): Promise<GitFile[]> {
  const entries = entriesOf(await outputOf(root, ["ls-files", "-z", "--stage"])).filter(({ path }) => isWanted(path));
  const torn = entries.find(({ rest: [, stage] }) => stage !== "0");
  if (torn) throw new UsageError(`${torn.path} is in conflict. Merge it first, then add it: git add ${torn.path}`);
  return entries.flatMap(({ mode, rest: [id = ""], path }) => (isFile(mode) ? [{ path, id }] : []));
}

/** The texts of files by their paths, all of them from one process. @throws UsageError when one is missing in the clone. */
export async function readTexts({ folder }: Repository, files: readonly GitFile[]): Promise<Map<string, string>> {
  const out = await outputOf(folder, ["cat-file", "--batch"], files.map(({ id }) => `${id}\n`).join(""));
  const texts = new Map<string, string>();
  let at = 0;
  for (const { path } of files) {
    const start = out.indexOf("\n", at) + 1;
    // `ID blob SIZE`, or `ID missing`.
    const [, kind, size] = out.toString("utf8", at, start - 1).split(" ");
    if (kind !== "blob") throw new UsageError(`Can't read ${path}: this clone does not have its content.`);
    const end = start + Number(size);
    texts.set(path, out.toString("utf8", start, end));
    at = end + 1;
  }
  return texts;
}

/** Lines of `ls-tree` and `ls-files`: what stands before the tab, and the path behind it. */
function entriesOf(out: Buffer): { readonly mode: string; readonly rest: readonly string[]; readonly path: string }[] {
  return out
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", ...rest] = line.slice(0, tab).split(" ");
      return { mode, rest, path: line.slice(tab + 1) };
    });
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}
