import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { FORMATS } from "../../src/cli/report/check/formats.ts";
import { commandLine } from "../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/ci.md"), "utf8");

const { folder, write, journey } = commandLine();
startRepository(folder);
write({ "j.journey": 'owner o "O"\n' });
const commit = commitAll(folder);
git(folder, "update-ref", "refs/remotes/origin/main", commit);

/** Every call of the command in the page's snippets, with the variables of the hosts filled in. */
const calls = [...PAGE.matchAll(/npx journey (check(?: (?:--?[\w-]+|"[^"]*"|[\w./]+))*)/g)].map((match) =>
  (match[1] ?? "")
    .replaceAll('"origin/$BASE"', "origin/main")
    .replaceAll('"$CI_MERGE_REQUEST_DIFF_BASE_SHA"', commit)
    .split(" "),
);

it("the page about continuous integration shows every format for programs", () => {
  const shown = new Set(calls.flatMap((argv) => argv[argv.indexOf("--format") + 1] ?? []));
  expect(FORMATS.filter((format) => format !== "text" && !shown.has(format))).toEqual([]);
});

it.each(calls.map((argv) => [argv]))("runs as the page has it: %j", async (argv) => {
  const { code, error } = await journey(...argv);
  expect({ code, error }).toEqual({ code: 0, error: "" });
});
