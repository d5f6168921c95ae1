import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { tool } from "../../scripts/lib/run.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "journey-library-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs npm, whose program the running npm or Node's own folder tells. */
function npm(args: readonly string[], cwd: string): string {
  const shell = process.platform === "win32";
  return execFileSync("npm", args, { cwd, encoding: "utf8", shell, stdio: ["ignore", "pipe", "ignore"] });
}

test("the documentation's example compiles strictly and runs with nothing but the packed library", () => {
  const installed = path.join(folder, "node_modules", "journey-lang");
  mkdirSync(installed, { recursive: true });
  const [{ filename }] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT),
  ) as [{ filename: string }];
  execFileSync("tar", ["-xzf", path.join(folder, filename), "-C", installed, "--strip-components=1"]);

  const page = readFileSync(path.join(ROOT, "docs/library.md"), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(path.join(folder, "consumer.ts"), example);
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    module: "nodenext",
    target: "es2022",
    // A browser's console, and no types of Node.
    lib: ["es2022", "dom"],
    types: [],
  };
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["consumer.ts"] }),
  );
  execFileSync(process.execPath, tool("typescript", "-p", folder), { encoding: "utf8" });
  const said = execFileSync(process.execPath, [path.join(folder, "consumer.js")], { encoding: "utf8" });
  expect(said).toMatch(/^help\.journey:\d+ warning gap-metric: /m);
  expect(said).not.toContain("gap-unknown");
  expect(said).toMatch(/^Getting the phone fixed takes \d+ characters to draw$/m);
  expect(said).toMatch(/journey short \{\}/);
  expect(said).toContain("help.journey: risky: Desired Wait at “call” lowered from 5 min to 15 min.");
});
