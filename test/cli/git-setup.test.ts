import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, commandLine } from "../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

const LINE = "*.journey diff=journey merge=journey\n";

const JOURNEY = `journey j "J" by o {
  stage support "Getting it fixed" {
    touchpoint call "Calls support" via phone by support {
      moment-of-truth
      needs a
      needs b
      needs c
      needs d
      pain "Every call starts from zero"
    }
  }
}
`;

function repository() {
  const project = commandLine();
  startRepository(project.folder);
  const attributes = path.join(project.folder, ".gitattributes");
  return {
    ...project,
    attributes: () => (existsSync(attributes) ? readFileSync(attributes, "utf8") : undefined),
    configuration: () => readFileSync(path.join(project.folder, ".git/config"), "utf8"),
  };
}

describe("journey git setup", () => {
  it("says what it sets, and the second time that there is nothing to do", async () => {
    const { folder, journey, attributes } = repository();
    const { code, out } = await journey("git", "setup");
    expect(code).toBe(0);
    expect(out).toBe(`set diff.journey.xfuncname in the local configuration of git
set diff.journey.wordRegex in the local configuration of git
set merge.journey.name in the local configuration of git
set merge.journey.driver in the local configuration of git
add the line "*.journey diff=journey merge=journey" to .gitattributes

Commit .gitattributes. Git does not share its configuration: run \`journey git setup\` once in each other clone.
Until then, git shows and merges journeys there like any other text.
`);
    expect(attributes()).toBe(LINE);
    expect(git(folder, "check-attr", "merge", "diff", "--", "a/b.journey")).toBe(
      "a/b.journey: merge: journey\na/b.journey: diff: journey",
    );
    expect(await journey("git", "setup")).toEqual({
      code: 0,
      out: "Nothing to change: git is already set up for journeys.\n",
      error: "",
    });
  });

  it("keeps the other lines of .gitattributes, whatever they end with", async () => {
    const { write, journey, attributes } = repository();
    write({ ".gitattributes": "*.png binary" });
    await journey("git", "setup");
    expect(attributes()).toBe(`*.png binary\n${LINE}`);
    await journey("git", "setup", "--disable");
    expect(attributes()).toBe("*.png binary\n");
  });

  it("takes away exactly what it has set", async () => {
    const { folder, journey, attributes, configuration } = repository();
    git(folder, "config", "diff.journey.cachetextconv", "true");
    const before = configuration();
    await journey("git", "setup");
    const { code, out } = await journey("git", "setup", "--disable");
    expect(code).toBe(0);
    expect(out).toContain('remove the line "*.journey diff=journey merge=journey" from .gitattributes\n');
    expect(configuration()).toBe(before);
    expect(attributes()).toBeUndefined();
    expect((await journey("git", "setup", "--disable")).out).toBe(
      "Nothing to change: git is not set up for journeys.\n",
    );
  });

  it("changes nothing with --dry-run", async () => {
    const { journey, attributes, configuration } = repository();
    const before = configuration();
    const { out } = await journey("git", "setup", "--dry-run");
    expect(out).toMatch(/^would set diff\.journey\.xfuncname/);
    expect(out).toContain("would add the line");
    expect(configuration()).toBe(before);
    expect(attributes()).toBeUndefined();
  });

  it("works from a folder below the root", async () => {
    const { folder, attributes } = repository();
    mkdirSync(path.join(folder, "maps"));
    await call(["git", "setup"], { cwd: path.join(folder, "maps") });
    expect(attributes()).toBe(LINE);
  });

  it("is a bad call outside of a repository", async () => {
    const { journey, folder } = commandLine();
    expect(await journey("git", "setup")).toEqual({
      code: 2,
      out: "",
      error: `journey: ${folder} is not in a git repository, so there is nothing to set up. Change to one, or set up all of yours: journey git setup --global\n`,
    });
    expect((await journey("git", "setup", "--local", "--global")).code).toBe(2);
  });
});

describe("journey git setup without git", () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
  });

  it("is a failure that says so", async () => {
    const { folder, journey } = repository();
    process.env.PATH = folder;
    expect(await journey("git", "setup")).toMatchObject({ code: 2, error: expect.stringContaining("Can't start git") });
    expect(await journey("git", "setup", "--global")).toMatchObject({ code: 2 });
  });
});

describe("journey git setup --global", () => {
  const kept = { ...process.env };
  let home = "";
  beforeEach(() => {
    home = mkdtempSync(path.join(commandLine().folder, "home-"));
    process.env.HOME = home;
    process.env.XDG_CONFIG_HOME = "";
    process.env.GIT_CONFIG_GLOBAL = path.join(home, ".gitconfig");
  });
  afterEach(() => {
    for (const name of ["HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"]) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
  });

  it("sets up all repositories, and takes it back", async () => {
    const { folder, journey } = repository();
    const file = path.join(home, ".config/git/attributes");
    expect((await journey("git", "setup", "--global")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(LINE);
    expect(git(folder, "check-attr", "merge", "--", "b.journey")).toBe("b.journey: merge: journey");
    expect((await journey("git", "setup", "--global", "--disable")).code).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(path.join(home, ".gitconfig"), "utf8")).toBe("");
  });

  it("uses the file of attributes that the user has", async () => {
    writeFileSync(path.join(home, ".gitconfig"), "[core]\n\tattributesFile = ~/mine\n");
    await commandLine().journey("git", "setup", "--global");
    expect(readFileSync(path.join(home, "mine"), "utf8")).toBe(LINE);
  });
});

describe("a diff", () => {
  it("says in the header of a hunk in which touchpoint or stage it is", async () => {
    const { folder, write, journey } = repository();
    await journey("git", "setup");
    write({ "j.journey": JOURNEY });
    commitAll(folder);
    write({ "j.journey": JOURNEY.replace("from zero", "anew") });
    expect(git(folder, "diff", "j.journey")).toContain(
      '@@ -6,7 +6,7 @@ touchpoint call "Calls support" via phone by support\n',
    );
    expect(git(folder, "diff", "-U0", "j.journey")).toMatch(
      /^@@ .* @@ touchpoint call "Calls support" via phone by support *$/m,
    );
    write({ "j.journey": JOURNEY.replace("    touchpoint", "    keeps simple\n    touchpoint") });
    expect(git(folder, "diff", "-U0", "j.journey")).toMatch(/^@@ .* @@ stage support "Getting it fixed" *$/m);
  });

  it("compares words as journeys have them", async () => {
    const { folder, write, journey } = repository();
    await journey("git", "setup");
    write({ "j.journey": "desired { wait <= 5 min }\nneeds case-notes, name\n" });
    commitAll(folder);
    write({ "j.journey": "desired { wait <= 12 min }\nneeds case-file, name\n" });
    const changes = git(folder, "diff", "--word-diff=plain", "j.journey");
    expect(changes).toContain("desired { wait <= [-5-]{+12+} min }\nneeds [-case-notes-]{+case-file+}, name");
  });
});
