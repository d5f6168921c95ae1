import type * as vscode from "vscode";

const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs"];

/**
 * The documents that the server looks after: journeys in places where people work, not the copies that a diff editor
 * or a chat makes of them under schemes of its own, whose findings would show twice.
 */
export function documentSelector(
  folders: readonly vscode.WorkspaceFolder[],
): { readonly language: string; readonly scheme: string }[] {
  const schemes = new Set([...SCHEMES, ...folders.map((folder) => folder.uri.scheme)]);
  return [...schemes].map((scheme) => ({ language: "journey", scheme }));
}
