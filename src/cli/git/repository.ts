import { realpathSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../io.ts";
import { failureOf, outputOf, runGit } from "./run-git.ts";

/** A git repository as it is seen from a folder in it. Paths in it are relative to its root, with slashes. */
export interface Repository {
  /** The absolute path of the folder, spelt as whoever asked for it does. */
  readonly folder: string;
  /** The path of that folder in the repository, such as `maps/eu`; empty for the root. */
  readonly prefix: string;
  /** The absolute path of its root, behind all links. */
  readonly root: string;
}

/**
 * Finds the repository around a folder.
 * @param without what follows where there is none.
 * @throws UsageError when there is no git, or the folder is in none.
 */
export async function openRepository(
  folder: string,
  without = "so there is no other version to compare with.",
): Promise<Repository> {
  const { code, out, error } = await runGit(folder, ["rev-parse", "--show-toplevel"]);
  if (error.includes("not a git repository")) {
    throw new UsageError(`${folder} is not in a git repository, ${without}`);
  }
  // In a container the files often belong to another user. Git says what to do in a line further down.
  const [remedy] = /git config --global --add safe\.directory .+/.exec(error) ?? [];
  if (remedy)
    throw new UsageError(`${folder} belongs to another user, so git does not read it. To allow it: ${remedy}`);
  if (code !== 0) throw failureOf(error);
  const prefix = lineOf(await outputOf(folder, ["rev-parse", "--show-prefix"]));
  // Git may spell the root in a way of its own, such as with other slashes.
  return { folder, prefix: prefix.replace(/\/$/, ""), root: realpathSync.native(lineOf(out)) };
}

/** The path of a file or folder in a repository. @throws UsageError when it lies outside. */
export function pathIn({ folder, prefix }: Repository, absolute: string): string {
  const inside = path.posix.join(prefix, path.relative(folder, absolute).split(path.sep).join("/"));
  if (inside.startsWith("..")) throw new UsageError(`${absolute} is outside the git repository around ${folder}.`);
  return inside === "." ? "" : inside;
}

/** Where a path of a repository is on the disk, spelt as its folder is. */
export function absoluteOf({ folder, prefix }: Repository, inside: string): string {
  return path.resolve(folder, path.posix.relative(prefix, inside));
}

/** The text of an answer in one line. */
export function lineOf(out: Buffer): string {
  return out.toString("utf8").replace(/\r?\n$/, "");
}
