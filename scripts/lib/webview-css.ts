import { readFile } from "node:fs/promises";
import path from "node:path";
import { webviewThemeCss } from "../../src/render/theme.ts";
import { root } from "./paths.ts";

/** The style sheet of the map beside the text: that of the page around the map, then the map's own colours. */
export async function webviewCss(): Promise<string> {
  const page = await readFile(path.join(root, "client/webview/page.css"), "utf8");
  return `${page}\n${webviewThemeCss()}`;
}
