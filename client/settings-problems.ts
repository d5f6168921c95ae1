import * as vscode from "vscode";
import type { HandleDiagnosticsSignature } from "vscode-languageclient";
import { OF_JSON } from "../src/protocol.ts";

/** What the server said of a project file last, and how to pass it on. */
interface Told {
  readonly uri: vscode.Uri;
  readonly diagnostics: vscode.Diagnostic[];
  readonly next: HandleDiagnosticsSignature;
}

/**
 * Leaves it to VS Code to tell what is no JSON in the project files that are open: it does so by itself. What is wrong with the
 * settings in them, and everything in files that are closed, the server tells.
 */
export class SettingsProblems implements vscode.Disposable {
  private readonly told = new Map<string, Told>();
  private readonly listening: vscode.Disposable;

  constructor() {
    const again = ({ uri }: vscode.TextDocument): void => this.pass(this.told.get(uri.toString()));
    this.listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(again),
      vscode.workspace.onDidCloseTextDocument(again),
    );
  }

  /** Stands between the server and the list of problems. */
  handle(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: HandleDiagnosticsSignature): void {
    if (!uri.path.endsWith("/journey.config.json")) {
      next(uri, diagnostics);
      return;
    }
    const told = { uri, diagnostics, next };
    this.told.set(uri.toString(), told);
    this.pass(told);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private pass(told: Told | undefined): void {
    if (!told) return;
    const isTold = toldByEditor(told.uri);
    told.next(told.uri, isTold ? told.diagnostics.filter((diagnostic) => !isOfJson(diagnostic)) : told.diagnostics);
  }
}

/** Whether VS Code checks the JSON of a file: only of one that is open, unless it was told not to. */
function toldByEditor(uri: vscode.Uri): boolean {
  const isOpen = vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && /^jsonc?$/.test(document.languageId),
  );
  const checks = vscode.workspace.getConfiguration("json", uri).get<boolean>("validate.enable", true);
  return isOpen && checks && vscode.extensions.getExtension("vscode.json-language-features") !== undefined;
}

function isOfJson(diagnostic: vscode.Diagnostic): boolean {
  return "data" in diagnostic && diagnostic.data === OF_JSON;
}
