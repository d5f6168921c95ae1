/** A few of the colours that VS Code gives its pages, for the page to be one to look at. */
export const EDITOR_COLORS = `:root {
  --vscode-editor-background: #ffffff;
  --vscode-editor-foreground: #1f2328;
  --vscode-font-family: sans-serif;
  --vscode-font-size: 13px;
  --vscode-focusBorder: #005fb8;
  --vscode-dropdown-background: #ffffff;
  --vscode-dropdown-foreground: #3b3b3b;
  --vscode-dropdown-border: #cecece;
  --vscode-editorHoverWidget-background: #f8f8f8;
  --vscode-editorHoverWidget-foreground: #3b3b3b;
  --vscode-editorHoverWidget-border: #c8c8c8;
  --vscode-editorGroup-border: #e5e5e5;
  --vscode-textLink-foreground: #005fb8;
  --vscode-toolbar-hoverBackground: #b8b8b850;
}`;
