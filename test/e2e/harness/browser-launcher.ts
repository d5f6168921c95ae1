import { inject } from "vitest";
import { serveWorkbench } from "../../../scripts/workbench/serve.ts";
import { SharedBrowser } from "../../browser/shared-browser.ts";
import type { Launcher, Settings } from "./launcher.ts";
import { temporaryFolder } from "./workspace.ts";

/** VS Code's workbench in Chromium, served from this machine. */
export async function startBrowserLauncher(settings: Settings): Promise<Launcher> {
  const data = await temporaryFolder("data");
  const workbench = await serveWorkbench({
    server: inject("server"),
    data: data.path,
    extensions: inject("extensions"),
    port: "0",
    graceSeconds: 1,
    settings,
  });
  const browser = await SharedBrowser.connect();
  // One context for all windows: they share what was loaded, and differ in the folder, by which VS Code remembers.
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  return {
    pid: workbench.pid,
    async open(folder, file) {
      const page = await context.newPage();
      await page.goto(workbench.address(folder, file));
      return page;
    },
    async stop() {
      await browser.close();
      await workbench.stop();
      await data.remove();
    },
  };
}
