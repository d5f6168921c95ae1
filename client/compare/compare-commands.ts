import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { readGitAddress } from "../git/git-address.ts";
import { inBackground } from "../in-background.ts";
import { UserProblem } from "../user-problem.ts";
import { chooseAgainst, chooseCommit } from "./choose-against.ts";
import type { ComparePanels } from "./compare-panels.ts";
import { type Against, type Comparing, fileName } from "./comparing.ts";
import { pairOfTab } from "./diff-pair.ts";

/** The commands of the manifest that compare. Menus pass what they are opened on, a key or the palette nothing. */
export function registerCompareCommands(panels: ComparePanels, client: BaseLanguageClient): vscode.Disposable[] {
  const command = (name: string, ask: (file: vscode.Uri) => Promise<Against | undefined>): vscode.Disposable =>
    vscode.commands.registerCommand(name, async (...args: readonly unknown[]) => {
      const file = fileOf(args);
      if (!file) return;
      const against = await explaining(() => ask(journeyAt(file)));
      if (against) panels.open({ uri: file.toString(), against });
    });
  // Menus of source control and the timeline don't know the type of a file: they offer this once there are journeys.
  inBackground(vscode.commands.executeCommand("setContext", "journey.isActive", true));
  return [
    command("journey.compareMap", (file) => chooseAgainst(file, client)),
    command("journey.compareMapWithHead", async () => ({ kind: "commit", ref: "HEAD" })),
    command("journey.compareMapWithCommit", chooseCommit),
    // The note above a line opens the maps. It is in no menu.
    vscode.commands.registerCommand("journey.openComparison", (comparing: Comparing) => panels.open(comparing)),
    vscode.commands.registerCommand("journey.compareMapOfDiff", async () => {
      const comparing = await pairOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
      if (comparing) panels.open(comparing);
    }),
  ];
}

/** The file that a menu was opened on, whichever of its arguments says so, or else the one that is being edited. */
function fileOf(args: readonly unknown[]): vscode.Uri | undefined {
  const named = args.map(addressIn).find((uri) => uri !== undefined);
  const uri = named ?? vscode.window.activeTextEditor?.document.uri;
  return uri && (readGitAddress(uri)?.file ?? uri);
}

/** @throws UserProblem for a file that is no journey. */
function journeyAt(file: vscode.Uri): vscode.Uri {
  if (file.path.endsWith(".journey") || file.scheme === "untitled") return file;
  throw new UserProblem(`${fileName(file)} is not a journey file. Maps are made from files that end in .journey.`);
}

/** Source control passes its own things, which have an address. */
function addressIn(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  const isResource = typeof value === "object" && value !== null && "resourceUri" in value;
  return isResource && value.resourceUri instanceof vscode.Uri ? value.resourceUri : undefined;
}

/** Shows what its user can do about git. */
async function explaining(ask: () => Promise<Against | undefined>): Promise<Against | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof UserProblem)) throw error;
    inBackground(vscode.window.showErrorMessage(error.message));
    return undefined;
  }
}
