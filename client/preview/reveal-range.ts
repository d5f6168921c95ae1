import * as vscode from "vscode";

/** Selects a stretch of a file and puts the cursor there, where the file is open already, else in the first column. */
export async function revealRange(uri: vscode.Uri, selection: vscode.Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const isHere = (other: vscode.Uri) => other.toString() === uri.toString();
  const visible = vscode.window.visibleTextEditors.find((editor) => isHere(editor.document.uri));
  if (visible?.viewColumn) return visible.viewColumn;
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isHere(input.uri)),
  );
  return group?.viewColumn ?? vscode.ViewColumn.One;
}
