import * as vscode from "vscode";
import { FIRST_JOURNEY } from "./first-journey.ts";

/** Writes an example journey at the end of a file and shows it. It can be undone like anything that is typed. */
export async function insertExample(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const before = document.getText().trim() === "" ? "" : "\n\n";
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, end, `${before}${FIRST_JOURNEY}`);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}
