import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { MAP_REQUEST, type MapResult } from "../../src/protocol.ts";
import type { GitRepository } from "../git/git-api.ts";
import { defaultBranchOf, repositoryOf } from "../git/git-versions.ts";
import { UserProblem } from "../user-problem.ts";
import { type Against, fileName } from "./comparing.ts";

interface Choice extends vscode.QuickPickItem {
  /** Asks on where it takes more than one answer; `undefined` when the user changes their mind. */
  readonly choose?: () => Promise<Against | undefined>;
}

const SHORT_HASH = 7;

/** How many of the commits of a file are offered. */
const MOST_COMMITS = 100;

/** Asks what to compare a file with; `undefined` when the user changes their mind. */
export async function chooseAgainst(file: vscode.Uri, client: BaseLanguageClient): Promise<Against | undefined> {
  const choices = [...(await gitChoices(file)), ...(await savedChoice(file)), otherChoice(file, client)];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: `Compare the map of ${fileName(file)}`,
    placeHolder: "Compare with what?",
    matchOnDescription: true,
  });
  return chosen?.choose?.();
}

/** Asks for one of the commits that changed a file. @throws UserProblem without a repository. */
export async function chooseCommit(file: vscode.Uri): Promise<Against | undefined> {
  const { repository } = await repositoryOf(file);
  const commits = await repository.log({ maxEntries: MOST_COMMITS, path: file.fsPath });
  if (commits.length === 0) throw new UserProblem(`No commit has ${fileName(file)} yet.`);
  const items = commits.map(({ hash, message, authorName = "", authorDate }) => ({
    label: message.split("\n")[0] ?? "",
    description: `${hash.slice(0, SHORT_HASH)} ${authorName}`,
    ...(authorDate && { detail: authorDate.toLocaleString() }),
    hash,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Compare the map of ${fileName(file)}`,
    placeHolder: "Compare with which commit?",
    matchOnDescription: true,
  });
  return chosen && { kind: "commit", ref: chosen.hash };
}

async function gitChoices(file: vscode.Uri): Promise<Choice[]> {
  try {
    const { repository } = await repositoryOf(file);
    const branch = await defaultBranchOf(repository);
    const base: Choice[] = branch
      ? [
          {
            label: `$(git-merge) Merge base with ${branch}`,
            description: "what this branch changes",
            choose: async () => ({ kind: "mergeBase", ref: branch }),
          },
        ]
      : [];
    return [
      {
        label: "$(git-commit) Last commit",
        description: "HEAD",
        choose: async () => ({ kind: "commit", ref: "HEAD" }),
      },
      ...base,
      { label: "$(git-branch) Branch or tag...", choose: () => chooseRef(repository) },
      { label: "$(history) Commit of this file...", choose: () => chooseCommit(file) },
    ];
  } catch (error) {
    if (!(error instanceof UserProblem)) throw error;
    return [{ label: "$(warning) No versions from git", detail: error.message }];
  }
}

async function chooseRef(repository: GitRepository): Promise<Against | undefined> {
  const refs = await repository.getRefs({ sort: "committerdate" });
  const items = refs.flatMap(({ name, commit = "" }) =>
    name === undefined ? [] : [{ label: name, description: commit.slice(0, SHORT_HASH) }],
  );
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: "Compare with which branch or tag?" });
  return chosen && { kind: "commit", ref: chosen.label };
}

async function savedChoice(file: vscode.Uri): Promise<Choice[]> {
  const isEdited = vscode.workspace.textDocuments.some(
    ({ uri, isDirty }) => isDirty && uri.toString() === file.toString(),
  );
  if (!isEdited || file.scheme === "untitled") return [];
  return [
    {
      label: "$(save) Saved file",
      description: "what you have not saved yet",
      choose: async () => ({ kind: "saved" }),
    },
  ];
}

function otherChoice(file: vscode.Uri, client: BaseLanguageClient): Choice {
  return {
    label: "$(files) Another journey...",
    description: "another persona, market or competitor",
    choose: () => chooseJourney(file, client),
  };
}

/** Asks for a file first, and for a journey of it only where it has several: reading all of them would take too long. */
async function chooseJourney(file: vscode.Uri, client: BaseLanguageClient): Promise<Against | undefined> {
  const found = await vscode.workspace.findFiles("**/*.journey", "**/node_modules/**");
  const paths = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const chosen = await vscode.window.showQuickPick(
    paths.toSorted((a, b) => a.label.localeCompare(b.label)),
    { placeHolder: "Compare with a journey in which file?" },
  );
  if (!chosen) return undefined;
  const uri = chosen.uri.toString();
  const { journeys } = await client.sendRequest<MapResult>(MAP_REQUEST, { uri });
  const isSame = uri === file.toString();
  if (journeys.length === 0 || (isSame && journeys.length === 1)) {
    throw new UserProblem(
      isSame
        ? `${fileName(file)} has no second journey to compare with.`
        : `There is no journey in ${chosen.label}. Choose a file that has one.`,
    );
  }
  const items = journeys.map(({ name, title }) => ({ label: title, description: name }));
  const journey =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { placeHolder: "Compare with which journey?" });
  return journey && { kind: "journey", uri, journey: journey.description, title: journey.label };
}
