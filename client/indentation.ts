import * as vscode from "vscode";

/**
 * Indents the files that are open already as the language has it. VS Code shows a file as soon as the window is there, before it
 * knows what extensions say of its language, and such a file keeps the general indentation if nothing in it tells of another.
 */
export function indentOpenFiles(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    const { document } = editor;
    if (document.languageId !== "journey") continue;
    const settings = vscode.workspace.getConfiguration("editor", document);
    const [tabSize, insertSpaces] = [settings.get<number>("tabSize"), settings.get<boolean>("insertSpaces")];
    if (settings.get<boolean>("detectIndentation")) editor.options = { tabSize: "auto", insertSpaces: "auto" };
    else if (tabSize !== undefined && insertSpaces !== undefined) editor.options = { tabSize, insertSpaces };
  }
}
