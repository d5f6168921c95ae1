import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { mustRun, run, tool } from "../lib/run.ts";

/** Chromium without anything to show windows with, which tests are done with in half the time, and all of Chromium. */
const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

const FONTS = ["fonts-liberation", "fonts-dejavu-core"];

/**
 * The browser that the workbench is tested in. Brings one when there is none: Debian's own where the packages can be
 * installed, else the one that Playwright knows how to get.
 *
 * @returns the path of its program.
 */
export async function installChromium(say: (message: string) => void): Promise<string> {
  const found = [...DEBIAN, chromium.executablePath()].find(existsSync);
  if (found) return found;
  say("Getting Chromium (once) ...");
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    // An old list of packages is often good enough, so only an installation has to succeed.
    await run("apt-get", ["update"], { env });
    for (const program of DEBIAN) {
      const packages = [path.basename(program), ...FONTS];
      const { code } = await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
      if (code === 0) return program;
    }
  }
  await mustRun(process.execPath, tool("playwright-core", "install", "chromium"));
  return chromium.executablePath();
}

/** How to start it: without a sandbox, which root and containers don't have, and without a word to the outside. */
export const chromiumArgs: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
