import { mkdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "./build.ts";
import { cache, vsix } from "./lib/paths.ts";
import { mustRun, tool } from "./lib/run.ts";

/** Packs `dist/` and the manifest into the file that VS Code installs. The bundles have to be there. */
export async function packageExtension(): Promise<void> {
  await mkdir(cache, { recursive: true });
  // Links in the README stay relative: there is no address yet that they could be rewritten to.
  const flags = ["--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository"];
  await mustRun(process.execPath, tool("@vscode/vsce", "package", ...flags, "--out", vsix));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await build();
  await packageExtension();
  console.log(`Packaged ${vsix}`);
}
