import * as vscode from "vscode";
import type { MapParams } from "../src/protocol.ts";
import { type ExportOptions, exportMap } from "./export-map.ts";
import type { MapPreviews } from "./preview/map-previews.ts";

/** The commands of the manifest. A button in the editor's title passes its file, a key or the palette nothing. */
export function registerCommands(previews: MapPreviews, exporting: ExportOptions): vscode.Disposable[] {
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
    vscode.commands.registerCommand("journey.exportMap", async (uri: unknown) => {
      const shown = mapToExport(uri, previews);
      if (shown) await exportMap(shown, exporting);
    }),
  ];
}

function fileOf(uri: unknown): vscode.Uri | undefined {
  return uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
}

/** The map that the user is looking at, as it is shown; or else that of the file that was named or is being edited. */
function mapToExport(uri: unknown, previews: MapPreviews): MapParams | undefined {
  const named = uri instanceof vscode.Uri && uri.path.endsWith(".journey") ? uri : undefined;
  if (!named && previews.active) return previews.active.params;
  const file = named ?? fileOf(undefined);
  return file && { uri: file.toString() };
}
