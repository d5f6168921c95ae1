import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "../helpers/command-line.ts";

const { folder, write, journey, piped } = commandLine();

const FACTS = 'reviewed 2026-11-01 every 2 years  accept scarce-stage "small"';
const WARNED = `owner o "O"\njourney j "J" { ${FACTS}\n  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n}\n`;
const FAILED = WARNED.replace(" by o {", " {").replace('journey j "J"', 'journey j "J" by nobody');

const rules = (out: string): string[] => [...out.matchAll(/^ +\d+:\d+ +\w+ +(\S+)/gm)].map((match) => String(match[1]));

describe("what makes a check fail", () => {
  write({ "warned/j.journey": WARNED });

  it.each([
    [[], 0],
    [["--fail-on", "warning"], 1],
    [["--fail-on", "info"], 1],
    [["--fail-on", "never"], 0],
    [["--max-warnings", "1"], 0],
    [["--max-warnings", "0"], 1],
    [["--rule", "unowned-journey=error"], 1],
    [["--rule", "unowned-journey=off", "--max-warnings", "0"], 0],
  ])("%j: %i", async (argv, code) => {
    expect((await journey("check", "warned", ...argv)).code).toBe(code);
  });

  it("is all that is told with --quiet", async () => {
    expect((await journey("check", "warned", "--quiet")).out).toBe(
      "No findings to report in 1 journey in 1 file. 1 finding below the threshold left out.\n",
    );
    expect(rules((await journey("check", "warned", "--quiet", "--fail-on", "warning")).out)).toEqual([
      "unowned-journey",
    ]);
    const { out, error } = await journey("check", "warned", "--quiet", "--max-warnings", "0");
    expect(rules(out)).toEqual(["unowned-journey"]);
    expect(error).toBe("journey: 1 warning is more than the 0 that --max-warnings allows.\n");
  });

  it("is said clearly when an option makes no sense", async () => {
    expect((await journey("check", "--rule", "unowned-journy=off")).error).toBe(
      "journey: option '--rule <id=level>' argument 'unowned-journy=off' is invalid. There is no rule unowned-journy. Did you mean unowned-journey?\n",
    );
    expect((await journey("check", "--rule", "gap-metric")).error).toContain("such as gap-metric=off");
    expect((await journey("check", "--max-warnings", "few")).error).toContain("Write a whole number.");
  });
});

describe("a baseline", () => {
  const check = (...argv: string[]) => journey("check", "old", "--baseline", "known.json", ...argv);

  it("lets what was there before be, wherever its lines go, and tells of what is new", async () => {
    write({ "old/j.journey": FAILED, "old/journey.config.json": '{ "preset": "strict" }' });
    expect((await check()).error).toBe("journey: There is no baseline known.json. Write it with --update-baseline.\n");
    expect(await check("--update-baseline")).toEqual({ code: 0, out: "", error: "Wrote 3 findings to known.json.\n" });
    expect(await check()).toMatchObject({
      code: 0,
      out: "No findings to report in 1 journey in 1 file. 3 findings in the baseline.\n",
    });
    write({ "old/j.journey": `// a line more\n\n${FAILED.replace('"J"', '"Another title"')}` });
    expect((await check()).code).toBe(0);
    write({ "old/j.journey": FAILED.replace("via web", "via fax") });
    const { code, out } = await check();
    expect({ code, rules: rules(out) }).toEqual({ code: 1, rules: ["unresolved-reference"] });
  });

  it("says what of it is gone, and shrinks", async () => {
    write({ "old/j.journey": FAILED.replace("by nobody", "by o") });
    expect((await check()).out).toContain(
      "2 findings in the baseline fixed: remove them from it with --update-baseline.",
    );
    await check("--update-baseline");
    expect((await check()).out).not.toContain("gone");
  });

  it("keeps what it knows of files that are not checked, and counts what is there twice", async () => {
    write({ "old/k.journey": FAILED.replace("journey j", "journey k").replace('owner o "O"\n', "") });
    await journey("check", "old/k.journey", "--baseline", "known.json", "--update-baseline");
    expect((await check()).code).toBe(0);
    write({
      "old/k.journey": `${FAILED.replace("journey j", "journey k").replace('owner o "O"\n', "")}\nowner x "X"\nowner x "X"\n`,
    });
    const { out } = await check("--fail-on", "hint");
    expect(rules(out)).toEqual(["unused-declaration", "duplicate-name", "unused-declaration"]);
  });

  it("can be read in a review", async () => {
    const { version, findings } = JSON.parse(readFileSync(path.join(folder, "known.json"), "utf8"));
    expect(version).toBe(1);
    expect(findings).toContainEqual({
      file: "old/k.journey",
      rule: "unresolved-reference",
      at: "k",
      text: "nobody",
      count: 1,
    });
  });

  it("that is none is told of", async () => {
    writeFileSync(path.join(folder, "known.json"), "{}");
    expect((await check()).error).toContain("known.json is not a baseline of this version of journey.");
    expect((await journey("check", "old", "--update-baseline")).error).toContain(
      "--update-baseline needs a file to write",
    );
  });
});

describe("--stdin-filename", () => {
  it("checks what is not saved yet in the place of a file, with its project around it", async () => {
    write({ "typed/org.journey": 'owner o "O"\n', "typed/j.journey": "nonsense" });
    const text = WARNED.replace('owner o "O"\n', "").replace('"J"', '"J" by o');
    expect(await piped(text, "check", "--stdin-filename", "typed/j.journey")).toMatchObject({
      code: 0,
      out: "No findings in 1 journey in 1 file.\n",
    });
    const { out } = await piped(text.replace("via web", "via fax"), "check", "--stdin-filename", "typed/new.journey");
    expect(out).toContain("typed/new.journey\n");
    expect(rules(out)).toEqual(["unresolved-reference"]);
  });

  it("needs a journey file's name", async () => {
    expect((await piped("", "check", "--stdin-filename", "x.txt")).error).toBe("journey: Not a .journey file: x.txt\n");
  });
});
