import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PictureTools } from "../src/export/formats/picture-format.ts";
import type { PageSize, Picture } from "../src/export/picture.ts";
import { PICTURE_FORMAT_NAMES, type PictureFormat, pictureFormat } from "../src/export/picture-formats.ts";
import { DETAILS_REQUEST, type DetailsResult, MAP_REQUEST, type MapParams, type MapResult } from "../src/protocol.ts";

export interface ExportOptions {
  readonly client: BaseLanguageClient;
  readonly extensionUri: vscode.Uri;
  /** Loads what makes pictures of pixels and of pages, which takes a Node to run; `undefined` where there is none. */
  readonly loadMaker: (() => Promise<Pick<PictureTools, "writePng" | "writePdf">>) | undefined;
}

interface FormatChoice extends vscode.QuickPickItem {
  readonly format: PictureFormat;
  readonly page?: PageSize;
}

/** What to choose from: texts first, which every host can make. */
const CHOICES: readonly FormatChoice[] = PICTURE_FORMAT_NAMES.toSorted(
  (a, b) => Number(pictureFormat(a).needsNode) - Number(pictureFormat(b).needsNode),
).flatMap((format) => pictureFormat(format).choices.map((choice) => ({ ...choice, format })));

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
  const formats = CHOICES.filter(({ format }) => hasMaker || !pictureFormat(format).needsNode);
  const title = hasMaker
    ? "Export the map"
    : "Export the map (PNG and PDF need VS Code on the desktop or on a server, or the command line)";
  return vscode.window.showQuickPick(formats, { title, placeHolder: "As what?", matchOnDetail: true });
}

async function chooseTarget(file: vscode.Uri, { format, label }: FormatChoice): Promise<vscode.Uri | undefined> {
  const name = nameOf(file).replace(/\.journey$/, "");
  const folder =
    file.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(file, "..");
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${pictureFormat(format).endings[0]}`) }),
    filters: { [label]: [...pictureFormat(format).endings] },
    title: "Export the map",
  });
}

async function makePicture(
  params: MapParams,
  { format, page }: FormatChoice,
  options: ExportOptions,
): Promise<Picture> {
  const { svg, journey, journeys } = await options.client.sendRequest<MapResult>(MAP_REQUEST, params);
  const file = nameOf(vscode.Uri.parse(params.uri));
  if (svg === undefined) throw new Error(`There is no journey to draw in ${file}.`);
  const draw = async () => {
    const { details } = await options.client.sendRequest<DetailsResult>(DETAILS_REQUEST, params);
    return { name: "map", title: "Map", svg, details };
  };
  const title = journeys.find(({ name }) => name === journey)?.title ?? file;
  const pages = { title, pictures: [draw] as const };
  return pictureFormat(format).write(pages, page === undefined ? {} : { page }, async () => toolsOf(options));
}

/** The tools of formats: the page's files are the extension's own, so every host has them. */
function toolsOf({ loadMaker, extensionUri }: ExportOptions): PictureTools {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name)));
  const maker = async () => {
    if (!loadMaker) throw new Error("PNG and PDF can't be made here.");
    return loadMaker();
  };
  return {
    writePng: async (svg, options) => (await maker()).writePng(svg, options),
    writePdf: async (svg, options) => (await maker()).writePdf(svg, options),
    viewer: async () => ({ script: await read("viewer.js"), style: await read("viewer.css") }),
  };
}

/** VS Code shows pictures itself; pages are for a browser, which it can hand only files of this machine to. */
async function open(target: vscode.Uri, format: PictureFormat): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && pictureFormat(format).opensOutside) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand("vscode.open", target);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split("/").at(-1) ?? uri.path;
}
