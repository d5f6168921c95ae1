import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { call, commandLine } from "../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

const ORG = 'owner o "O"\nowner p "P"\n';

/** A journey whose one touchpoint shall take so many minutes. */
function journeyOf(minutes: number, name = "j", owner = "o"): string {
  return `journey ${name} "J" by ${owner} {
  stage s "S" by o {
    touchpoint t "T" via web { desired { wait <= ${minutes} min } }
  }
}
`;
}

/** A repository with one commit on `main`, on a branch `change`. */
function repository(files: Readonly<Record<string, string>> = { "org.journey": ORG, "j.journey": journeyOf(5) }) {
  const project = commandLine();
  startRepository(project.folder);
  project.write(files);
  commitAll(project.folder);
  git(project.folder, "checkout", "--quiet", "-b", "change");
  /** What goals became, as in `5 to 9`, and the last line. */
  const diff = async (...argv: string[]) => told(await project.journey("diff", ...argv));
  const commit = (files: Readonly<Record<string, string>>) => {
    project.write(files);
    return commitAll(project.folder);
  };
  return { ...project, diff, commit };
}

function told({ code, out, error }: { readonly code: number; readonly out: string; readonly error: string }) {
  const goals = [...out.replace(/\s+/g, " ").matchAll(/from (\d+) min to (\d+) min/g)];
  return {
    code,
    error,
    goals: goals.map(([, from, to]) => `${from} to ${to}`),
    last: out.trimEnd().split("\n").at(-1),
  };
}

describe("journey diff compares", () => {
  it("the last commit with the working tree, or with what is staged", async () => {
    const { folder, write, diff } = repository();
    expect(await diff()).toMatchObject({ code: 0, goals: [], last: "No difference." });
    write({ "j.journey": journeyOf(9) });
    git(folder, "add", "j.journey");
    write({ "j.journey": journeyOf(12) });
    expect((await diff()).goals).toEqual(["5 to 12"]);
    expect((await diff("--staged")).goals).toEqual(["5 to 9"]);
  });

  it("a commit with the working tree, also only for some paths", async () => {
    const { commit, write, diff } = repository({ "org.journey": ORG, "a/a.journey": journeyOf(5, "a") });
    commit({ "a/a.journey": journeyOf(6, "a"), "b/b.journey": journeyOf(5, "b") });
    commit({ "b/b.journey": journeyOf(6, "b") });
    write({ "a/a.journey": journeyOf(7, "a"), "b/b.journey": journeyOf(7, "b") });
    expect((await diff("HEAD~1")).goals.toSorted()).toEqual(["5 to 7", "6 to 7"]);
    expect((await diff("HEAD~1", "a")).goals).toEqual(["6 to 7"]);
    expect((await diff("HEAD~1", "a", "b/b.journey")).goals.toSorted()).toEqual(["5 to 7", "6 to 7"]);
    expect((await diff("HEAD~1:a")).goals).toEqual(["6 to 7"]);
    expect((await diff("b")).goals).toEqual(["6 to 7"]);
    expect((await diff("--base", "HEAD~1", "b")).goals).toEqual(["5 to 7"]);
  });

  it("two commits, in each way that git takes them", async () => {
    const { folder, commit, write, diff } = repository();
    commit({ "j.journey": journeyOf(9) });
    git(folder, "checkout", "--quiet", "main");
    commit({ "j.journey": journeyOf(7) });
    git(folder, "checkout", "--quiet", "change");
    write({ "j.journey": journeyOf(12) });
    expect((await diff("main", "change")).goals).toEqual(["7 to 9"]);
    expect((await diff("main..change")).goals).toEqual(["7 to 9"]);
    expect((await diff("main..")).goals).toEqual(["7 to 9"]);
    expect((await diff("main...change", "j.journey")).goals).toEqual(["5 to 9"]);
    expect((await diff("--base", "main")).goals).toEqual(["5 to 12"]);
    expect((await diff("--base", "main", "--staged")).goals).toEqual(["5 to 9"]);
  });

  it("files and folders, on the disk and in commits, whatever they are called", async () => {
    const { folder, commit, diff, piped } = repository({ "maps/org.journey": ORG, "maps/old.journey": journeyOf(5) });
    commit({ "maps/new.journey": journeyOf(8), "copy/org.journey": ORG, "copy/old.journey": journeyOf(6) });
    expect((await diff("maps/old.journey", "maps/new.journey")).goals).toEqual(["5 to 8"]);
    expect((await diff("main:maps/old.journey", "maps/new.journey")).goals).toEqual(["5 to 8"]);
    expect((await diff("main:maps/old.journey", "HEAD:./maps/new.journey")).goals).toEqual(["5 to 8"]);
    expect((await diff("maps/new.journey", "main:maps/old.journey")).goals).toEqual(["8 to 5"]);
    rmSync(path.join(folder, "maps/old.journey"));
    expect((await diff("main:maps", "copy")).goals).toEqual(["5 to 6"]);
    expect((await diff("copy/old.journey", "maps/new.journey")).goals).toEqual(["6 to 8"]);
    const input = told(await piped(journeyOf(20), "diff", "HEAD:maps/old.journey", "-"));
    expect(input).toMatchObject({ goals: ["5 to 20"], error: "" });
  });

  it("files and folders without git", async () => {
    const { write, journey } = commandLine();
    write({ "a/org.journey": ORG, "a/j.journey": journeyOf(5), "b/org.journey": ORG, "b/j.journey": journeyOf(6) });
    expect(told(await journey("diff", "a", "b")).goals).toEqual(["5 to 6"]);
    expect(told(await journey("diff", "a/j.journey", "b/j.journey")).goals).toEqual(["5 to 6"]);
  });

  it("files that were added or removed", async () => {
    const { folder, write, journey } = repository();
    rmSync(path.join(folder, "j.journey"));
    write({ "k.journey": 'journey k "K" by p { goal "Something else" }\n' });
    expect((await journey("diff", "j.journey")).out).toContain("- risky    The journey “J”");
    expect((await journey("diff", "HEAD:j.journey")).out).toContain("- risky    The journey “J”");
    expect((await journey("diff", "k.journey")).out).toContain("k.journey:1");
  });

  it("the files below the current folder, with the names of the whole project", async () => {
    const files = { "journey.config.json": "{}", "org.journey": ORG, "a/a.journey": journeyOf(5, "a") };
    const { folder, write } = repository({ ...files, "b/b.journey": journeyOf(5, "b") });
    write({ "a/a.journey": journeyOf(6, "a"), "b/b.journey": journeyOf(7, "b") });
    const { out } = await call(["diff", "--format", "json"], { cwd: path.join(folder, "a") });
    const { changes } = JSON.parse(out);
    expect(changes).toMatchObject([{ rule: "desired-lowered", after: { file: "a.journey" } }]);
  });
});

describe("journey diff reports", () => {
  it("that no meaning changed, and what differs then", async () => {
    const { folder, write, diff } = repository();
    write({ "j.journey": `// a comment\n${journeyOf(5).replace("5 min", "300 s").replaceAll("  ", "\t")}` });
    const last = "No change in meaning: 1 file differs in formatting, comments or order.";
    expect(await diff("--exit-code")).toMatchObject({ code: 0, last });
    write({ "org.journey": ORG.split("\n").toReversed().join("\n") });
    expect((await diff()).last).toBe("No change in meaning: 2 files differ in formatting, comments or order.");
    mkdirSync(path.join(folder, "maps"));
    renameSync(path.join(folder, "j.journey"), path.join(folder, "maps/k.journey"));
    expect((await diff()).last).toMatch(/^No change in meaning/);
  });

  it("that settings differ, and reports no change of journeys because of them", async () => {
    const { write, journey, commit } = repository();
    commit({ "journey.config.json": '{ "rules": { "gap-unknown": "warning" } }' });
    write({ "journey.config.json": '{ "rules": { "gap-unknown": "off" } }', "j.journey": journeyOf(6) });
    const { out } = await journey("diff");
    expect(out).not.toContain("No longer");
    expect(out).toContain("journey.config.json differs; both sides were compared with the new settings.");
    expect((await journey("diff", "main")).out).not.toContain("No longer");
  });

  it("a project whose folder is renamed, or which moves to another folder, as the same project", async () => {
    const files = { "maps/journey.config.json": "{}", "maps/org.journey": ORG, "maps/j.journey": journeyOf(5) };
    const { folder, diff, write } = repository(files);
    renameSync(path.join(folder, "maps"), path.join(folder, "journeys"));
    expect((await diff()).last).toMatch(/^No change in meaning/);
    write({ "journey.config.json": "{}", "journeys/j.journey": journeyOf(9) });
    expect((await diff()).goals).toEqual(["5 to 9"]);
  });

  it("with --all what is otherwise only counted", async () => {
    const { write, journey } = repository();
    const more = Array.from({ length: 8 }, (_, index) => `    touchpoint x${index} "X${index}" via web\n`).join("");
    write({ "j.journey": journeyOf(5).replace("    touchpoint t", `${more}    touchpoint t`) });
    expect((await journey("diff")).out).toContain("  + 8 more neutral changes (--all)\n");
    expect((await journey("diff", "--all")).out).toContain("“X7”");
  });

  it("what follows from one cause in many journeys only once", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`${index}.journey`, journeyOf(5, `j${index}`)]),
    );
    const { write, journey } = repository({ "org.journey": ORG, ...many });
    write({ "org.journey": 'owner o "O" { retired }\nowner p "P"\n' });
    const { out } = await journey("diff");
    expect(out).toMatch(/Shared by all journeys\n\n {2}~ \w+ +The owner “O” is retired/);
    expect(out.match(/can no longer own this/g)).toHaveLength(3);
    expect(out).toContain("        and 25 more like it, in 12 more journeys (--all)\n");
  });

  it("in colour only in a terminal", async () => {
    const { folder, write } = repository();
    write({ "j.journey": journeyOf(9) });
    expect((await call(["diff"], { cwd: folder, color: true })).out).toContain("\u001b[33m~ risky");
    expect((await call(["diff"], { cwd: folder })).out).not.toContain("\u001b");
  });

  it("to a file", async () => {
    const { folder, write, journey } = repository();
    write({ "j.journey": journeyOf(9) });
    expect(await journey("diff", "-o", "out.md", "--format", "markdown")).toEqual({ code: 0, out: "", error: "" });
    await call(["diff", "-o", "out.txt"], { cwd: folder, color: true });
    expect(readFileSync(path.join(folder, "out.txt"), "utf8")).toMatch(/^J \(j\)\n\n {2}~ risky /);
    expect((await journey("diff", "-o", folder)).error).toContain("journey: Can't write");
  });
});

describe("the exit code", () => {
  it.each([
    [[], 0],
    [["--exit-code"], 1],
    [["--fail-on", "any"], 1],
    [["--fail-on", "risky"], 1],
    [["--fail-on", "worse"], 0],
    [["--exit-code", "--fail-on", "worse"], 0],
    [["--exit-code", "--ignore", "desired-lowered"], 0],
    [["--exit-code", "--ignore", "owner-removed", "--ignore", "desired-lowered"], 0],
  ])("of a risky change with %j is %i", async (argv, code) => {
    const { write, diff } = repository();
    write({ "j.journey": journeyOf(9) });
    const outcome = await diff(...argv);
    expect(outcome.code).toBe(code);
    if (argv.includes("--ignore")) expect(outcome.last).toBe("Nothing to report.");
  });

  it("is that of worse with --fail-on risky, too", async () => {
    const { write, diff } = repository();
    write({ "j.journey": journeyOf(5).replace(" by o", "") });
    expect((await diff("--fail-on", "risky")).code).toBe(1);
    expect((await diff("--fail-on", "worse")).code).toBe(1);
  });
});

describe("a comparison that can't be made is a failure, and never reports that nothing changed", () => {
  it.each([
    [["nowhere"], "nowhere is neither a file or folder nor a commit. There is no commit, branch or tag"],
    [["--base", "nowhere"], "There is no commit, branch or tag nowhere in this clone."],
    [["main:nowhere.journey", "j.journey"], "main:nowhere.journey has no .journey file at nowhere.journey"],
    [["gone.journey"], "There is no .journey file in gone.journey, before or after"],
    [["j.journey", "."], "Compare two files or two folders, not j.journey with ."],
    [["j.journey", "org.journey", "k.journey"], "Compare two files or folders; more paths can only follow commits"],
    [["main", "-"], "Name a file of main: main:FILE"],
    [["-", "-"], "Standard input is compared with a file"],
    [["j.journey", "notes.txt"], "Not a .journey file: notes.txt"],
    [["/"], "is outside the git repository"],
    [
      ["latin.journey", "j.journey"],
      "Can't read latin.journey (it is not UTF-8: see line 1, character 3; save it as UTF-8).",
    ],
    [["--ignore", "owner-removd"], "There is no change rule owner-removd. Did you mean owner-removed?"],
    [["--format", "yaml"], "--format"],
    [["--max-length", "9", "--format", "markdown"], "Write 500 or more."],
    [["--max-length", "900"], "--max-length is for --format markdown"],
  ])("%j", async (argv, message) => {
    const { folder, write, journey } = repository();
    write({ "notes.txt": "x" });
    if (argv[0]?.startsWith("latin"))
      writeFileSync(path.join(folder, "latin.journey"), Buffer.from([0x2f, 0x2f, 0xe9]));
    const { code, out, error } = await journey("diff", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
  });

  it("for a word that names a file and a branch, and takes each when it is said which", async () => {
    const { folder, write, diff, journey } = repository();
    git(folder, "branch", "maps");
    write({ "maps/k.journey": journeyOf(5, "k"), "j.journey": journeyOf(6) });
    expect((await journey("diff", "maps")).error).toBe(
      "journey: maps is both a file or folder and a commit. Write ./maps for what is on the disk, heads/maps for a branch\n",
    );
    expect((await diff("heads/maps")).goals).toEqual(["5 to 6"]);
    expect(await diff("./maps")).toMatchObject({ goals: [], error: "" });
  });

  it("before the first commit, and outside of a repository", async () => {
    const { folder, write, journey } = commandLine();
    write({ "j.journey": ORG });
    expect(await journey("diff")).toMatchObject({ code: 2, out: "", error: expect.stringContaining("git repository") });
    startRepository(folder);
    expect(await journey("diff")).toMatchObject({ code: 2, out: "" });
  });

  it("in a clone that is too shallow", async () => {
    const { folder, commit } = repository();
    commit({ "j.journey": journeyOf(6) });
    const clone = commandLine();
    const url = pathToFileURL(folder).href;
    git(clone.folder, "clone", "--quiet", "--depth=1", "--branch=change", "--no-single-branch", url, ".");
    const { code, out, error } = await clone.journey("diff", "--base", "origin/main");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("`fetch-depth: 0` in actions/checkout");
  });

  it("for a file that can't be read in full on either side, when nothing else changed", async () => {
    const broken = `${journeyOf(5)}\nnonsense here\n`;
    const { write, diff, journey } = repository({ "j.journey": broken });
    write({ "j.journey": broken.replace("nonsense here", "nonsense there") });
    const { code, out } = await journey("diff");
    expect(code).toBe(2);
    expect(out).not.toMatch(/No change|No difference/);
    expect(out).toContain("Not all of j.journey could be read");
    write({ "j.journey": broken.replace("5 min", "6 min") });
    expect(await diff()).toMatchObject({ code: 0, goals: ["5 to 6"] });
  });

  it("while a file is in conflict", async () => {
    const { folder, commit, journey } = repository();
    commit({ "j.journey": journeyOf(6) });
    git(folder, "checkout", "--quiet", "main");
    commit({ "j.journey": journeyOf(7) });
    expect(() => git(folder, "merge", "change")).toThrow();
    expect(await journey("diff", "--staged")).toMatchObject({ code: 2, out: "" });
  });
});
