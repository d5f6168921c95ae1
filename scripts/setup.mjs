/**
 * Installs the dependencies when they are missing or out of date. npm's `pre` hooks run it before the other scripts, so it
 * has to run without any dependency and on an older Node than the one that the rest of the project runs on.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".journey-installed");
const lockHash = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lockHash) {
  install(existsSync(modules) ? "The dependencies changed, updating them ..." : "Installing the dependencies ...");
  writeFileSync(stamp, lockHash);
}
checkNode();

/** @param {string} announcement */
function install(announcement) {
  console.log(announcement);
  const started = Date.now();
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  // The tools of the project are development dependencies, so they are wanted whatever NODE_ENV says.
  const options = { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "development" } };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { ...options, encoding: "utf8" })
    : spawnSync("npm", args, { ...options, encoding: "utf8", shell: process.platform === "win32" });
  if (result.status !== 0) {
    console.error(result.stdout ?? "", result.stderr ?? "");
    fail(
      `The dependencies could not be installed: npm ci ${result.error ? `failed: ${result.error.message}` : `ended with ${result.status}`}.`,
    );
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The npm package `node` brings the Node that runs the project; an npm that skips install scripts leaves it out. */
function checkNode() {
  const own = path.join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const version = spawnSync(existsSync(own) ? own : process.execPath, ["--version"], { encoding: "utf8" }).stdout ?? "";
  if (Number(/^v(\d+)/.exec(version)?.[1] ?? 0) < 24) {
    fail(
      "The project runs on Node 24, and npm did not install it. Run `npm ci --ignore-scripts=false`, or use Node 24 or newer.",
    );
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
