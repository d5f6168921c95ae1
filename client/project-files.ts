import * as vscode from "vscode";
import type { FilesParams } from "../src/protocol.ts";

type Files = FilesParams["files"];

const PATTERNS = ["**/*.journey", "**/journey.config.json"];
const NOT_OURS = "**/node_modules/**";

/** The texts of all journey and project files of the workspace that are handed over; none in a window without a folder. */
export async function readProjectFiles(isHandedOver: (uri: vscode.Uri) => boolean): Promise<Files> {
  if (!vscode.workspace.workspaceFolders?.some((folder) => isHandedOver(folder.uri))) return [];
  const found = await Promise.all(PATTERNS.map((pattern) => vscode.workspace.findFiles(pattern, NOT_OURS)));
  return Promise.all(found.flat().filter(isHandedOver).map(readProjectFile));
}

/** Tells of every later change to such a file until it is disposed. A file that is gone comes without a text. */
export function watchProjectFiles(
  isHandedOver: (uri: vscode.Uri) => boolean,
  send: (files: Files) => void,
): vscode.Disposable {
  const sendText = async (uri: vscode.Uri) => {
    if (isHandedOver(uri)) send([await readProjectFile(uri)]);
  };
  const sendGone = (uri: vscode.Uri) => {
    if (isHandedOver(uri)) send([{ uri: uri.toString() }]);
  };
  const watchers = PATTERNS.map((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(sendText);
    watcher.onDidChange(sendText);
    watcher.onDidDelete(sendGone);
    return watcher;
  });
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(async () => send(await readProjectFiles(isHandedOver)));
  return vscode.Disposable.from(...watchers, folders);
}

/** A file that can't be read is as good as gone. */
async function readProjectFile(uri: vscode.Uri): Promise<Files[number]> {
  try {
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return { uri: uri.toString() };
  }
}
