import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What a shell is offered for a line that is being typed. */
function offered(...typed: readonly string[]): string[] {
  const { stdout } = spawnSync(process.execPath, ["src/cli/main.ts", ...typed], { cwd: ROOT, encoding: "utf8" });
  return stdout.split("\n").map((line) => line.split("\t")[0] ?? "");
}

it("a shell is offered commands, options, rules, and journey files and folders", () => {
  expect(offered("complete", "--", "ch")).toContain("check");
  expect(offered("complete", "--", "check", "--f")).toEqual(expect.arrayContaining(["--format", "--fail-on"]));
  expect(offered("complete", "--", "check", "--format", "j")).toContain("json");
  expect(offered("complete", "--", "git", "s")).toContain("setup");
  expect(offered("complete", "--", "git", "setup", "--")).toEqual(expect.arrayContaining(["--global", "--disable"]));
  expect(offered("complete", "--", "explain", "lost")).toContain("lost-context");
  expect(offered("complete", "--", "explain", "owner-re")).toEqual(expect.arrayContaining(["owner-removed"]));
  expect(offered("complete", "--", "diff", "--ignore", "gap-w")).toContain("gap-widened");
  expect(offered("complete", "--", "diff", "exa")).toContain("examples/");
  expect(offered("complete", "--", "check", "examples/support-story/s")).toContain(
    "examples/support-story/switch-provider.journey",
  );
});

it.each(["bash", "zsh", "fish", "powershell"])("there is a script for %s", (shell) => {
  expect(offered("completions", shell).join("\n")).toMatch(/journey complete '?--/);
});
