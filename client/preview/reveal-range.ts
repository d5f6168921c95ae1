import * as vscode from "vscode";

const RANGE = /^(\d+):(\d+)-(\d+):(\d+)$/;

/**
 * Selects a stretch of a file and puts the cursor there, where the file is open already, else in the first column.
 *
 * @param range `LINE:COLUMN-LINE:COLUMN`, zero-based; anything else is ignored, because it comes from the page.
 */
export async function revealRange(uri: vscode.Uri, range: string): Promise<void> {
  const numbers = RANGE.exec(range)?.slice(1).map(Number);
  if (!numbers) return;
  const [startLine = 0, startColumn = 0, endLine = 0, endColumn = 0] = numbers;
  const selection = new vscode.Range(startLine, startColumn, endLine, endColumn);
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
