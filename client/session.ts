import type { MarkdownIt } from "markdown-it";
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { FILES_NOTIFICATION, type InitializationOptions } from "../src/protocol.ts";
import { registerCommands } from "./commands.ts";
import { ChangeLenses } from "./compare/change-lenses.ts";
import { registerCompareCommands } from "./compare/compare-commands.ts";
import { CompareEditors } from "./compare/compare-editors.ts";
import { ComparePanels } from "./compare/compare-panels.ts";
import { documentSelector } from "./document-selector.ts";
import type { ExportOptions } from "./export-map.ts";
import { inBackground } from "./in-background.ts";
import { indentOpenFiles } from "./indentation.ts";
import { MarkdownMaps } from "./markdown/markdown-maps.ts";
import { MapPreviews } from "./preview/map-previews.ts";
import { readProjectFiles, watchProjectFiles } from "./project-files.ts";
import { registerRulePages } from "./rule-pages.ts";
import { onServerBack, ServerRestarts } from "./server-restarts.ts";
import { SettingsProblems } from "./settings-problems.ts";

/** What differs between the places the extension runs in. */
export interface Host {
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** Whether the server reads this file itself; the client hands over all others. */
  serverReads(uri: vscode.Uri): boolean;
  /** Loads what makes PNG and PDF, which is large; `undefined` where it can't run. */
  readonly loadMaker: ExportOptions["loadMaker"];
}

/** What VS Code's Markdown asks this extension for. */
export interface Exports {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Starts the language server and everything in the editor that talks to it. Ends with the extension. */
export async function startSession(context: vscode.ExtensionContext, host: Host): Promise<Exports> {
  indentOpenFiles();
  const isHandedOver = (uri: vscode.Uri) => !host.serverReads(uri);
  const initializationOptions: InitializationOptions = { files: await readProjectFiles(isHandedOver) };
  const restarts = new ServerRestarts();
  const settingsProblems = new SettingsProblems();
  const client = host.createClient("journey", "Journey Language Server", {
    errorHandler: restarts,
    initializationFailedHandler: () => false,
    documentSelector: documentSelector(vscode.workspace.workspaceFolders ?? []),
    initializationOptions,
    diagnosticCollectionName: "journey",
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => settingsProblems.handle(uri, diagnostics, next),
    },
  });
  const maps = new MarkdownMaps();
  const previews = new MapPreviews(context.extensionUri, client);
  const comparisons = new ComparePanels(context.extensionUri, client);
  context.subscriptions.push(
    { dispose: () => inBackground(client.dispose()) },
    restarts.watch(client),
    settingsProblems,
    previews,
    ...registerCommands(previews, { client, extensionUri: context.extensionUri, loadMaker: host.loadMaker }),
    comparisons,
    ...registerCompareCommands(comparisons, client),
    new CompareEditors(context.extensionUri, client).register(),
    new ChangeLenses(client),
    registerRulePages(),
    maps,
  );
  await client.start();
  const send = (files: NonNullable<InitializationOptions["files"]>) =>
    inBackground(client.sendNotification(FILES_NOTIFICATION, { files }));
  context.subscriptions.push(
    watchProjectFiles(isHandedOver, send),
    // What was handed over at the start may be out of date.
    onServerBack(client, () => inBackground(readProjectFiles(isHandedOver).then(send))),
  );
  return { extendMarkdownIt: (markdown) => maps.extend(markdown) };
}
