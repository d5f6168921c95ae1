import { escapeXml } from "../escape-xml.ts";
/** What a page with a map in one file is made of. */
export interface PageParts {
  readonly title: string;
  /** At least one, the first of them shown first. */
  readonly pictures: readonly PagePicture[];
  /** The script and the style sheet of the viewer, which hold no end tags of their elements. */
  readonly script: string;
  readonly style: string;
}

/** A map as the viewer takes it; see `client/webview/viewer-data.ts`. */
export interface PagePicture {
  readonly name: string;
  readonly title: string;
  readonly svg: string;
  /** What is known of the things on it. */
  readonly details: readonly object[];
}

/**
 * A map as one HTML file with the preview's zoom, details and keyboard. It asks for nothing over a network, which its own
 * policy forbids as well, and runs no other script than the viewer's.
 */
export function htmlPage({ title, pictures, script, style }: PageParts): Promise<string> {
  return selfContainedPage({ title, data: { views: pictures }, script, style });
}

/** What any page in one file is made of. */
export interface SelfContained {
  readonly title: string;
  /** What its script finds as JSON in the element `journey-data`. */
  readonly data: object;
  readonly script: string;
  readonly style: string;
}

/** A page that runs one script on some data, under a policy that allows nothing else. */
export async function selfContainedPage({ title, data, script, style }: SelfContained): Promise<string> {
  const [scriptHash, styleHash] = await Promise.all([hashOf(script), hashOf(style)]);
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Journey Maps as Code">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="journey-data">${dataText(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** A value as JSON that can't end the element it stands in. */
function dataText(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** By which a policy names what may run. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
