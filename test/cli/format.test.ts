import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, type Outcome } from "../helpers/command-line.ts";

const CANONICAL = 'owner a   "A"\nowner bcd "BCD"\n';
const OTHER = 'owner a "A"\nowner   bcd "BCD"';
const BROKEN = "journey  j by {\n   touchpoint\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "journey-format-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

const format = (argv: readonly string[], input: string | Uint8Array = "", color = false): Promise<Outcome> =>
  call(["format", ...argv], { cwd: folder, input, color });

describe("journey format", () => {
  it("writes the files that are not canonical, and names them", async () => {
    write({ "b/two.journey": OTHER, "a.journey": CANONICAL, "c.journey": BROKEN, "readme.txt": "  x" });
    expect(await format([])).toEqual({
      code: 0,
      out: "b/two.journey\nc.journey\n\nFormatted 2 of 3 files.\n",
      error: "",
    });
    expect([read("a.journey"), read("b/two.journey"), read("readme.txt")]).toEqual([CANONICAL, CANONICAL, "  x"]);
    expect(read("c.journey")).toBe("journey j by {\n  touchpoint\n");
    expect(await format([])).toEqual({ code: 0, out: "Nothing to format in 3 files.\n", error: "" });
  });

  it("leaves a canonical file untouched", async () => {
    write({ "a.journey": CANONICAL });
    const before = statSync(path.join(folder, "a.journey"), { bigint: true });
    await format(["a.journey"]);
    const after = statSync(path.join(folder, "a.journey"), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it("passes over folders that hold what others wrote, unless a file there is named", async () => {
    write({ "node_modules/x/a.journey": OTHER, ".git/b.journey": OTHER, "c.journey": OTHER });
    expect((await format(["."])).out).toBe("c.journey\n\nFormatted 1 of 1 file.\n");
    expect((await format([".git/b.journey"])).out).toBe(".git/b.journey\n\nFormatted 1 of 1 file.\n");
  });

  it("keeps line ends, a byte order mark, permissions and links", async () => {
    write({ "real/a.journey": '\uFEFFowner a "A"  \r\nowner b "B"\r\n' });
    chmodSync(path.join(folder, "real/a.journey"), 0o640);
    symlinkSync("real/a.journey", path.join(folder, "link.journey"));
    await format(["link.journey"]);
    expect(read("real/a.journey")).toBe('\uFEFFowner a "A"\r\nowner b "B"\r\n');
    expect(readlinkSync(path.join(folder, "link.journey"))).toBe("real/a.journey");
    expect(statSync(path.join(folder, "real/a.journey")).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.join(folder, "real"))).toEqual(["a.journey"]);
  });

  it("leaves a file that is not UTF-8 as it is, says so, and formats the others", async () => {
    const latin = Buffer.from('owner  a "\xe9"', "latin1");
    write({ "a.journey": latin, "b.journey": OTHER });
    expect(await format([])).toEqual({
      code: 2,
      out: "b.journey\n\nFormatted 1 of 2 files.\n",
      error: "journey: Can't read a.journey (it is not UTF-8: see line 1, character 11; save it as UTF-8).\n",
    });
    expect(readFileSync(path.join(folder, "a.journey"))).toEqual(latin);
  });
});

describe("journey format --check", () => {
  it("lists the files that would change, and changes none", async () => {
    write({ "a.journey": OTHER, "b.journey": CANONICAL });
    expect(await format(["--check", "a.journey", "b.journey"])).toEqual({
      code: 1,
      out: "a.journey\n\n1 of 2 files to format: run `journey format`.\n",
      error: "",
    });
    expect(read("a.journey")).toBe(OTHER);
    expect(await format(["--check", "b.journey"])).toEqual({
      code: 0,
      out: "Nothing to format in 1 file.\n",
      error: "",
    });
  });
});

describe("journey format --diff", () => {
  it("prints what would change as a patch, and changes nothing", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    const lines = names.map((name) => `owner ${name} "${name.toUpperCase()}"`);
    const text = lines
      .with(1, `  ${lines[1]}`)
      .with(9, 'owner j   "J" owner x "X"')
      .with(10, ' owner k "K"')
      .join("\n");
    write({ "a.journey": text });
    expect(await format(["--diff"])).toEqual({
      code: 1,
      out: `--- a/a.journey
+++ b/a.journey
@@ -1,5 +1,5 @@
 owner a "A"
-  owner b "B"
+owner b "B"
 owner c "C"
 owner d "D"
 owner e "E"
@@ -7,5 +7,6 @@
 owner g "G"
 owner h "H"
 owner i "I"
-owner j   "J" owner x "X"
- owner k "K"
\\ No newline at end of file
+owner j "J"
+owner x "X"
+owner k "K"
`,
      error: "",
    });
    expect(read("a.journey")).toBe(text);
  });

  it("prints nothing when nothing would change", async () => {
    write({ "a.journey": CANONICAL });
    expect(await format(["--diff"])).toEqual({ code: 0, out: "", error: "" });
  });

  it("is coloured in a terminal, which a text can't command", async () => {
    const { out } = await format(["--diff", "-"], 'owner  a "\u001b[31mred\u0007"\n', true);
    expect(out).toContain('\u001b[32m+owner a " [31mred "\n\u001b[39m');
  });
});

describe("journey format -", () => {
  it("formats standard input to standard output", async () => {
    expect(await format(["-"], OTHER)).toEqual({ code: 0, out: CANONICAL, error: "" });
    expect(await format(["--stdin-filename", "x/a.journey"], OTHER)).toEqual({ code: 0, out: CANONICAL, error: "" });
    expect(await format(["-"], "")).toEqual({ code: 0, out: "", error: "" });
  });

  it("calls it by the name that it was given", async () => {
    expect(await format(["--check", "--stdin-filename", "x/a.journey"], OTHER)).toEqual({
      code: 1,
      out: "x/a.journey\n\n1 of 1 file to format: run `journey format`.\n",
      error: "",
    });
    expect((await format(["--diff", "--stdin-filename", "x/a.journey"], OTHER)).out).toMatch(/^--- a\/x\/a\.journey\n/);
  });

  it.each([
    [["-"], "journey: Can't read standard input (it is not UTF-8: see line 1, character 1; save it as UTF-8).\n"],
    [["-", "a.journey"], "journey: Format files or standard input, not both\n"],
    [["nope"], "journey: There is no file or folder nope\n"],
    [["."], "journey: There is no .journey file in .\n"],
    [["readme.txt"], "journey: Not a .journey file: readme.txt\n"],
  ])("a bad call gets one clear line and exit code 2: %j", async (argv, error) => {
    write({ "readme.txt": "" });
    expect(await format(argv, Buffer.from([0xff]))).toEqual({ code: 2, out: "", error });
  });
});
