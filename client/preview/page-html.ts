import * as vscode from "vscode";

/** The page around the map: its own script and style sheet and nothing else, whatever a journey's text says. */
export function pageHtml(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "webview.js"));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, "webview.css"));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Map</title>
  <link rel="stylesheet" href="${style}">
</head>
<body>
  <header>
    <div id="banner" role="status" aria-live="polite"></div>
    <div id="toolbar"></div>
  </header>
  <main id="map"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
