import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { ViewerData } from "../../client/webview/viewer-data.ts";
import { pageScript } from "../../scripts/build.ts";
import { viewerCss } from "../../scripts/lib/webview-css.ts";
import { useBrowser } from "../browser/shared-browser.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const newContext = useBrowser();

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A file as the command line may write it. */
async function htmlFile(data: ViewerData): Promise<string> {
  const script = await pageScript("client/webview/standalone.ts");
  const style = await viewerCss();
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>Map</title><style>${style}</style></head><body>
<script type="application/json" id="journey-data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script}</script></body></html>`;
}

it("stands alone in one file, under a policy that allows nothing else", async () => {
  const story = await drawn(STORY);
  const long = await drawn(longJourney(4));
  const context = await newContext({ viewport: { width: 900, height: 600 }, colorScheme: "dark" });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const html = await htmlFile({
    views: [
      { name: "map", title: "Map", svg: story.view.picture?.join("\n") ?? "", details: story.details },
      { name: "long", title: "The long way", svg: long.view.picture?.join("\n") ?? "" },
    ],
  });
  await page.route("http://standalone.test/", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto("http://standalone.test/");
  await page.locator('.card[data-about="touchpoint:call"]').hover();
  await page.locator("#details").getByRole("heading", { name: "Calls support, again and again" }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(27, 31, 36)");
  await page.keyboard.press("/");
  await page.keyboard.type("engineer");
  await page.locator('#find [role="status"]').filter({ hasText: "1 of" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "View" }).selectOption("long");
  await page.locator('.card[data-about="touchpoint:step-1"]').waitFor();
  expect(await page.getByRole("button", { name: /Lock|Follows/ }).count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});
