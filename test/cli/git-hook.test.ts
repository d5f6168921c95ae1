import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { commandLine, SCRIPT } from "../helpers/command-line.ts";
import { git, startRepository } from "../helpers/git.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/git.md"), "utf8");
const HOOK = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(PAGE)?.[1] ?? "";

it.skipIf(process.platform === "win32")("the hook of the documentation lets only good journeys be committed", () => {
  const { folder, write } = commandLine();
  startRepository(folder);
  write({
    ".git/hooks/pre-commit": HOOK,
    ".gitignore": "node_modules\n",
    "node_modules/.bin/journey": `#!/bin/sh\nexec "${process.execPath}" "${SCRIPT}" "$@"\n`,
  });
  for (const file of [".git/hooks/pre-commit", "node_modules/.bin/journey"]) chmodSync(path.join(folder, file), 0o755);
  const commit = (files: Readonly<Record<string, string>>) => {
    write(files);
    git(folder, "add", "--all");
    return spawnSync("git", ["commit", "--message=x"], { cwd: folder, encoding: "utf8" });
  };
  expect(commit({ "readme.md": "no journey" }).status).toBe(0);
  expect(commit({ "a b/org.journey": 'owner o "O"\n' })).toMatchObject({ status: 0 });
  const unformatted = commit({ "a b/org.journey": 'owner   o    "O"\n' });
  expect(unformatted).toMatchObject({ status: 1, stderr: expect.stringContaining("a b/org.journey") });
  const wrong = commit({ "a b/org.journey": 'owner o "O"\nowner o "O"\n' });
  expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("duplicate-name") });
  expect(git(folder, "rev-list", "--count", "HEAD")).toBe("2");
});
