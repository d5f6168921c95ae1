import * as vscode from "vscode";
import { isIndex, readGitAddress } from "../git/git-address.ts";
import type { Against, Comparing } from "./comparing.ts";

const SHORT_HASH = 7;

interface Text {
  readonly uri: vscode.Uri;
  getText(): string;
}

/** What the two sides of a diff of a journey are a comparison of. */
export function comparingOfPair(before: Text, after: Text): Comparing {
  const now = readGitAddress(after.uri);
  const uri = (now?.file ?? after.uri).toString();
  return {
    uri,
    against: againstOf(before),
    ...(now && { now: { ref: commitRef(now.ref), text: after.getText(), label: labelOf(now.ref) } }),
  };
}

/** The older side of a diff that is open as text; `undefined` for a tab that shows something else. */
export async function pairOfTab(tab: vscode.Tab | undefined): Promise<Comparing | undefined> {
  if (!(tab?.input instanceof vscode.TabInputTextDiff)) return undefined;
  const { original, modified } = tab.input;
  const [before, after] = await Promise.all([original, modified].map((uri) => vscode.workspace.openTextDocument(uri)));
  return before && after && comparingOfPair(before, after);
}

function againstOf(before: Text): Against {
  const old = readGitAddress(before.uri);
  if (old && !isIndex(old.ref)) return { kind: "commit", ref: old.ref };
  // What is staged, a saved file or a text from elsewhere; all other files are taken from the last commit.
  return { kind: "commit", ref: "HEAD", text: before.getText(), label: old ? labelOf(old.ref) : "Before" };
}

function commitRef(ref: string): string {
  return isIndex(ref) ? "HEAD" : ref;
}

function labelOf(ref: string): string {
  if (isIndex(ref)) return "Index";
  return /^[0-9a-f]{40}$/.test(ref) ? `Commit ${ref.slice(0, SHORT_HASH)}` : ref;
}
