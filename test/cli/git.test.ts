import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitOf, mergeBase } from "../../src/cli/git/commits.ts";
import { filesAt, readTexts } from "../../src/cli/git/objects.ts";
import { absoluteOf, openRepository, pathIn } from "../../src/cli/git/repository.ts";
import { type Version, versionAt } from "../../src/cli/git/version.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

const top = mkdtempSync(path.join(realpathSync.native(tmpdir()), "journey-git-"));
afterAll(() => rmSync(top, { recursive: true }));

const isWindows = process.platform === "win32";

let number = 0;
let folder = "";

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

beforeEach(() => {
  folder = path.join(top, `r${number++}`);
  mkdirSync(folder);
  startRepository(folder);
});

async function textsAt(version: Version): Promise<Record<string, string>> {
  const { paths, read } = await versionAt(await openRepository(folder), version);
  return Object.fromEntries(await read(paths));
}

describe("a version of a repository", () => {
  // Windows takes less in a name.
  const ODD = isWindows ? "a b/ü [x]'{}.journey" : 'a b/ü "quoted"\t[x]*.journey';

  it("holds the journeys and project files, whatever they are called and whatever is in them", async () => {
    const files = { [ODD]: "one\r\n\n\ntwo", "empty.journey": "", "deep/er/journey.config.json": "{}\n" };
    write({ ...files, "readme.md": "no journey", "x.journey.bak": "" });
    const commit = commitAll(folder);
    expect(await textsAt({ commit })).toEqual(files);
  });

  it.skipIf(isWindows)("holds what is behind links, once in each project", async () => {
    const config = "p/journey.config.json";
    write({ "j.journey": "1", [config]: "{}", "p/q.journey": "2", "shared/org/o.journey": "3", "notes.md": "4" });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, name));
    link("j.journey", "again.journey");
    link("../shared", "p/folder");
    link("folder/org/o.journey", "p/through.journey");
    link("..", "p/loop");
    link("self.journey", "self.journey");
    link("../notes.md", "p/notes.journey");
    link("../../outside.journey", "p/outside.journey");
    link("/etc/hosts", "p/absolute.journey");
    const commit = commitAll(folder);
    const files = {
      ...{ "j.journey": "1", [config]: "{}", "p/q.journey": "2", "shared/org/o.journey": "3" },
      "p/folder/org/o.journey": "3",
    };
    expect(await textsAt({ commit })).toEqual(files);
    expect(await textsAt("staged")).toEqual(files);
    expect(await textsAt("working tree")).toEqual(files);
  });

  it("is a commit, what is staged, or what is on the disk", async () => {
    write({ "j.journey": "1", "gone.journey": "x", ".gitignore": "ignored.journey\n" });
    const commit = commitAll(folder);
    write({ "j.journey": "2" });
    git(folder, "rm", "--quiet", "gone.journey");
    git(folder, "add", "j.journey");
    write({ "j.journey": "3", "new.journey": "n", "ignored.journey": "i" });
    expect(await textsAt({ commit })).toEqual({ "j.journey": "1", "gone.journey": "x" });
    expect(await textsAt("staged")).toEqual({ "j.journey": "2" });
    expect(await textsAt("working tree")).toEqual({ "j.journey": "3", "new.journey": "n" });
  });

  it("can't be staged while it is in conflict", async () => {
    write({ "j.journey": "1" });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "-b", "other");
    write({ "j.journey": "2" });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    write({ "j.journey": "3" });
    commitAll(folder);
    expect(() => git(folder, "merge", "other")).toThrow();
    await expect(textsAt("staged")).rejects.toThrow(
      "j.journey is in conflict. Merge it first, then add it: git add j.journey",
    );
  });

  it("is read in one go, also below a folder only", async () => {
    write(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a/${index}.journey`, `text ${index}`])));
    write({ "b/0.journey": "b" });
    const commit = commitAll(folder);
    const repository = await openRepository(folder);
    const texts = await readTexts(repository, await filesAt(repository, commit, "a"));
    expect(texts.size).toBe(300);
    expect(texts.get("a/299.journey")).toBe("text 299");
  });
});

describe("a repository", () => {
  it.skipIf(isWindows)("knows the paths of files, from whichever folder it is seen, also through a link", async () => {
    write({ "maps/eu/j.journey": "" });
    const link = path.join(top, `link${number}`);
    symlinkSync(path.join(folder, "maps"), link);
    for (const from of [folder, path.join(folder, "maps/eu"), link]) {
      const repository = await openRepository(from);
      expect(repository.root).toBe(folder);
      expect(absoluteOf(repository, pathIn(repository, path.join(from, "j.journey")))).toBe(
        path.join(from, "j.journey"),
      );
    }
    expect(pathIn(await openRepository(link), path.join(link, "eu/j.journey"))).toBe("maps/eu/j.journey");
  });

  it("does not reach beyond its root", async () => {
    const repository = await openRepository(folder);
    expect(pathIn(repository, folder)).toBe("");
    expect(() => pathIn(repository, top)).toThrow("is outside the git repository");
  });

  it("finds where HEAD left another branch", async () => {
    write({ "j.journey": "1" });
    const base = commitAll(folder);
    git(folder, "checkout", "--quiet", "-b", "change");
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    write({ "k.journey": "2" });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "change");
    expect(await mergeBase(await openRepository(folder), "main")).toBe(base);
  });
});

describe("what can't be had from git is said clearly", () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
    delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
  });

  it("outside of a repository", async () => {
    const outside = mkdtempSync(path.join(top, "outside-"));
    await expect(openRepository(outside)).rejects.toThrow("is not in a git repository");
  });

  it("without git", async () => {
    process.env.PATH = top;
    await expect(openRepository(folder)).rejects.toThrow(/^Can't start git/);
  });

  it("in a folder of somebody else, as in a container", async () => {
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = "1";
    await expect(openRepository(folder)).rejects.toThrow("git config --global --add safe.directory");
  });

  it("before the first commit", async () => {
    const repository = await openRepository(folder);
    await expect(commitOf(repository, "HEAD")).rejects.toThrow("There is no commit yet");
  });

  it("of a name that is none, or that is no name", async () => {
    commitAll(folder);
    const repository = await openRepository(folder);
    await expect(commitOf(repository, "origin/main")).rejects.toThrow(
      "There is no commit, branch or tag origin/main in this clone. If it is a branch of a remote, fetch it: `git fetch origin`.",
    );
    await expect(commitOf(repository, "--all")).rejects.toThrow('Not the name of a commit: "--all"');
  });

  it("of histories that have nothing in common", async () => {
    commitAll(folder);
    git(folder, "checkout", "--quiet", "--orphan", "other");
    write({ "j.journey": "1" });
    commitAll(folder);
    await expect(mergeBase(await openRepository(folder), "main")).rejects.toThrow("have no commit in common");
  });

  it("in a shallow clone, with how to make it deeper", async () => {
    commitAll(folder);
    git(folder, "checkout", "--quiet", "-b", "change");
    write({ "j.journey": "1" });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    write({ "k.journey": "1" });
    commitAll(folder);
    const origin = folder;
    folder = path.join(top, `shallow${number}`);
    git(top, "clone", "--quiet", "--depth=1", "--branch=change", pathToFileURL(origin).href, folder);
    const repository = await openRepository(folder);
    await expect(mergeBase(repository, "origin/main")).rejects.toThrow(/There is no commit.*`fetch-depth: 0`/);
    git(folder, "fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");
    await expect(mergeBase(repository, "origin/main")).rejects.toThrow(
      /This shallow clone does not reach back to where HEAD branched off from origin\/main\..*`git fetch --unshallow`/,
    );
    git(folder, "fetch", "--quiet", "--unshallow");
    expect(await mergeBase(repository, "origin/main")).toBe(git(origin, "rev-parse", "main~1"));
  });
});
