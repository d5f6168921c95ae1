import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, inject, test } from "vitest";
import { SharedBrowser } from "../browser/shared-browser.ts";
import { hostileJourney } from "../helpers/hostile.ts";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");
const folder = mkdtempSync(path.join(tmpdir(), "journey-html-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(inject("browser") === "")(
  "hostile texts stay texts in a page that shows the map and its details",
  async () => {
    writeFileSync(path.join(folder, "hostile.journey"), hostileJourney());
    execFileSync(process.execPath, [CLI, "render", "hostile.journey", "-o", "map.html"], { cwd: folder });
    const browser = await SharedBrowser.connect();
    try {
      const page = await (await browser.newContext()).newPage();
      const problems: string[] = [];
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        problems.push(dialog.message());
        void dialog.dismiss();
      });
      page.on("console", (message) => problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => asked.push(request.url()));
      const address = pathToFileURL(path.join(folder, "map.html")).href;
      await page.goto(address);
      await page.locator('.card[data-about="touchpoint:image"]').hover();
      await page.locator("#details").getByRole("heading", { name: "<img src=x onerror=alert(1)>" }).waitFor();
      expect(await page.title()).toBe("</script><script>alert(1)</script>");
      expect(await page.locator("img, iframe, a[href^='javascript']").count()).toBe(0);
      expect(asked).toEqual([address]);
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
