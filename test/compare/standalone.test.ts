import { expect, it } from "vitest";
import { pageScript } from "../../scripts/build.ts";
import { compareCss } from "../../scripts/lib/webview-css.ts";
import { type ComparePageSide, compareHtml } from "../../src/export/compare-html.ts";
import type { ComparedMap } from "../../src/protocol.ts";
import { useBrowser } from "../browser/shared-browser.ts";
import { CHANGED_STORY, comparison, STORY } from "./harness/comparison.ts";

const newContext = useBrowser();

const HOSTILE = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>";

const side = (label: string, map: ComparedMap | undefined): ComparePageSide => ({ label, ...(map && { map }) });

it("stands alone in one file, under a policy that allows nothing else, and takes texts for texts", async () => {
  const { before, after, changes } = comparison(
    STORY,
    CHANGED_STORY.replace('"Orders the plan"', JSON.stringify(HOSTILE)),
  );
  const html = await compareHtml({
    title: HOSTILE,
    before: side("main", before),
    after: side(HOSTILE, after),
    changes,
    script: await pageScript("client/webview/compare-standalone.ts"),
    style: await compareCss(),
  });
  const context = await newContext({ viewport: { width: 1200, height: 800 }, colorScheme: "dark" });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => asked.push(request.url()));
  await page.route("http://standalone.test/", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto("http://standalone.test/");
  await page.locator(".changes .change").filter({ hasText: "is now owned by" }).click();
  await page.locator('.after .card[data-about="touchpoint:tweet"][data-marked]').waitFor();
  await page.locator(".changes .change").filter({ hasText: "onerror" }).first().waitFor();
  expect(await page.title()).toBe(HOSTILE);
  expect(await page.locator("img, iframe, .openers button").count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(27, 31, 36)");
  expect(asked).toEqual(["http://standalone.test/"]);
  expect(problems).toEqual([]);
  await context.close();
});
