import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { htmlPage } from "../src/export/html.ts";
import type { PageSize, Picture, PictureFormat } from "../src/export/picture.ts";
import { DETAILS_REQUEST, type DetailsResult, MAP_REQUEST, type MapParams, type MapResult } from "../src/protocol.ts";

/** What makes pictures of pixels and of pages; it takes a Node to run. */
export interface PictureMaker {
  writePng(svg: string, options: object): Promise<Picture>;
  writePdf(svg: string, options: { readonly page?: PageSize }): Promise<Picture>;
}

export interface ExportOptions {
  readonly client: BaseLanguageClient;
  readonly extensionUri: vscode.Uri;
  /** Loads the maker of pictures; `undefined` where there is none. */
  readonly loadMaker: (() => Promise<PictureMaker>) | undefined;
}

interface FormatChoice extends vscode.QuickPickItem {
  readonly format: PictureFormat;
  readonly page?: PageSize;
}

const IN_BROWSER: readonly FormatChoice[] = [
  { label: "SVG", detail: "A picture that is sharp at every size, for documents, wikis and websites", format: "svg" },
  { label: "HTML", detail: "A page with zoom, search and details, in one file", format: "html" },
];

const ON_NODE: readonly FormatChoice[] = [
  { label: "PNG", detail: "A picture of pixels, for slides and messages", format: "png" },
  { label: "PDF", detail: "One page as large as the map, with texts that can be searched", format: "pdf" },
  { label: "PDF, A4 pages", detail: "Cut between touchpoints, for printing", format: "pdf", page: "a4" },
  { label: "PDF, A3 pages", detail: "Cut between touchpoints, for printing", format: "pdf", page: "a3" },
  { label: "PDF, Letter pages", detail: "Cut between touchpoints, for printing", format: "pdf", page: "letter" },
];

/** Asks how and where to write a map, and writes it. @param shown what to draw, as it is asked of the server. */
export async function exportMap(shown: MapParams, options: ExportOptions): Promise<void> {
  const params = await chooseJourney(shown, options.client);
  if (!params) return;
  const choice = await chooseFormat(options.loadMaker !== undefined);
  const target = choice && (await chooseTarget(vscode.Uri.parse(params.uri), choice));
  if (!choice || !target) return;
  const title = `Exporting ${nameOf(target)}`;
  const notes = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => {
      const picture = await makePicture(params, choice, options);
      await vscode.workspace.fs.writeFile(target, picture.bytes);
      return picture.notes;
    },
  );
  const said = [`Exported the map to ${nameOf(target)}.`, ...notes].join(" ");
  const show = notes.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  if ((await show(said, "Open")) === "Open") await open(target, choice.format);
}

/** Asks which journey is meant, where a file holds several and none is named; `undefined` when the user changes their mind. */
async function chooseJourney(shown: MapParams, client: BaseLanguageClient): Promise<MapParams | undefined> {
  if (shown.journey !== undefined) return shown;
  const { journeys } = await client.sendRequest<MapResult>(MAP_REQUEST, shown);
  if (journeys.length < 2) return shown;
  const items = journeys.map(({ name, title }) => ({ label: title, description: name, journey: name }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: "Export the map",
    placeHolder: "Of which journey?",
  });
  return chosen && { ...shown, journey: chosen.journey };
}

async function chooseFormat(hasMaker: boolean): Promise<FormatChoice | undefined> {
  const formats = hasMaker ? [...IN_BROWSER, ...ON_NODE] : IN_BROWSER;
  const title = hasMaker
    ? "Export the map"
    : "Export the map (PNG and PDF take a VS Code on the desktop or on a server, or the command line)";
  return vscode.window.showQuickPick(formats, { title, placeHolder: "As what?", matchOnDetail: true });
}

async function chooseTarget(file: vscode.Uri, { format, label }: FormatChoice): Promise<vscode.Uri | undefined> {
  const name = nameOf(file).replace(/\.journey$/, "");
  const folder =
    file.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(file, "..");
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) }),
    filters: { [label]: [format] },
    title: "Export the map",
  });
}

async function makePicture(
  params: MapParams,
  { format, page }: FormatChoice,
  options: ExportOptions,
): Promise<Picture> {
  const map = await options.client.sendRequest<MapResult>(MAP_REQUEST, params);
  if (map.svg === undefined) throw new Error(`There is no journey to draw in ${nameOf(vscode.Uri.parse(params.uri))}.`);
  switch (format) {
    case "svg":
      return textPicture(map.svg);
    case "html":
      return textPicture(await makePage(params, { ...map, svg: map.svg }, options));
    case "png":
      return (await loadMaker(options)).writePng(map.svg, {});
    case "pdf":
      return (await loadMaker(options)).writePdf(map.svg, page === undefined ? {} : { page });
  }
}

function loadMaker({ loadMaker: load }: ExportOptions): Promise<PictureMaker> {
  if (!load) throw new Error("PNG and PDF can't be made here.");
  return load();
}

async function makePage(
  params: MapParams,
  { svg, journey, journeys }: MapResult & { readonly svg: string },
  { client, extensionUri }: ExportOptions,
): Promise<string> {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name)));
  const { details } = await client.sendRequest<DetailsResult>(DETAILS_REQUEST, params);
  const title = journeys.find(({ name }) => name === journey)?.title ?? nameOf(vscode.Uri.parse(params.uri));
  return htmlPage({
    title,
    pictures: [{ name: "map", title: "Map", svg, details }],
    script: await read("viewer.js"),
    style: await read("viewer.css"),
  });
}

function textPicture(text: string): Picture {
  return { bytes: new TextEncoder().encode(text), notes: [] };
}

/** VS Code shows pictures itself; pages are for a browser, which it can hand only files of this machine to. */
async function open(target: vscode.Uri, format: PictureFormat): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && (format === "pdf" || format === "html")) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand("vscode.open", target);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split("/").at(-1) ?? uri.path;
}
