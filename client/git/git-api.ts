import * as vscode from "vscode";
import { UserProblem } from "../user-problem.ts";

// What of the API of VS Code's own git extension is used here, in its own words (`extensions/git/src/api/git.d.ts`, version 1).

export interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: vscode.Event<GitApi["state"]>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
  /** The address by which the text of a file in a commit can be read. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string } | undefined;
    readonly mergeChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  getCommit(ref: string): Promise<GitCommit>;
  getRefs(query: { readonly sort?: "alphabetically" | "committerdate" }): Promise<readonly GitRef[]>;
  getMergeBase(ref: string, other: string): Promise<string | undefined>;
  /** The files that the working tree has otherwise than a commit. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  getObjectDetails(ref: string, path: string): Promise<object>;
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
  readonly remote?: string;
}

interface GitExtension {
  readonly enabled: boolean;
  /** Throws when git is not found. */
  getAPI(version: 1): GitApi;
}

/** VS Code's own git, once it has looked for repositories. @throws UserProblem where there is none, or it is switched off. */
export async function openGit(): Promise<GitApi> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) {
    throw new UserProblem(
      "Older versions of a journey come from VS Code's git extension, which is missing or can't run in this VS Code. Without it, you can still compare with the saved file or another journey.",
    );
  }
  const git = await extension.activate();
  if (!git.enabled)
    throw new UserProblem("Git is disabled in VS Code. Set `git.enabled` to true, and make sure git is installed.");
  const api = git.getAPI(1);
  if (api.state === "uninitialized") {
    await new Promise<void>((resolve) => {
      const waiting = api.onDidChangeState(() => {
        waiting.dispose();
        resolve();
      });
    });
  }
  return api;
}
