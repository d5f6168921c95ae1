import * as vscode from "vscode";

/** A file as a git address names it. */
export interface GitAddress {
  readonly file: vscode.Uri;
  /** A commit, or what stands for one; empty or `~` for the index. */
  readonly ref: string;
}

/** What an address of VS Code's git extension names; `undefined` for any other. */
export function readGitAddress({ scheme, query }: vscode.Uri): GitAddress | undefined {
  if (scheme !== "git") return undefined;
  try {
    const { path, ref }: { readonly path?: unknown; readonly ref?: unknown } = JSON.parse(query);
    if (typeof path !== "string" || typeof ref !== "string") return undefined;
    return { file: vscode.Uri.file(path), ref };
  } catch {
    return undefined;
  }
}

/** Whether it is the staged version, not a commit. */
export function isIndex(ref: string): boolean {
  return ref === "" || ref === "~";
}
