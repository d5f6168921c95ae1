import { readFile } from "node:fs/promises";
import path from "node:path";
import { DARK, LIGHT, ROLES, type Theme, webviewThemeCss } from "../../src/render/theme.ts";
import { root } from "./paths.ts";

/** The style sheet of the map beside the text: that of the page around the map, then the map's own colours, all of the theme. */
export async function webviewCss(): Promise<string> {
  return [await sheet("page"), await sheet("vscode"), webviewThemeCss()].join("\n");
}

/** The style sheet of a map that stands alone, light or dark as the reader's system is. */
export async function viewerCss(): Promise<string> {
  return [await sheet("page"), await sheet("standalone"), standaloneThemeCss()].join("\n");
}

/** The style sheet of two maps beside each other in the editor. */
export async function compareWebviewCss(): Promise<string> {
  return [await sheet("page"), await sheet("compare"), await sheet("vscode"), webviewThemeCss()].join("\n");
}

/** The style sheet of two maps that stand alone. */
export async function compareCss(): Promise<string> {
  return [await sheet("page"), await sheet("compare"), await sheet("standalone"), standaloneThemeCss()].join("\n");
}

function sheet(name: string): Promise<string> {
  return readFile(path.join(root, "client/webview", `${name}.css`), "utf8");
}

function standaloneThemeCss(): string {
  const paints = ROLES.map(
    (role) => `.f-${role}{fill:var(--journey-${role})}.s-${role}{stroke:var(--journey-${role})}`,
  );
  return [colors(LIGHT), `@media (prefers-color-scheme:dark){${colors(DARK)}}`, ...paints, ""].join("\n");
}

function colors(theme: Theme): string {
  return `body{${ROLES.map((role) => `--journey-${role}:${theme[role]};`).join("")}}`;
}

/** The style sheet of maps in VS Code's preview of Markdown. */
export async function markdownCss(): Promise<string> {
  const own = await readFile(path.join(root, "client/markdown/markdown.css"), "utf8");
  return `${own}\n${webviewThemeCss()}`;
}
