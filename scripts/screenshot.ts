import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "./build.ts";
import { cache, root, vsix } from "./lib/paths.ts";
import { packageExtension } from "./package.ts";
import { chromiumArgs, installChromium } from "./workbench/chromium.ts";
import { installWorkbench } from "./workbench/install.ts";
import { installExtension, serveWorkbench } from "./workbench/serve.ts";

/** The pictures of the README: the editor as it is, with the map beside the text. */
const PICTURES = [
  { file: "editor.png", theme: "Light Modern" },
  { file: "editor-dark.png", theme: "Dark Modern" },
] as const;

const FOLDER = path.join(root, "examples", "support-story");
const FILE = path.join(FOLDER, "switch-provider.journey");
const IMAGES = path.join(root, "docs", "images");

const TEXT_WIDTH = 720;

/** Everything that is not the text or the map steps aside. */
const settings = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "workbench.sideBar.location": "right",
};

await build();
await packageExtension();
await mkdir(IMAGES, { recursive: true });
const server = await installWorkbench(console.log);
const browser = await chromium.launch({ executablePath: await installChromium(console.log), args: [...chromiumArgs] });
for (const picture of PICTURES) await take(picture);
await browser.close();

async function take({ file, theme }: (typeof PICTURES)[number]): Promise<void> {
  const data = path.join(cache, "screenshot");
  await rm(data, { recursive: true, force: true });
  await installExtension({ server, data }, vsix);
  const workbench = await serveWorkbench({
    server,
    data,
    port: "0",
    settings: { ...settings, "workbench.colorTheme": theme },
  });
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  await page.goto(workbench.address(FOLDER, FILE));
  await openMap(page);
  await page.screenshot({ path: path.join(IMAGES, file) });
  await page.close();
  await workbench.stop();
  console.log(`Made docs/images/${file}`);
}

async function openMap(page: Page): Promise<void> {
  const button = page.locator('.editor-actions a[aria-label^="Open Map Beside"]');
  await button.waitFor({ timeout: 60_000 });
  await page.keyboard.press("ControlOrMeta+B");
  await button.click();
  await widenMap(page);
  const map = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await map.locator("svg text").first().waitFor();
  // The squiggles say that the findings are there.
  await page.locator(".squiggly-error, .squiggly-warning").first().waitFor();
}

/** Moves the border between the text and the map, for the map is the wider of the two. */
async function widenMap(page: Page): Promise<void> {
  const second = await page.locator(".editor-group-container").nth(1).boundingBox();
  if (!second) throw new Error("The map did not open beside the text.");
  await page.mouse.move(second.x, 600);
  await page.mouse.down();
  await page.mouse.move(TEXT_WIDTH, 600, { steps: 10 });
  await page.mouse.up();
  // The border stays highlighted as long as the pointer is near.
  await page.mouse.move(TEXT_WIDTH / 2, 600);
  await page.locator(".monaco-sash.hover").waitFor({ state: "detached" });
}
