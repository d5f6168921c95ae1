import { existsSync } from "node:fs";
import path from "node:path";
import { commitOf, isCommit, mergeBase } from "../git/commits.ts";
import { openRepository, pathIn, type Repository } from "../git/repository.ts";
import { UsageError } from "../io.ts";

/** What an argument refers to. */
export type Target = CommitTarget | PathTarget;

/** A commit, or a file or folder in it. */
export interface CommitTarget {
  readonly kind: "commit";
  readonly commit: string;
  /** From the root of the repository; absent for all of it. */
  readonly path?: string;
  /** What people call it. */
  readonly label: string;
}

/** A file or folder on the disk, which need not exist; `-` is standard input. */
export interface PathTarget {
  readonly kind: "path";
  readonly given: string;
}

/** `A..B` and `A...B`, where either end can be missing; never a path such as `../maps`. */
const RANGE = /^(?!\.{1,2}(?:\/|$))([^:]*?)(\.{2,3})(?![./])([^:]*)$/;

/** Resolves arguments as git does: a commit, else a file or folder. Git is only called for words that may be commits. */
export class Targets {
  private readonly cwd: string;
  private opened: Promise<Repository> | undefined;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /** @throws UsageError when there is no git, or the working directory is in no repository. */
  repository(): Promise<Repository> {
    this.opened ??= openRepository(this.cwd);
    return this.opened;
  }

  /**
   * Resolves each argument; a range of commits becomes two. After two commits, all arguments are paths.
   * @throws UsageError for an argument that is nothing, or ambiguous.
   */
  async find(given: readonly string[]): Promise<Target[]> {
    const targets: Target[] = [];
    for (const item of given) {
      const [, second] = targets;
      if (second?.kind === "commit") targets.push({ kind: "path", given: item });
      else for (const target of await this.named(item)) targets.push(target);
    }
    return targets;
  }

  /** @throws UsageError when there is no such commit. */
  async commit(ref: string): Promise<CommitTarget> {
    return { kind: "commit", commit: await commitOf(await this.repository(), ref), label: ref };
  }

  /** The merge base of a tip and another commit. @throws UsageError when the clone does not reach back that far. */
  async mergeBase(ref: string, tip = "HEAD"): Promise<CommitTarget> {
    const commit = await mergeBase(await this.repository(), ref, tip);
    return { kind: "commit", commit, label: `the merge base of ${tip} and ${ref}` };
  }

  private async named(given: string): Promise<Target[]> {
    const exists = existsSync(path.resolve(this.cwd, given));
    if (given === "-" || isSurelyPath(given)) return [{ kind: "path", given }];
    const colon = given.indexOf(":");
    if (!exists && colon > 0) return [await this.inCommit(given.slice(0, colon), given.slice(colon + 1))];
    const [range, from, dots, to] = exists ? [] : (RANGE.exec(given) ?? []);
    if (range !== undefined) {
      const [left, right] = [from || "HEAD", to || "HEAD"];
      return [await (dots === ".." ? this.commit(left) : this.mergeBase(left, right)), await this.commit(right)];
    }
    const isNamed = await this.isCommit(given);
    if (exists && isNamed) {
      throw new UsageError(
        `${given} is both a file or folder and a commit. Write ./${given} for what is on the disk, heads/${given} for a branch`,
      );
    }
    // A journey file that does not exist may have existed in an older version.
    if (exists || (!isNamed && given.endsWith(".journey"))) return [{ kind: "path", given }];
    return [await this.unknownOrCommit(given)];
  }

  /** As in git, a path starts at the root of the repository, or with a leading dot at the working directory. */
  private async inCommit(ref: string, name: string): Promise<CommitTarget> {
    const repository = await this.repository();
    const inside = name.startsWith(".") ? pathIn(repository, path.resolve(this.cwd, name)) : path.posix.normalize(name);
    return { ...(await this.commit(ref)), label: `${ref}:${name}`, path: inside.replace(/^\.$|\/$/, "") };
  }

  /** Without a repository, no word is a commit. */
  private async isCommit(word: string): Promise<boolean> {
    const repository = await this.repository().catch(() => undefined);
    return repository !== undefined && isCommit(repository, word);
  }

  private async unknownOrCommit(given: string): Promise<CommitTarget> {
    try {
      return await this.commit(given);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`${given} is neither a file or folder nor a commit. ${error.message}`);
    }
  }
}

function isSurelyPath(given: string): boolean {
  return given === "" || /^\.{1,2}(?:\/|$)/.test(given) || path.isAbsolute(given) || given.endsWith("/");
}
