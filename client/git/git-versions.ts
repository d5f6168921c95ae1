import * as vscode from "vscode";
import type { OtherTexts } from "../../src/protocol.ts";
import { UserProblem } from "../user-problem.ts";
import { type GitApi, type GitChange, type GitRepository, openGit } from "./git-api.ts";

/** Where the default branch of a repository may be, the likeliest first. */
const DEFAULT_BRANCHES = ["origin/main", "origin/master", "main", "master", "upstream/main", "upstream/master"];

/** The repository that a file is in. @throws UserProblem where there is none. */
export async function repositoryOf(file: vscode.Uri): Promise<{ git: GitApi; repository: GitRepository }> {
  const git = await openGit();
  const repository = git.getRepository(file) ?? (await git.openRepository(vscode.Uri.joinPath(file, "..")));
  if (!repository) throw new UserProblem(`${nameOf(file)} is not in a git repository that VS Code knows.`);
  return { git, repository };
}

/** The commit that a name stands for. @throws UserProblem for a name that stands for none. */
export async function commitOf(repository: GitRepository, ref: string): Promise<string> {
  try {
    return (await repository.getCommit(ref)).hash;
  } catch {
    throw new UserProblem(
      ref === "HEAD"
        ? "There is no commit to compare with in this repository yet."
        : `This repository has no branch, tag or commit ${ref}. If it is a shallow clone, fetch it first.`,
    );
  }
}

/** Tells of every change of any repository that VS Code knows, or comes to know, until it is disposed. Never fails. */
export async function watchGit(act: () => void): Promise<vscode.Disposable> {
  try {
    const git = await openGit();
    const watch = ({ state }: GitRepository): vscode.Disposable => state.onDidChange(act);
    const watchers = git.repositories.map(watch);
    const opening = git.onDidOpenRepository((repository) => {
      watchers.push(watch(repository));
      act();
    });
    return new vscode.Disposable(() => vscode.Disposable.from(opening, ...watchers).dispose());
  } catch {
    return new vscode.Disposable(() => undefined);
  }
}

/** The commit at which HEAD left a branch. @throws UserProblem where none is known. */
export async function mergeBaseOf(repository: GitRepository, ref: string): Promise<string> {
  const [head, other] = [await commitOf(repository, "HEAD"), await commitOf(repository, ref)];
  const base = await repository.getMergeBase(head, other);
  if (base) return base;
  throw new UserProblem(
    `HEAD and ${ref} have no commit in common in this clone. If it is a shallow clone, run git fetch --unshallow.`,
  );
}

/** The branch that others start from, by its name; `undefined` if it is unknown. */
export async function defaultBranchOf(repository: GitRepository): Promise<string | undefined> {
  const names = new Set((await repository.getRefs({})).map(({ name }) => name));
  return DEFAULT_BRANCHES.find((name) => names.has(name) && name !== repository.state.HEAD?.name);
}

/** The journeys of a repository as they were in a commit, beside a working tree as it is now: for another one there is another version. */
export class GitVersion {
  readonly commit: string;
  readonly git: GitApi;
  private readonly repository: GitRepository;
  /** What is in a commit stays as it is. */
  private readonly texts = new Map<string, Promise<string | null>>();
  private changed: Promise<readonly vscode.Uri[]> | undefined;

  constructor({ git, repository }: { git: GitApi; repository: GitRepository }, commit: string) {
    this.git = git;
    this.repository = repository;
    this.commit = commit;
  }

  /** The texts of all files that are other ones in the working tree. @param also files that may be others in an editor. */
  async textsSince(also: readonly vscode.Uri[]): Promise<OtherTexts> {
    this.changed ??= this.changedFiles();
    const files = [...(await this.changed), ...also].filter((file) => this.isInside(file));
    const byAddress = new Map(files.map((file) => [file.toString(), file]));
    const texts = [...byAddress].map(async ([address, file]) => [address, await this.textOf(file)]);
    return Object.fromEntries(await Promise.all(texts));
  }

  private async changedFiles(): Promise<readonly vscode.Uri[]> {
    const { mergeChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    const changes = await this.repository.diffWith(this.commit);
    return filesOf([...changes, ...mergeChanges, ...workingTreeChanges, ...untrackedChanges]);
  }

  private textOf(file: vscode.Uri): Promise<string | null> {
    const known = this.texts.get(file.path) ?? this.read(file);
    this.texts.set(file.path, known);
    return known;
  }

  private async read(file: vscode.Uri): Promise<string | null> {
    try {
      await this.repository.getObjectDetails(this.commit, file.fsPath);
    } catch {
      return null;
    }
    return this.repository.show(this.commit, file.fsPath);
  }

  private isInside(file: vscode.Uri): boolean {
    return file.path.startsWith(`${this.repository.rootUri.path.replace(/\/$/, "")}/`);
  }
}

/** The journeys and project files that changes are about, under their old names and their new ones. */
function filesOf(changes: readonly GitChange[]): vscode.Uri[] {
  const files = changes.flatMap(({ uri, originalUri, renameUri }) => [
    uri,
    originalUri,
    ...(renameUri ? [renameUri] : []),
  ]);
  return files.filter(isOurs);
}

function isOurs({ path }: vscode.Uri): boolean {
  return path.endsWith(".journey") || path.endsWith("/journey.config.json");
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
