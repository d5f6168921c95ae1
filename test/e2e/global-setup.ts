import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { vsix } from "../../scripts/lib/paths.ts";
import { packageExtension } from "../../scripts/package.ts";
import { installWorkbench } from "../../scripts/workbench/install.ts";
import { installExtension } from "../../scripts/workbench/serve.ts";
import { startBrowserServer, stopBrowserServer } from "../browser/browser-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The packaged extension. */
    readonly vsix: string;
    /** The folder with VS Code's server; empty for the desktop. */
    readonly server: string;
    /** The folder in which the extension is installed for that server; empty for the desktop. */
    readonly extensions: string;
  }
}

/** Packages the extension as it is now and brings what it is tested in, once for all files. */
export async function setup(project: TestProject): Promise<void> {
  // `npm test` has just done so.
  if (process.env.JOURNEY_PACKAGED !== "true") {
    await build();
    await packageExtension();
  }
  project.provide("vsix", vsix);
  if (process.env.JOURNEY_E2E === "electron") {
    for (const name of ["browser", "server", "extensions"] as const) project.provide(name, "");
    return;
  }
  const server = await installWorkbench(console.log);
  const folder = await mkdtemp(path.join(os.tmpdir(), "journey-extension-"));
  const extensions = path.join(folder, "extensions");
  await installExtension({ server, data: folder, extensions }, vsix);
  project.provide("server", server);
  project.provide("extensions", extensions);
  await startBrowserServer(project);
}

export async function teardown(): Promise<void> {
  await stopBrowserServer();
}
