/** What the page loads, and from where it may. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The source that the policy names for style sheets. */
  readonly styleSource: string;
  readonly nonce: string;
}

/** The page of the map: its own script and style sheet and nothing else, whatever a journey's text says. */
export function pageHtml({ script, style, styleSource, nonce }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styleSource}; base-uri 'none'; form-action 'none'`;
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
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
