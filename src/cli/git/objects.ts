import { decodeText, withoutByteOrderMark } from "../../disk/decode-text.ts";
import { systemReason } from "../../project/system-reason.ts";
import { UsageError } from "../io.ts";
import type { Repository } from "./repository.ts";
import { outputOf } from "./run-git.ts";

/** A file that git holds. */
export interface GitFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  /** The id of its content. */
  readonly id: string;
  /** Whether it is a link; its content is where it leads then. */
  readonly isLink: boolean;
}

/** The files and links of a commit. Submodules are none. @param below the folder to look in, from the root; empty for all. */
export async function filesAt({ folder }: Repository, commit: string, below = ""): Promise<GitFile[]> {
  const within = below === "" ? [] : ["--", below];
  const out = await outputOf(folder, ["ls-tree", "-r", "-z", "--full-tree", commit, ...within]);
  return entriesOf(out).flatMap(({ mode, rest: [, id = ""], path }) => fileOf(mode, path, id));
}

/** The files and links that the next commit would have. @throws UsageError when one of those that are wanted is in conflict. */
export async function filesStaged({ root }: Repository, isWanted: (path: string) => boolean): Promise<GitFile[]> {
  const entries = entriesOf(await outputOf(root, ["ls-files", "-z", "--stage"]));
  const torn = entries.find(({ path, rest: [, stage] }) => stage !== "0" && isWanted(path));
  if (torn) throw new UsageError(`${torn.path} is in conflict. Merge it first, then add it: git add ${torn.path}`);
  return entries.flatMap(({ mode, rest: [id = ""], path }) => fileOf(mode, path, id));
}

/** What becomes of a file that is not UTF-8. */
export type NotUtf8 = "refused" | "left out";

/**
 * The texts of files by their paths, all of them from one process.
 * @throws UsageError when one is missing in the clone, or is not UTF-8 and refused for that.
 */
export async function readTexts(
  { folder }: Repository,
  files: readonly GitFile[],
  notUtf8: NotUtf8 = "refused",
): Promise<Map<string, string>> {
  const out = await outputOf(folder, ["cat-file", "--batch"], files.map(({ id }) => `${id}\n`).join(""));
  const texts = new Map<string, string>();
  let at = 0;
  for (const { path } of files) {
    const start = out.indexOf("\n", at) + 1;
    // `ID blob SIZE`, or `ID missing`.
    const [, kind, size] = out.toString("utf8", at, start - 1).split(" ");
    if (kind !== "blob") throw new UsageError(`Can't read ${path}: this clone does not have its content.`);
    const end = start + Number(size);
    try {
      texts.set(path, withoutByteOrderMark(decodeText(out.subarray(start, end))));
    } catch (error) {
      if (notUtf8 === "refused") throw new UsageError(`Can't read ${path} (${systemReason(error)}).`);
    }
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

function fileOf(mode: string, path: string, id: string): GitFile[] {
  const isLink = mode === "120000";
  return isLink || mode.startsWith("100") ? [{ path, id, isLink }] : [];
}
