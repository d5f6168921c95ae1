import type { TestProject } from "vitest/node";
import { pageScript } from "../scripts/build.ts";
import { compareWebviewCss, webviewCss } from "../scripts/lib/webview-css.ts";
import { startBrowserServer, stopBrowserServer } from "./browser/browser-server.ts";

/** What a page loads. */
interface PageFiles {
  readonly script: string;
  readonly style: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly mapPage: PageFiles;
    readonly comparePage: PageFiles;
  }
}

/** Bundles the pages and starts a browser, once for all files. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("mapPage", { script: await pageScript("client/webview/main.ts"), style: await webviewCss() });
  project.provide("comparePage", {
    script: await pageScript("client/webview/compare.ts"),
    style: await compareWebviewCss(),
  });
  await startBrowserServer(project);
}

export async function teardown(): Promise<void> {
  await stopBrowserServer();
}
