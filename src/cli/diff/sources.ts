import path from "node:path";
import { absoluteOf, pathIn, type Repository } from "../git/repository.ts";
import type { Version } from "../git/version.ts";
import { UsageError } from "../io.ts";
import { type CommitTarget, type Target, Targets } from "./targets.ts";

/** A version of a repository. */
export interface VersionSource {
  readonly version: Version;
  /** What people call it. */
  readonly label: string;
}

/** One file or folder in a version or on the disk, or a text from standard input. */
export type PartSource =
  | (VersionSource & { readonly kind: "version"; readonly repository: Repository; readonly path: string })
  | { readonly kind: "disk"; readonly given: string }
  | { readonly kind: "input" };

/** What to compare with what. */
export type Sources =
  | {
      /** Two versions of one repository. */
      readonly kind: "versions";
      readonly repository: Repository;
      readonly before: VersionSource;
      readonly after: VersionSource;
      /** The files and folders to report on, from the root of the repository. */
      readonly limits: readonly string[];
    }
  | { readonly kind: "parts"; readonly before: PartSource; readonly after: PartSource };

export interface SourceOptions {
  /** A branch, tag or commit: the old side is its merge base with HEAD. */
  readonly base?: string;
  /** The new side is the index. */
  readonly staged?: boolean;
}

/**
 * Decides what a call compares.
 *
 * - nothing: the last commit with the working tree; `--staged` and `--base` choose another new or old side
 * - one or two commits, also as `A..B`, and paths: these paths in both commits, or in one and the working tree
 * - one file or folder: it in the last commit and in the working tree
 * - two files or folders, each on the disk or in a commit: those
 *
 * @throws UsageError when an argument is nothing, or ambiguous, and when git or the clone can't tell.
 */
export async function findSources(given: readonly string[], options: SourceOptions, cwd: string): Promise<Sources> {
  const targets = new Targets(cwd);
  const between = async (before: VersionSource, after: VersionSource, paths: readonly string[]): Promise<Sources> => {
    const repository = await targets.repository();
    const limits = (paths.length > 0 ? paths : [cwd]).map((item) => pathIn(repository, path.resolve(cwd, item)));
    return { kind: "versions", repository, before, after, limits };
  };
  const { base, staged } = options;
  if (base !== undefined || staged) {
    const before = base === undefined ? await targets.commit("HEAD") : await targets.mergeBase(base);
    return between(versionOf(before), staged ? STAGED : WORKING_TREE, given);
  }
  const [first, second, ...rest] = await targets.find(given);
  const isCommitWithPaths = first?.kind === "commit" && first.path === undefined && rest.every(isPath);
  if (isCommitWithPaths && second?.kind === "commit" && second.path === undefined) {
    return between(versionOf(first), versionOf(second), pathsIn(rest));
  }
  if (isCommitWithPaths && (second === undefined || (isPath(second) && second.given !== "-"))) {
    return between(versionOf(first), WORKING_TREE, pathsIn(second ? [second, ...rest] : []));
  }
  if (first === undefined || second === undefined) {
    if (first?.kind !== "commit") {
      return between(versionOf(await targets.commit("HEAD")), WORKING_TREE, pathsIn(first ? [first] : []));
    }
    const inside = absoluteOf(await targets.repository(), first.path ?? "");
    return between(versionOf(first), WORKING_TREE, [inside]);
  }
  if (rest.length > 0) throw new UsageError("Compare two files or folders; more paths can only follow commits");
  const before = await partOf(first, second, targets, cwd);
  return { kind: "parts", before, after: await partOf(second, first, targets, cwd) };
}

const WORKING_TREE: VersionSource = { version: "working tree", label: "the working tree" };
const STAGED: VersionSource = { version: "staged", label: "what is staged" };

function versionOf({ commit, label }: CommitTarget): VersionSource {
  return { version: { commit }, label };
}

/** One of two parts. A commit that is compared with a file or folder means that file or folder in it. */
async function partOf(target: Target, other: Target, targets: Targets, cwd: string): Promise<PartSource> {
  if (isPath(target)) {
    const { given } = target;
    return given === "-" ? { kind: "input" } : { kind: "disk", given };
  }
  const repository = await targets.repository();
  const inside = target.path ?? (isPath(other) ? pathIn(repository, path.resolve(cwd, other.given)) : other.path);
  if (inside === undefined || (isPath(other) && other.given === "-" && target.path === undefined)) {
    throw new UsageError(`Name a file of ${target.label}: ${target.label}:FILE`);
  }
  return { kind: "version", repository, ...versionOf(target), path: inside };
}

function isPath(target: Target): target is Extract<Target, { readonly kind: "path" }> {
  return target.kind === "path";
}

function pathsIn(targets: readonly Target[]): string[] {
  return targets.filter(isPath).map(({ given }) => given);
}
