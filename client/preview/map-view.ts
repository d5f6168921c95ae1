import * as vscode from "vscode";
import type { MapResult } from "../../src/protocol.ts";
import type { MapView } from "./messages.ts";

/** What the page shows for the server's answer. */
export async function mapView(uri: vscode.Uri, result: MapResult): Promise<MapView> {
  return {
    uri: uri.toString(),
    svg: result.svg,
    empty: result.svg === undefined ? await whyEmpty(uri) : "no-journey",
    problem: result.stale ? (result.problem ?? { message: "Something in the text cannot be read." }) : undefined,
    journeys: result.journeys,
    journey: result.journey,
  };
}

/** The name of the tab with the map of this file. */
export function mapTitle(uri: vscode.Uri): string {
  return `Map: ${uri.path.slice(uri.path.lastIndexOf("/") + 1)}`;
}

async function whyEmpty(uri: vscode.Uri): Promise<MapView["empty"]> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText().trim() === "" ? "no-text" : "no-journey";
  } catch {
    return "no-file";
  }
}
