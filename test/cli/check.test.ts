import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "../helpers/command-line.ts";

const { folder, write, journey } = commandLine();

/** A line that has nothing remarked about a small journey. */
const SMALL = 'reviewed 2026-11-01 every 2 years  accept scarce-stage "small"';
const CLEAN = `owner o "O"\njourney j "J" by o { ${SMALL}\n  stage s "S" by o {\n    touchpoint t "T" via web\n  }\n}\n`;

write({
  "clean/j.journey": CLEAN,
  "warned/j.journey": CLEAN.replace('journey j "J" by o', 'journey j "J"'),
  "bad/org.journey": 'owner o "O"\nowner p "P"\n',
  "bad/j.journey": `journey j "J" by o { ${SMALL}\n  stage s "S" {\n    touchpoint t "T" via web by o\n    touchpoint u "U" via web by p\n  }\n}\n`,
  "configured/journey.config.json": '{ "rules": { "unowned-journey": "off" } }',
  "configured/deep/er/j.journey": CLEAN.replace('journey j "J" by o', 'journey j "J"'),
  "misconfigured/journey.config.json": '{\n  "rules": { "unowned-journy": "off" }\n}',
  "misconfigured/j.journey": CLEAN,
  "empty/readme.txt": "nothing here",
  "none/readme.txt": "nothing here",
  "bad-map/j.journey": CLEAN.replace("via web", "via"),
});

describe("journey check", () => {
  it("says that there is nothing to say", async () => {
    expect(await journey("check", "clean")).toEqual({
      code: 0,
      out: "No findings in 1 journey in 1 file.\n",
      error: "",
    });
  });

  it("prints findings by file, with place, severity, rule and message, and a summary", async () => {
    const { code, out } = await journey("check", "bad", "warned");
    expect(code).toBe(1);
    expect(out).toBe(`bad/j.journey
  3:16  error    unowned-handoff  Nobody owns the handoff from "T" (O) to "U" (P). Declare it: handoff t -> u by OWNER.

warned/j.journey
  2:9  warning  unowned-journey  Nobody owns the journey "J" end to end. Name an owner: journey j ... by OWNER.

2 findings (1 error, 1 warning) in 2 journeys in 3 files.
`);
  });

  it("exits with 0 when nothing is an error", async () => {
    expect((await journey("check", "warned")).code).toBe(0);
  });

  it("knows the names of the whole project when only one file is named, and tells of that file alone", async () => {
    const { code, out } = await journey("check", "bad/j.journey");
    expect({ code, lines: out.match(/unresolved/g) }).toEqual({ code: 1, lines: null });
    expect((await journey("check", "bad/org.journey")).out).toBe("No findings in 0 journeys in 1 file.\n");
  });

  it("follows the project file above", async () => {
    expect((await journey("check", "configured/deep/er/j.journey")).out).toBe("No findings in 1 journey in 1 file.\n");
    expect((await journey("check", "configured/deep")).out).toBe("No findings in 1 journey in 1 file.\n");
  });

  it("tells of a project file that can't be used as a finding in it", async () => {
    const { code, out } = await journey("check", "misconfigured");
    expect(code).toBe(1);
    expect(out).toBe(`misconfigured/journey.config.json
  2:14  error    configuration  There is no rule "unowned-journy". Did you mean "unowned-journey"?

1 finding (1 error) in 1 journey in 1 file.
`);
  });

  it("prints nothing that commands a terminal", async () => {
    write({ "ansi/j.journey": 'journey j "A \u001b[31mred\\n\u0007title" {}\n\u0001' });
    const { out } = await journey("check", "ansi");
    expect(out).toContain('"A  [31mred title"');
    expect(out).toContain("There is a character here that can't be seen, U+0001.");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("reads files whatever their folders are called", async () => {
    write({ "a (1) [é] %20 #/über uns.journey": CLEAN, "a (1) [é] %20 #/journey.config.json": "{}" });
    const name = "a (1) [é] %20 #/über uns.journey";
    expect(await journey("check", name)).toMatchObject({ code: 0, out: "No findings in 1 journey in 1 file.\n" });
    expect((await journey("check", "a (1) [é] %20 #")).code).toBe(0);
    expect((await journey("render", name)).out).toMatch(/^<svg/);
  });

  it("prints JSON for programs", async () => {
    const { out } = await journey("check", "bad", "--format", "json");
    expect(JSON.parse(out)).toEqual({
      known: 0,
      before: 0,
      findings: [
        {
          rule: "unowned-handoff",
          severity: "error",
          message: expect.stringContaining("Nobody owns the handoff"),
          file: "bad/j.journey",
          range: { start: { line: 2, character: 15 }, end: { line: 2, character: 16 } },
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
          related: [
            {
              message: expect.any(String),
              file: "bad/j.journey",
              range: { start: { line: 3, character: 15 }, end: { line: 3, character: 16 } },
            },
          ],
        },
      ],
    });
  });
});

describe("journey render", () => {
  it("writes the map to a file or to standard output, the same text", async () => {
    const written = await journey("render", "clean/j.journey", "-o", "map.svg");
    const printed = await journey("render", "clean/j.journey");
    expect(written).toEqual({ code: 0, out: "", error: "" });
    expect(printed.out).toBe(readFileSync(path.join(folder, "map.svg"), "utf8"));
    expect(printed.out).toMatch(/^<svg/);
  });

  it("draws what could be read of a broken file, and says what could not", async () => {
    const { code, out, error } = await journey("render", "bad-map/j.journey");
    expect({ code, error }).toEqual({
      code: 1,
      error: "bad-map/j.journey:4:22: `via` needs the name of a channel, such as: via phone.\n",
    });
    expect(out).toMatch(/^<svg/);
  });
});

describe("a bad call gets one clear line and exit code 2", () => {
  symlinkSync(path.join(folder, "nowhere.journey"), path.join(folder, "empty/dangling.journey"));

  it.each([
    [["check", "nope"], "journey: There is no file or folder nope\n"],
    [["check", "none"], "journey: There is no .journey file in none\n"],
    [["check", "empty"], "journey: Can't read empty/dangling.journey (it is a link to a file that is not there).\n"],
    [["check", "empty/readme.txt"], "journey: Not a .journey file: empty/readme.txt\n"],
    [["check", "empty/dangling.journey"], "journey: There is no file or folder empty/dangling.journey\n"],
    [["check", "--frmat", "json"], "journey: unknown option '--frmat' (Did you mean --format?)\n"],
    [
      ["check", "--format", "yaml"],
      "journey: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, sarif, github, gitlab, rdjson, junit, markdown.\n",
    ],
    [
      ["check", "--as-of", "2026-02-30"],
      "journey: option '--as-of <day>' argument '2026-02-30' is invalid. Write a date as year-month-day, such as 2026-09-30.\n",
    ],
    [["chek"], "journey: unknown command 'chek' (Did you mean check?)\n"],
    [["render"], "journey: missing required argument 'file'\n"],
    [
      ["render", "clean"],
      "journey: Name one .journey file to draw; clean is a folder. To draw all of it: --view portfolio\n",
    ],
    [["render", "bad/org.journey"], "journey: bad/org.journey has no journey\n"],
    [["render", "clean/j.journey", "--journey", "x"], "journey: clean/j.journey has no journey called x; it has j\n"],
    [["lsp"], "journey: required option '--stdio' not specified\n"],
  ])("%j", async (argv, error) => {
    expect(await journey(...argv)).toEqual({ code: 2, out: "", error });
  });

  it("also when the map can't be written", async () => {
    const { code, error } = await journey("render", "clean/j.journey", "-o", "no/such/folder/map.svg");
    expect(code).toBe(2);
    expect(error).toBe(
      "journey: Can't write no/such/folder/map.svg (no such file or directory). Its folder has to be there first.\n",
    );
  });

  it("also when a folder or file can't be read", async () => {
    const { code, error } = await journey("check", "clean/j.journey/x");
    expect({ code, error }).toEqual({ code: 2, error: "journey: There is no file or folder clean/j.journey/x\n" });
  });
});

it("prints help and the version", async () => {
  expect((await journey("--help")).out).toContain("check [options] [paths...]");
  expect(await journey("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
