import * as vscode from "vscode";
import { changedLines } from "../../src/line-changes.ts";
import type { MapParams, MapResult, ViewKind } from "../../src/protocol.ts";
import type { Look, MapView } from "./messages.ts";

/** The file and what of it a panel shows or should show. */
export interface Shown extends Look {
  readonly uri: vscode.Uri;
  readonly view: ViewKind;
}

/** What the page shows of the server's answer, but for what the panel adds. */
export type Answer = Omit<MapView, "version" | "locked">;

const VIEWS: readonly string[] = ["map", "overview", "portfolio", "owner"] satisfies ViewKind[];

/** The view of this name, which comes from a page; the map when there is none. */
export function viewNamed(name: unknown): ViewKind {
  return isView(name) ? name : "map";
}

/** A file as one first sees it. */
export function firstLook(uri: vscode.Uri): Shown {
  return { uri, view: "map", journey: undefined, owner: undefined, hidden: [] };
}

/** What to ask the server for. */
export function mapParams({ uri, view, journey, owner, hidden }: Shown): MapParams {
  return { uri: uri.toString(), view, hidden, ...(journey && { journey }), ...(owner && { owner }) };
}

/** What the page shows for the server's answer. */
export async function mapView(
  { uri, view, hidden }: Shown,
  result: MapResult,
  last: readonly string[] | undefined,
): Promise<Answer> {
  const picture = result.changes ? changedLines(last ?? [], result.changes) : result.svg?.trimEnd().split("\n");
  return {
    uri: uri.toString(),
    view,
    hidden,
    picture,
    empty: picture === undefined ? await whyEmpty(uri) : "no-journey",
    problem: result.stale ? (result.problem ?? { message: "Something in the text can't be parsed." }) : undefined,
    journeys: result.journeys,
    journey: result.journey,
    lanes: result.lanes,
    owners: result.owners,
    owner: result.owner,
  };
}

/** The name of the tab with the map of this file. */
export function mapTitle(uri: vscode.Uri, locked: boolean): string {
  const title = `Map: ${uri.path.slice(uri.path.lastIndexOf("/") + 1)}`;
  return locked ? `[${title}]` : title;
}

function isView(name: unknown): name is ViewKind {
  return typeof name === "string" && VIEWS.includes(name);
}

async function whyEmpty(uri: vscode.Uri): Promise<MapView["empty"]> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText().trim() === "" ? "no-text" : "no-journey";
  } catch {
    return "no-file";
  }
}
