import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { call, commandLine } from "../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

const FACTS = 'reviewed 2026-11-01 every 2 years  accept scarce-stage "small"';
const ORG = 'owner o "O"\nowner p "P"\n';

/** A journey with a finding for each owner that nobody knows. */
function journeyOf(name: string, ...owners: string[]): string {
  const touchpoints = owners.map((owner, index) => `    touchpoint t${index} "T${index}" via web by ${owner}\n`);
  return `journey ${name} "J" by o { ${FACTS}\n  stage s "S" by o {\n${touchpoints.join("")}  }\n}\n`;
}

/** A repository whose branch `main` holds some files, with `change` checked out. */
function repository(files: Readonly<Record<string, string>>) {
  const project = commandLine();
  startRepository(project.folder);
  project.write({ "org.journey": ORG, ...files });
  commitAll(project.folder);
  git(project.folder, "checkout", "--quiet", "-b", "change");
  const check = async (...argv: string[]) => {
    const { code, out, error } = await project.journey("check", ...argv);
    return { code, out, error, told: [...out.matchAll(/No owner is called `(\w+)`/g)].map((match) => match[1]) };
  };
  return { ...project, check, commit: () => commitAll(project.folder) };
}

describe("journey check --base", () => {
  it("tells only what the change brings, committed or not, and fails for that only", async () => {
    const { write, commit, check } = repository({ "j.journey": journeyOf("j", "old") });
    expect((await check()).code).toBe(1);
    expect(await check("--base", "main")).toMatchObject({
      code: 0,
      out: "No findings to report in 1 journey in 2 files. 1 finding already there before the change.\n",
    });
    write({ "j.journey": `// a line more\n${journeyOf("j", "old", "committed")}` });
    commit();
    write({ "j.journey": `// a line more\n${journeyOf("j", "old", "committed", "typed")}` });
    expect(await check("--base", "main")).toMatchObject({ code: 1, told: ["committed", "typed"] });
    expect(await check("--changed")).toMatchObject({ code: 1, told: ["typed"] });
    expect(await check("--changed", "--base", "main")).toMatchObject({ told: ["committed", "typed"] });
  });

  it("compares with where the branches parted, not with what has come to the base since", async () => {
    const { folder, write, commit, check } = repository({ "j.journey": journeyOf("j", "old") });
    git(folder, "checkout", "--quiet", "main");
    write({ "j.journey": journeyOf("j", "o") });
    commit();
    git(folder, "checkout", "--quiet", "change");
    expect(await check("--base", "main")).toMatchObject({ code: 0, told: [] });
  });

  it("counts: of three equal findings where there were two, one is new", async () => {
    const twice = `${ORG}owner x "X"\nowner x "X"\n`;
    const { write, check } = repository({ "org.journey": twice });
    write({ "org.journey": `${twice}owner x "X"\n` });
    const { out } = await check("--base", "main");
    expect(out.match(/duplicate-name/g)).toHaveLength(1);
  });

  it("tells what a change does to files that it does not touch", async () => {
    const { write, check } = repository({ "j.journey": journeyOf("j", "p") });
    write({ "org.journey": 'owner o "O"\n' });
    expect(await check("j.journey", "--base", "main")).toMatchObject({ code: 1, told: ["p"] });
  });

  it("knows a journey again in another file, and forgives nothing in a new one", async () => {
    const { folder, write, check } = repository({ "j.journey": journeyOf("j", "old") });
    mkdirSync(path.join(folder, "maps"));
    renameSync(path.join(folder, "j.journey"), path.join(folder, "maps/k.journey"));
    expect(await check("--base", "main")).toMatchObject({ code: 0 });
    write({ "maps/new.journey": journeyOf("other", "old") });
    expect(await check("--base", "main")).toMatchObject({ code: 1, told: ["old"] });
  });

  it("reads the project as it was, with the settings of then", async () => {
    const off = '{ "rules": { "unresolved-reference": "off" } }';
    const { folder, write, check } = repository({
      "journey.config.json": off,
      "maps/j.journey": journeyOf("j", "old"),
    });
    rmSync(path.join(folder, "journey.config.json"));
    write({ "maps/journey.config.json": "{}" });
    const { told } = await check("maps", "--base", "main");
    expect(told).toContain("old");
    write({ "maps/journey.config.json": off });
    expect((await check("maps", "--base", "main")).told).toEqual([]);
  });

  it("tells everything of a project that is new", async () => {
    const { write, check } = repository({});
    write({ "new/journey.config.json": "{}", "new/j.journey": `owner o "O"\n${journeyOf("j", "nobody")}` });
    expect(await check("new", "--base", "main")).toMatchObject({ code: 1, told: ["nobody"] });
  });

  it("goes by one day and by the levels of the call on both sides", async () => {
    const { check } = repository({ "j.journey": journeyOf("j", "o") });
    const before = await check("--as-of", "2031-01-01", "--fail-on", "hint");
    expect(before.out).toContain("review-due");
    expect(await check("--as-of", "2031-01-01", "--fail-on", "hint", "--base", "main")).toMatchObject({ code: 0 });
    expect(await check("--rule", "unused-declaration=error", "--base", "main")).toMatchObject({ code: 0 });
  });

  it("goes together with a baseline, a threshold, and a text that is piped in", async () => {
    const { piped, write, check } = repository({ "j.journey": journeyOf("j", "old") });
    write({ "j.journey": journeyOf("j", "old", "known") });
    await check("--baseline", "b.json", "--update-baseline");
    write({ "j.journey": journeyOf("j", "old", "known", "fresh") });
    expect(await check("--baseline", "b.json", "--base", "main")).toMatchObject({ told: ["fresh"] });
    expect((await check("--base", "main", "--fail-on", "never")).code).toBe(0);
    const { out } = await piped(journeyOf("j", "old", "piped"), "check", "--changed", "--stdin-filename", "j.journey");
    expect([...out.matchAll(/called `(\w+)`/g)].map((match) => match[1])).toEqual(["piped"]);
  });

  it("works from a folder inside the repository", async () => {
    const { folder, write } = repository({ "maps/j.journey": `${ORG}${journeyOf("j", "old")}` });
    write({ "maps/j.journey": `${ORG}${journeyOf("j", "old", "fresh")}` });
    const { code, out } = await call(["check", "--base", "main", "--format", "github"], {
      cwd: path.join(folder, "maps"),
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error title=unresolved-reference,file=maps\/j\.journey,line=6,/m);
    expect(out).not.toContain("called `old`");
  });
});

describe("a comparison that can't be made is a failure, never a clean result", () => {
  it.each([
    [["--base", "nowhere"], "There is no commit, branch or tag nowhere in this clone."],
    [["--base", ""], 'Not the name of a commit: ""'],
    [["--base", "main", "--baseline", "b", "--update-baseline"], "--update-baseline records all findings"],
  ])("%j", async (argv, message) => {
    const { code, out, error } = await repository({}).check(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(`journey: ${message}`);
  });

  it("before the first commit, and outside of a repository", async () => {
    const { folder, write, journey } = commandLine();
    write({ "j.journey": ORG });
    expect(await journey("check", "--changed")).toMatchObject({ code: 2, out: "" });
    startRepository(folder);
    expect(await journey("check", "--changed")).toEqual({
      code: 2,
      out: "",
      error: "journey: There is no commit yet, so there is nothing to compare with.\n",
    });
  });

  it("in a clone that is too shallow", async () => {
    const { folder, write, commit } = repository({ "j.journey": journeyOf("j", "old") });
    write({ "j.journey": journeyOf("j", "o") });
    commit();
    const clone = commandLine();
    git(
      clone.folder,
      "clone",
      "--quiet",
      "--depth=1",
      "--branch=change",
      "--no-single-branch",
      pathToFileURL(folder).href,
      ".",
    );
    const { code, out, error } = await clone.journey("check", "--base", "origin/main");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("`fetch-depth: 0` in actions/checkout");
  });
});
