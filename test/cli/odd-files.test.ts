import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { afterEach, describe, expect, it } from "vitest";
import { commandLine, SCRIPT } from "../helpers/command-line.ts";
import { commitAll, startRepository } from "../helpers/git.ts";

const { folder, write, journey, piped } = commandLine();
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
});

const ORG = 'owner shop "Shop"\nsource talks "Interviews" { kind interview }\n';
const JOURNEY = `journey j "J" by shop {
  reviewed 2026-11-01
  stage s "S" by shop {
    touchpoint t "T" via web { desired { emotion +1 } actual on 2026-11-01 from talks { emotion +1 } }
  }
}
`;
const LATIN = Buffer.from('owner x "Caf\xe9"', "latin1");
const REASON = "(it is not UTF-8: see line 1, character 13; save it as UTF-8)";

const at = (name: string): string => path.join(folder, name);
const link = (target: string, name: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  symlinkSync(target, at(name));
};
describe("a file that is not UTF-8", () => {
  function start(): void {
    startRepository(folder);
    write({ "p/org.journey": ORG, "p/j.journey": JOURNEY });
    writeFileSync(at("p/bad.journey"), LATIN);
  }
  const line = `journey: Can't read p/bad.journey ${REASON}.\n`;

  it("is said by every command, and all others are read", async () => {
    start();
    const checked = await journey("check", "p");
    expect(checked).toMatchObject({ code: 2, error: line });
    expect(checked.out).toContain(`1:1  error    syntax  This file can't be read ${REASON}.`);
    expect(await journey("gaps", "p")).toMatchObject({ code: 2, error: line });
    const drawn = await journey("render", "p/j.journey");
    expect(drawn).toMatchObject({ code: 2, error: line });
    expect(drawn.out).toContain("<svg");
    expect(await journey("render", "p/bad.journey")).toEqual({ code: 2, out: "", error: line });
    expect(await journey("format", "--check", "p")).toMatchObject({ code: 2, error: line });
    expect(await journey("diff", "p/bad.journey", "p/j.journey")).toEqual({ code: 2, out: "", error: line });
    expect(await journey("compare", "p/j.journey", "p/j.journey")).toEqual({ code: 2, out: "", error: line });
    expect(readFileSync(at("p/bad.journey"))).toEqual(Buffer.from(LATIN));
  });

  it("keeps a baseline as it is", async () => {
    start();
    write({ "p/b.json": "{}" });
    expect(await journey("check", "p", "--baseline", "p/b.json", "--update-baseline")).toEqual({
      code: 2,
      out: "",
      error: `journey: Can't read p/bad.journey ${REASON}. Until it can be read, p/b.json stays as it is.\n`,
    });
    expect(readFileSync(at("p/b.json"), "utf8")).toBe("{}");
  });

  it("was not there, for a check of the change that mends it", async () => {
    start();
    commitAll(folder);
    write({ "p/bad.journey": 'owner x "Café"\n' });
    const { code, out } = await journey("check", "--changed", "p", "--rule", "unused-declaration=hint");
    expect(code).toBe(0);
    expect(out).toContain("unused-declaration");
    const { code: refused, error } = await journey("diff", "p");
    expect({ refused, error }).toEqual({ refused: 2, error: line });
  });

  it("can be the settings or the baseline", async () => {
    start();
    rmSync(at("p/bad.journey"));
    writeFileSync(at("p/journey.config.json"), Buffer.from('{ "lifecycle": "Caf\xe9" }', "latin1"));
    expect(await journey("check", "p")).toMatchObject({
      code: 2,
      error:
        "journey: Can't read p/journey.config.json (it is not UTF-8: see line 1, character 20; save it as UTF-8).\n",
    });
    rmSync(at("p/journey.config.json"));
    writeFileSync(at("p/b.json"), Buffer.from("\uFEFF{}", "utf16le"));
    expect(await journey("check", "p", "--baseline", "p/b.json")).toEqual({
      code: 2,
      out: "",
      error: "journey: Can't read p/b.json (it is UTF-16; save it as UTF-8).\n",
    });
  });

  it("does not matter where the project ignores it", async () => {
    start();
    write({ "p/journey.config.json": '{ "ignore": ["bad.journey"] }' });
    expect(await journey("check", "p")).toMatchObject({ code: 0, error: "" });
  });
});

describe("a byte order mark", () => {
  it("is no part of what a file says, and stays in it", async () => {
    startRepository(folder);
    const mark = "\uFEFF";
    write({ "p/org.journey": mark + ORG, "p/j.journey": mark + JOURNEY, "p/x.journey": `${mark}owner  y "Y"\n` });
    write({ "p/journey.config.json": `${mark}{ "rules": { "unused-declaration": "warning" } }` });
    const found = await journey("check", "p");
    expect(found.out).toContain("1:8  warning  unused-declaration");
    const input = `${mark}owner  y "Y"\n`;
    expect((await piped(input, "check", "--stdin-filename", "p/x.journey")).out).toContain("1:8  warning");
    await journey("check", "p", "--baseline", "b.json", "--update-baseline");
    write({ "b.json": mark + readFileSync(at("b.json"), "utf8") });
    expect((await journey("check", "p", "--baseline", "b.json")).out).toContain("1 finding in the baseline");
    commitAll(folder);
    expect((await journey("check", "--changed", "p")).out).toContain("1 finding already there");
    expect((await journey("format", "p")).out).toContain("p/x.journey");
    expect(readFileSync(at("p/x.journey"), "utf8")).toBe(`${mark}owner y "Y"\n`);
    expect((await journey("diff", "p")).out).toContain("No change in meaning");
  });
});

describe.skipIf(process.platform === "win32")("a link", () => {
  it("is read like what it leads to, also where that lies in another folder", async () => {
    startRepository(folder);
    write({ "p/journey.config.json": "{}", "p/j.journey": JOURNEY, "shared/org.journey": ORG });
    link("../shared/org.journey", "p/org.journey");
    expect(await journey("check", "p")).toMatchObject({ code: 0, error: "" });
    expect((await journey("check", "p")).out).toContain("No findings in 1 journey in 2 files.");
    commitAll(folder);
    expect((await journey("check", "--changed", "p")).out).toBe("No findings in 1 journey in 2 files.\n");
    write({ "shared/org.journey": 'owner  shop "The shop"\n' });
    expect((await journey("diff")).out).toContain("The shop");
    expect((await journey("format", "p")).out).toContain("p/org.journey\n");
    expect(readFileSync(at("shared/org.journey"), "utf8")).toBe('owner shop "The shop"\n');
  });

  it("that a folder is read through is followed once in each project, and never in a circle", async () => {
    write({
      "p/journey.config.json": "{}",
      "q/journey.config.json": "{}",
      "p/j.journey": JOURNEY,
      "q/j.journey": JOURNEY,
    });
    write({ "shared/org.journey": ORG });
    link("../shared", "p/lib");
    link("../shared", "p/again");
    link("../shared", "q/lib");
    link("../q", "shared/q");
    link("..", "p/up");
    const { code, out, error } = await journey("check", ".");
    expect({ code, error }).toEqual({
      code: 0,
      error: "journey: p/up is a link to a folder that it is in, so it is not followed.\n",
    });
    expect(out).not.toContain("unresolved");
    expect(out).toContain("in 2 journeys in 5 files.");
  });

  it("can be named, whether its project has read the file by another path or not", async () => {
    write({ "p/j.journey": ORG + JOURNEY, "shared/k.journey": ORG + JOURNEY.replace('j "J"', 'k "K"') });
    link("j.journey", "p/same.journey");
    link("../shared/k.journey", "p/other.journey");
    for (const name of ["p/same.journey", "p/other.journey"]) {
      expect((await journey("check", name)).out).toContain("in 1 journey in 1 file.");
      expect((await journey("render", name)).out).toContain("<svg");
      expect((await journey("format", "--check", name)).out).toContain("1 file");
    }
    expect((await journey("diff", "p/same.journey", "p/other.journey")).out).toContain("K");
  });

  it("to nothing, in a circle or to another kind of file can't be read, and neither can a pipe", async () => {
    write({ "p/j.journey": ORG + JOURNEY, "p/secret.txt": "hush" });
    link("nowhere.journey", "p/a.journey");
    link("b.journey", "p/b.journey");
    link("secret.txt", "p/c.journey");
    link("nobody@host.123", "p/.#j.journey");
    execFileSync("mkfifo", [at("p/d.journey")]);
    const { code, out, error } = await journey("check", "p");
    expect(code).toBe(2);
    expect(error.trimEnd().split("\n").toSorted()).toEqual([
      "journey: Can't read p/a.journey (it is a link to a file that is not there).",
      "journey: Can't read p/b.journey (too many symbolic links encountered).",
      "journey: Can't read p/c.journey (it is a link to secret.txt, which is of another kind).",
      "journey: Can't read p/d.journey (it is not a plain file).",
    ]);
    expect(out + error).not.toContain("hush");
    expect(await journey("format", "p/d.journey")).toMatchObject({
      code: 2,
      error: "journey: p/d.journey is neither a file nor a folder\n",
    });
  });
});

describe("an odd name", () => {
  const LONG = "x".repeat(5000);

  const CALLS = [
    ["check", LONG],
    ["format", LONG],
    ["gaps", LONG],
    ["render", LONG],
    ["diff", LONG, LONG],
    ["compare", LONG, LONG],
    ["explain", LONG],
    ["init", LONG],
    ["check", "--format", LONG],
    ["check", "--baseline", LONG],
    [LONG],
  ];

  it("of 5,000 characters is one line", async () => {
    for (const argv of CALLS) {
      const { code, error } = await journey(...argv);
      expect(code).toBe(2);
      expect(error.split("\n").slice(1)).toEqual([""]);
      expect(error.length).toBeLessThan(1500);
    }
  });

  it("commands no terminal, and stays on its line", async () => {
    expect((await journey("check", "a\nb\u001b[31m")).error).toBe("journey: There is no file or folder a b [31m\n");
  });

  it.skipIf(process.platform === "win32")("is read", async () => {
    write({ "p/a\nb \u200d家%2F#?.journey": ORG + JOURNEY, "p/folder.journey/x.journey": "" });
    const { code, out } = await journey("check", "p");
    expect(code).toBe(0);
    expect(out).toContain("in 1 journey in 2 files.");
  });
});

describe.skipIf(!existsSync("/dev/full"))("an output on a full disk", () => {
  function onFullDisk(which: "out" | "error", ...argv: string[]) {
    const full = openSync("/dev/full", "w");
    const stdio = ["ignore", which === "out" ? full : "pipe", which === "error" ? full : "pipe"] as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], {
      cwd: folder,
      stdio: [...stdio],
    });
    return { status, out: String(stdout ?? ""), error: String(stderr ?? "") };
  }

  it("is one line and exit code 2, or else the exit code alone", () => {
    write({ "j.journey": ORG + JOURNEY });
    const lost = "journey: Can't write to standard output (no space left on device).\n";
    for (const argv of [["check"], ["render", "j.journey", "--to", "png"], ["--help"]]) {
      expect(onFullDisk("out", ...argv)).toEqual({ status: 2, out: "", error: lost });
    }
    expect(onFullDisk("error", "check", "nothing")).toMatchObject({ status: 2, out: "" });
    expect(onFullDisk("error", "check").status).toBe(0);
  });

  it("is one line as well in a working directory that was removed", () => {
    const script = `mkdir gone; cd gone; rmdir ../gone; "${process.execPath}" "${SCRIPT}" check`;
    const { status, stderr } = spawnSync("sh", ["-c", script], { cwd: folder });
    expect(status).toBe(2);
    expect(String(stderr)).toContain("journey: The working directory is not there any more. Change to another one.\n");
    expect(String(stderr)).not.toContain("    at ");
  });
});

describe("what somebody wrote", () => {
  const HOSTILE = `owner o "Owner\u001b[31m"
journey j "\u001b]0;x\u0007A\u009b31m\u202e B" by o {
  stage s "S\u001b[2J" { touchpoint t "x\u001b[1A" via web { actual failing "bad\u001bc" on 2026-11-01 { emotion -1 } } }
}
`;
  const FORMATS = {
    check: ["text", "json", "sarif", "gitlab", "rdjson", "junit", "markdown", "github"],
    gaps: ["text", "json", "markdown", "csv"],
    compare: ["text", "json", "markdown", "github"],
  };

  it("commands no terminal, in whichever format it is printed", async () => {
    write({
      "p/j.journey": HOSTILE,
      "p/k.journey": HOSTILE.replace("journey j", "journey k").replace("owner o", "owner q"),
    });
    const calls = Object.entries(FORMATS).flatMap(([command, formats]) => {
      const paths = command === "compare" ? ["p/j.journey", "p/k.journey"] : ["p"];
      return formats.map((format) => [command, ...paths, "--format", format]);
    });
    for (const argv of [...calls, ["render", "p/j.journey"], ["format", "--check", "p"]]) {
      const { out, error } = await journey(...argv);
      expect({ argv, found: /[^\P{Cc}\t\r\n]/u.exec(out + error)?.[0] }).toEqual({ argv });
    }
  });

  it("keeps what joins letters and emoji, or keeps letters apart", async () => {
    write({ "p/j.journey": 'journey j "می\u200cخواهم 👨\u200d👩\u200d👧" { }\n' });
    for (const format of ["text", "markdown"]) {
      expect((await journey("check", "p", "--format", format)).out).toContain("می\u200cخواهم 👨\u200d👩\u200d👧");
    }
  });
});
