import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { driverCommand, scriptIn } from "../../src/cli/git/driver-command.ts";
import { commandLine } from "../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../helpers/git.ts";

// Git starts the driver with the Node that runs the tests.
process.env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;

const BASE = `journey j "J" by o {
  stage support "Getting it fixed" by support {
    touchpoint call "Calls support" via phone {
      desired { wait <= 5 min }
    }
  }
}
`;

/** Adds a touchpoint at the end of the stage. */
function withTouchpoint(text: string, name: string): string {
  return text.replace("  }\n}\n", `    touchpoint ${name} "${name}" via web\n  }\n}\n`);
}

/** A repository in which `main` and `other` each changed the base in their way, with `main` checked out. */
async function parted(ours: string, theirs: string) {
  const project = commandLine();
  const { folder, write, journey } = project;
  startRepository(folder);
  await journey("git", "setup");
  write({ "maps of us/j.journey": BASE });
  commitAll(folder);
  git(folder, "checkout", "--quiet", "-b", "other");
  write({ "maps of us/j.journey": theirs });
  commitAll(folder);
  git(folder, "checkout", "--quiet", "main");
  write({ "maps of us/j.journey": ours });
  commitAll(folder);
  /** Calls git where it may fail. */
  const attempt = (...args: string[]) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  return { ...project, attempt, text: () => readFileSync(path.join(folder, "maps of us/j.journey"), "utf8") };
}

const [OURS, THEIRS] = [withTouchpoint(BASE, "chat"), withTouchpoint(BASE.replace("5 min", "2 min"), "mail")];
const BOTH = withTouchpoint(withTouchpoint(BASE.replace("5 min", "2 min"), "chat"), "mail");

describe("git merges journeys by what they say", () => {
  it("in a merge", async () => {
    const { attempt, text } = await parted(OURS, THEIRS);
    expect(attempt("merge", "--no-edit", "other")).toMatchObject({ status: 0 });
    expect(text()).toBe(BOTH);
  });

  it.each([1, 3, 5, 12])(
    "with conflict markers of %d characters where the attributes say so, also of one line",
    async (size) => {
      const line = (wait: number) =>
        `journey j "J" { stage s "S" { touchpoint t "T" via web { desired { wait <= ${wait} min } } } }\n`;
      const { attempt, text, write, folder, journey } = await parted(line(5), line(2));
      write({ ".gitattributes": `*.journey diff=journey merge=journey conflict-marker-size=${size}\n` });
      commitAll(folder);
      expect(attempt("merge", "other")).toMatchObject({ status: 1 });
      const [begin, middle, end] = ["<", "=", ">"].map((sign) => sign.repeat(size));
      const written = text();
      expect(written.replaceAll(/^([<>]+) .*$/gm, "$1")).toBe(`${begin}\n${line(5)}${middle}\n${line(2)}${end}\n`);
      if (size < 3) return;
      const { out } = await journey("check", "maps of us");
      expect(out).toContain(`remove the lines with ${begin}, ${middle} and ${end}.`);
      await journey("format", "maps of us");
      expect(text()).toBe(written);
    },
  );

  it("in a rebase", async () => {
    const { attempt, text } = await parted(OURS, THEIRS);
    expect(attempt("rebase", "other")).toMatchObject({ status: 0 });
    expect(text()).toBe(withTouchpoint(withTouchpoint(BASE.replace("5 min", "2 min"), "mail"), "chat"));
  });

  it("in a cherry-pick", async () => {
    const { attempt, text } = await parted(OURS, THEIRS);
    expect(attempt("cherry-pick", "other")).toMatchObject({ status: 0 });
    expect(text()).toBe(BOTH);
  });

  it("where branches were merged crosswise before", async () => {
    const { attempt, write, folder, text } = await parted(OURS, THEIRS);
    git(folder, "branch", "old-main");
    expect(attempt("merge", "--no-edit", "other").status).toBe(0);
    git(folder, "checkout", "--quiet", "other");
    expect(attempt("merge", "--no-edit", "old-main").status).toBe(0);
    write({ "maps of us/j.journey": withTouchpoint(text(), "letter") });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    write({ "maps of us/j.journey": text().replace("2 min", "1 min") });
    commitAll(folder);
    expect(attempt("merge", "--no-edit", "other").status).toBe(0);
    expect(text()).toContain("1 min");
    expect(text()).toContain("touchpoint letter");
  });
});

it("a conflict is marked in its line only, and git knows of it", async () => {
  const { attempt, text, folder } = await parted(OURS.replace("5 min", "3 min"), THEIRS);
  expect(attempt("merge", "--no-edit", "other")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("CONFLICT (content): Merge conflict in maps of us/j.journey"),
  });
  expect(git(folder, "status", "--porcelain")).toContain('UU "maps of us/j.journey"');
  expect(text()).toMatch(
    /^<<<<<<< \S+\n {6}desired \{ wait <= 3 min \}\n=======\n {6}desired \{ wait <= 2 min \}\n>>>>>>> \S+\n {4}\}\n {4}touchpoint chat "chat" via web\n {4}touchpoint mail/m,
  );
});

it("a file that both add is merged as far as both say the same", async () => {
  const { attempt, folder, write } = await parted(OURS, THEIRS);
  const file = (goal: string, rest: string) => `journey new "New" by o {\n  goal "${goal}"\n${rest}}\n`;
  write({ "new.journey": file("One", "  keeps simple\n") });
  commitAll(folder);
  git(folder, "checkout", "--quiet", "other");
  write({ "new.journey": file("Another", "  follows forrester\n") });
  commitAll(folder);
  git(folder, "checkout", "--quiet", "main");
  expect(attempt("merge", "--no-edit", "other").status).toBe(1);
  expect(readFileSync(path.join(folder, "new.journey"), "utf8")).toMatch(
    /^journey new "New" by o \{\n<{7} \S+\n {2}goal "One"\n={7}\n {2}goal "Another"\n>{7} \S+\n {2}keeps simple\n {2}follows forrester\n\}\n$/,
  );
});

it("a conflict shows what both come from, where git is told so", async () => {
  const { attempt, text, folder } = await parted(OURS.replace("5 min", "3 min"), THEIRS);
  git(folder, "config", "merge.conflictStyle", "zdiff3");
  expect(attempt("merge", "--no-edit", "other").status).toBe(1);
  expect(text()).toMatch(/3 min \}\n\|{7} base\n {6}desired \{ wait <= 5 min \}\n={7}\n/);
});

describe("git merges line by line", () => {
  const far = BASE.replace("journey j", "// ours\n\njourney j");
  const end = `${BASE}// theirs\n`;

  it("what can't be read as blocks, and says so", async () => {
    const { attempt, text } = await parted(`${far}}\n`, BASE.replace("5 min", "2 min"));
    expect(attempt("merge", "--no-edit", "other")).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("is merged line by line (not all versions can be parsed)."),
    });
    expect(text()).toBe(`${far.replace("5 min", "2 min")}}\n`);
  });

  it("when the program is gone, or does not start", async () => {
    for (const script of ["gone.js", "broken.js"]) {
      for (const [theirs, status] of [
        [end, 0],
        [BASE.replace("5 min", "2 min"), 1],
      ] as const) {
        const { attempt, text, folder } = await parted(far.replace("5 min", "3 min"), theirs);
        writeFileSync(path.join(folder, "broken.js"), "throw new Error();");
        git(folder, "config", "merge.journey.driver", driverCommand(script));
        expect(attempt("merge", "--no-edit", "other").status).toBe(status);
        expect(text()).toContain("3 min");
        expect(text()).toContain(status === 0 ? "// theirs" : "2 min");
      }
    }
  });

  it("when there is no setup", async () => {
    const { attempt, text, journey } = await parted(far, end);
    await journey("git", "setup", "--disable");
    expect(attempt("merge", "--no-edit", "other").status).toBe(0);
    expect(text()).toBe(`${far}// theirs\n`);
  });
});

describe("journey merge-driver", () => {
  it("puts the result in the place of ours, and leaves nothing beside it", async () => {
    const { folder, write, journey } = commandLine();
    write({ base: BASE, ours: OURS, theirs: THEIRS });
    expect(await journey("merge-driver", "base", "ours", "theirs", "7", "j.journey")).toEqual({
      code: 0,
      out: "",
      error: "",
    });
    expect(readFileSync(path.join(folder, "ours"), "utf8")).toBe(BOTH);
    expect(readdirSync(folder).toSorted()).toEqual(["base", "ours", "theirs"]);
  });

  it("marks conflicts as long and with the names that git asks for", async () => {
    const { folder, write, journey } = commandLine();
    write({ base: BASE, ours: BASE.replace("5 min", "3 min"), theirs: BASE.replace("5 min", "2 min") });
    const call = ["merge-driver", "base", "ours", "theirs", "9", "j.journey", "HEAD", "feature/a b"];
    expect((await journey(...call)).code).toBe(1);
    const text = readFileSync(path.join(folder, "ours"), "utf8");
    expect(text.match(/^[<=>]{3}.*$/gm)).toEqual(["<<<<<<<<< HEAD", "=========", ">>>>>>>>> feature/a b"]);
  });

  it("lets git merge what is not UTF-8, and leaves ours as it is when git can't either", async () => {
    const { folder, write, journey } = commandLine();
    write({ base: BASE, ours: OURS });
    writeFileSync(path.join(folder, "theirs"), Buffer.from(`${BASE}// caf\u00E9\n`, "latin1"));
    const outcome = await journey("merge-driver", "base", "ours", "theirs", "7", "j.journey");
    expect(outcome).toMatchObject({
      code: 0,
      error:
        "journey: j.journey is merged line by line (their version can't be read: it is not UTF-8: see line 8, character 7; save it as UTF-8).\n",
    });
    const latin = readFileSync(path.join(folder, "ours"), "latin1");
    expect(latin).toContain("// caf\u00E9");
    expect(latin).toContain("touchpoint chat");
    rmSync(path.join(folder, "theirs"));
    expect(await journey("merge-driver", "base", "ours", "theirs", "7", "j.journey")).toMatchObject({ code: 2 });
    expect(readFileSync(path.join(folder, "ours"), "latin1")).toBe(latin);
  });

  it("is not listed in the help, and told of in the help of its own", async () => {
    const { journey } = commandLine();
    expect((await journey("--help")).out).not.toContain("merge-driver");
    expect((await journey("merge-driver", "--help")).out).toContain("journey git setup");
  });
});

describe("the command that git calls", () => {
  it("names a program in the repository by its way from the root, any other by its whole path", () => {
    expect(scriptIn("/projects/shop", "/projects/shop/node_modules/x/cli.js")).toBe("node_modules/x/cli.js");
    expect(scriptIn("/projects/shop", "/programs/x/cli.js")).toBe("/programs/x/cli.js");
  });

  it("starts a program whose path has spaces, quotes and percent signs", () => {
    const { folder } = commandLine();
    const script = path.join(folder, "it's 100% ours.js");
    writeFileSync(script, 'require("node:fs").writeFileSync("called", process.argv.slice(2).join(" "));');
    // Git doubles no percent sign back but the doubled ones.
    const command = driverCommand(script).replaceAll("%%", "%");
    execFileSync("sh", ["-c", command], { cwd: folder });
    expect(readFileSync(path.join(folder, "called"), "utf8")).toBe("merge-driver %O %A %B %L %P %X %Y");
  });
});
