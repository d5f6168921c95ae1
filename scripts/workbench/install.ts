import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cache } from "../lib/paths.ts";
import { npm } from "../lib/run.ts";

/** The npm package that ships the server and the web workbench of VS Code, and the VS Code version in it. */
const PACKAGE = "code-server@4.139.1";
const VERSION = "1.139";

/**
 * Brings a real VS Code into the cache, once.
 *
 * @param say is told what is going on when that takes a while.
 * @returns the folder with VS Code's server.
 */
export async function installWorkbench(say: (message: string) => void): Promise<string> {
  const folder = path.join(cache, "vscode", VERSION);
  const server = path.join(folder, "node_modules", "code-server", "lib", "vscode");
  const complete = path.join(folder, "complete");
  if (existsSync(complete)) return server;
  say(`Getting VS Code ${VERSION} (once, about 150 MB) ...`);
  // Whatever an interrupted attempt left behind is not worth mending.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Its install scripts compile native modules, for which VS Code has fall-backs that are good enough here.
  const flags = ["--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(["install", "--prefix", folder, ...flags, PACKAGE], { cwd: folder });
  await npm(["install", "--omit=dev", "--legacy-peer-deps", ...flags], { cwd: server });
  await writeFile(complete, `${PACKAGE}\n`);
  return server;
}
