import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumArgs, installChromium } from "../../scripts/workbench/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser that all files of a project share takes connections; empty where there is none. */
    readonly browser: string;
  }
}

let server: BrowserServer | undefined;

/** Starts a browser for all files of a project. */
export async function startBrowserServer(project: TestProject): Promise<void> {
  const executablePath = await installChromium(console.log);
  server = await chromium.launchServer({ executablePath, args: [...chromiumArgs] });
  project.provide("browser", server.wsEndpoint());
}

export async function stopBrowserServer(): Promise<void> {
  await server?.close();
}
