import * as vscode from "vscode";
import type { MapPreviews } from "./preview/map-previews.ts";

/** The commands of the manifest. A button in the editor's title passes its file, a key or the palette nothing. */
export function registerCommands(previews: MapPreviews): vscode.Disposable[] {
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return [
    vscode.commands.registerCommand("journey.openMap", (uri: unknown) =>
      previews.open(fileOf(uri), { viewColumn: vscode.ViewColumn.Active, preserveFocus: false }),
    ),
    vscode.commands.registerCommand("journey.openMapBeside", (uri: unknown) => previews.open(fileOf(uri), beside)),
    vscode.commands.registerCommand("journey.openLockedMapBeside", (uri: unknown) =>
      previews.openLocked(fileOf(uri), beside),
    ),
    vscode.commands.registerCommand("journey.lockMap", () => previews.active?.lock(true)),
    vscode.commands.registerCommand("journey.unlockMap", () => previews.active?.lock(false)),
    vscode.commands.registerCommand("journey.findOnMap", () => previews.active?.find()),
  ];
}

function fileOf(uri: unknown): vscode.Uri | undefined {
  return uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
}
