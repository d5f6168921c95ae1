import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { vsix } from "../../scripts/lib/paths.ts";
import { packageExtension } from "../../scripts/package.ts";
import { installChromium } from "../../scripts/workbench/chromium.ts";
import { installWorkbench } from "../../scripts/workbench/install.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The packaged extension. */
    readonly vsix: string;
    /** The folder with VS Code's server; empty for the desktop. */
    readonly server: string;
    /** The browser's program; empty for the desktop. */
    readonly chromium: string;
  }
}

/** Packages the extension as it is now and brings what it is tested in. */
export async function setup(project: TestProject): Promise<void> {
  await build();
  await packageExtension();
  const isBrowser = process.env.JOURNEY_E2E !== "electron";
  project.provide("vsix", vsix);
  project.provide("server", isBrowser ? await installWorkbench(console.log) : "");
  project.provide("chromium", isBrowser ? await installChromium(console.log) : "");
}
