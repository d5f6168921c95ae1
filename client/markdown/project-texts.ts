import * as vscode from "vscode";
import { readProjectFiles, watchProjectFiles } from "../project-files.ts";

const CONFIGURATION_FILE = "/journey.config.json";

/** A file with the texts of the project around it, by their paths from the project's folder. */
export interface ProjectTexts {
  readonly files: Readonly<Record<string, string>>;
  readonly file: string;
}

/** The texts of the workspace's journeys, at hand for whoever can't wait. */
export class WorkspaceTexts implements vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly watcher: vscode.Disposable;

  private constructor(changed: () => void) {
    this.watcher = watchProjectFiles(
      () => true,
      (files) => {
        for (const { uri, text } of files) this.set(uri, text);
        changed();
      },
    );
  }

  /** Reads all of them. @param changed is called whenever one is another. */
  static async read(changed: () => void): Promise<WorkspaceTexts> {
    const texts = new WorkspaceTexts(changed);
    for (const { uri, text } of await readProjectFiles(() => true)) texts.set(uri, text);
    return texts;
  }

  /** The project around a file: what lies below the nearest folder with settings, or else in its workspace folder. */
  around(uri: vscode.Uri): ProjectTexts | undefined {
    if (!this.texts.has(uri.toString())) return undefined;
    const root = this.rootOf(uri);
    const files: Record<string, string> = {};
    for (const [address, text] of this.texts) {
      if (address.startsWith(`${root}/`)) files[pathWithin(address, root)] = text;
    }
    return { files, file: pathWithin(uri.toString(), root) };
  }

  dispose(): void {
    this.watcher.dispose();
  }

  private set(uri: string, text: string | undefined): void {
    const address = vscode.Uri.parse(uri).toString();
    if (text === undefined) this.texts.delete(address);
    else this.texts.set(address, text);
  }

  private rootOf(uri: vscode.Uri): string {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    let folder = uri.toString();
    do folder = folder.slice(0, folder.lastIndexOf("/"));
    while (folder !== top && folder.includes("/") && !this.texts.has(folder + CONFIGURATION_FILE));
    return folder;
  }
}

function pathWithin(address: string, root: string): string {
  return decodeURIComponent(address.slice(root.length + 1));
}
