import * as vscode from "vscode";
import type { OtherTexts } from "../../src/protocol.ts";
import { commitOf, GitVersion, mergeBaseOf, repositoryOf } from "../git/git-versions.ts";
import { type Against, type Comparing, fileName } from "./comparing.ts";

/** The older side of a comparison, until git reports a change: then it has to be opened again. */
export interface OlderSide {
  /** What to call it. */
  readonly label: string;
  /** Older texts by address, of all files that are others now. */
  texts(): Promise<OtherTexts>;
  /** The address at which the older text of a file can be read; `undefined` where it can't. */
  addressOf(file: vscode.Uri): vscode.Uri | undefined;
  /** The texts of the newer side where that is not what is in the editor. */
  newerTexts(): Promise<OtherTexts | undefined>;
}

const SHORT_HASH = 7;

type Older = Exclude<Against, { readonly kind: "journey" }>;

/** Opens the older version that a file is compared with. @throws UserProblem where git does not have it. */
export async function openOlderSide({ uri, now }: Comparing, against: Older): Promise<OlderSide> {
  return against.kind === "saved" ? savedFile(vscode.Uri.parse(uri)) : openCommit(uri, now, against);
}

async function openCommit(
  uri: string,
  now: Comparing["now"],
  against: Exclude<Older, { readonly kind: "saved" }>,
): Promise<OlderSide> {
  const file = vscode.Uri.parse(uri);
  const found = await repositoryOf(file);
  const { ref } = against;
  const commit = await (against.kind === "commit" ? commitOf : mergeBaseOf)(found.repository, ref);
  const version = new GitVersion(found, commit);
  const own = against.kind === "commit" ? against.text : undefined;
  const others = (): readonly vscode.Uri[] => [file, ...editedFiles()];
  const newer = now && new GitVersion(found, await commitOf(found.repository, now.ref));
  return {
    label: (against.kind === "commit" ? against.label : undefined) ?? commitLabel(against, commit),
    texts: async () => ({
      ...(await version.textsSince(others())),
      ...(own !== undefined && { [uri]: own }),
    }),
    newerTexts: async () => newer && now && { ...(await newer.textsSince(others())), [uri]: now.text },
    addressOf: (other) => found.git.toGitUri(other, own === undefined ? commit : "~"),
  };
}

function commitLabel(
  { kind, ref }: { readonly kind: "commit" | "mergeBase"; readonly ref: string },
  commit: string,
): string {
  const hash = commit.slice(0, SHORT_HASH);
  if (kind === "mergeBase") return `Merge base with ${ref} (${hash})`;
  if (ref === "HEAD") return `Last commit (${hash})`;
  return commit.startsWith(ref) ? `Commit ${hash}` : `${ref} (${hash})`;
}

function savedFile(file: vscode.Uri): OlderSide {
  return {
    label: "Saved file",
    texts: async () => {
      const edited = new Map([file, ...editedFiles()].map((one) => [one.toString(), one]));
      const texts = [...edited].map(async ([address, one]) => [address, await textOnDisk(one)]);
      return Object.fromEntries(await Promise.all(texts));
    },
    newerTexts: async () => undefined,
    addressOf: () => undefined,
  };
}

async function textOnDisk(file: vscode.Uri): Promise<string | null> {
  if (file.scheme === "untitled") return null;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/** The journeys and project files that are otherwise in an editor than on the disk. */
function editedFiles(): vscode.Uri[] {
  return vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && (uri.path.endsWith(".journey") || fileName(uri) === "journey.config.json"))
    .map(({ uri }) => uri);
}
