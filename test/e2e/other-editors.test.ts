import { execFile } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { dist } from "../../scripts/lib/paths.ts";
import { patience } from "../../scripts/lib/patience.ts";
import { installEditor, type OtherEditor } from "../../scripts/workbench/other-editors.ts";
import { copyFixture } from "./harness/workspace.ts";

/** What an editor saw while somebody wrote in it. */
interface Seen {
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly actions: readonly string[];
  /** The text after a rename, after a quick fix, and after a badly written line was added and all was formatted. */
  readonly renamed: string;
  readonly acted: string;
  readonly formatted: string;
  readonly failure?: string;
}

const scripts = path.join(import.meta.dirname, "editors");

const ARGUMENTS: Readonly<Record<OtherEditor, readonly string[]>> = {
  nvim: ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${path.join(scripts, "drive.lua")}`],
  emacs: ["-q", "--batch", "-l", path.join(scripts, "drive.el")],
};

describe.each(["nvim", "emacs"] as const)("%s, by its own client of the protocol", (name) => {
  test("shows diagnostics and hovers, completes, renames, mends and formats", async (context) => {
    const program = await installEditor(name, console.log);
    if (program === undefined) return context.skip(`There is no ${name} here, and none that could be installed.`);
    const folder = await copyFixture("shop");
    onTestFinished(() => folder.remove());
    const server = [process.execPath, path.join(dist, "cli.js"), "lsp", "--stdio"];
    const { stdout, stderr } = await promisify(execFile)(program, ARGUMENTS[name], {
      env: { ...process.env, HOME: folder.path, JOURNEY_FOLDER: folder.path, JOURNEY_SERVER: JSON.stringify(server) },
      timeout: Math.ceil(patience(120_000)),
    });
    const seen: Seen = JSON.parse(stdout);

    expect(seen.failure).toBeUndefined();
    expect(stderr).not.toContain("unsupported");
    expect(seen.diagnostics.join("\n")).toContain('Nobody owns the touchpoint "Opens the parcel".');
    expect(seen.hover).toContain("**Pays by card**");
    expect(seen.completion).toContain("service-desk");
    expect(seen.renamed).toContain('touchpoint checkout "Pays by card"');
    expect(seen.actions[0]).toBe("Write by sales");
    expect(seen.actions.at(-1)).toContain('"Opens the parcel"');
    expect(seen.acted).toMatch(/"Opens the parcel" via parcel \{\s+by sales\s/);
    expect(seen.formatted).toMatch(/^owner nobody-yet "Nobody yet"\njourney order/);
    expect(seen.formatted).toContain('    touchpoint choose   "Chooses a lamp" via web\n');
  });
});
