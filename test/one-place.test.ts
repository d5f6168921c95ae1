import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../src/cli/report/check/formats.ts";
import { DIFF_FORMATS } from "../src/cli/report/diff/formats.ts";
import { GAP_FORMATS } from "../src/cli/report/gaps/formats.ts";
import { PICTURE_FORMAT_NAMES } from "../src/export/picture-formats.ts";
import { UNITS } from "../src/model/units.ts";

// What a new format or unit touches: its own file and its line in a list. So nobody else may know one by its name.

const ROOT = path.resolve(import.meta.dirname, "..");
const SOURCES = globSync("{src,server,client}/**/*.ts", { cwd: ROOT })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => !file.startsWith("src/generated/"))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));

/** The files that hold a word in quotes. */
function filesNaming(word: string): string[] {
  return SOURCES.filter(({ text }) => text.includes(`"${word}"`)).map(({ file }) => file);
}

/** Names that mean other things as well: a kind of token, an element of a picture, a file of npm, a host. */
const OTHER_MEANINGS: readonly string[] = ["text", "svg", "json", "github"];

const telling = (names: readonly string[]) => names.filter((name) => !OTHER_MEANINGS.includes(name));

describe("a format", () => {
  it.each(telling(PICTURE_FORMAT_NAMES))("of pictures such as %s is known to its own file alone", (name) => {
    expect(filesNaming(name)).toEqual([`src/export/formats/${name}.ts`]);
  });

  it.each(telling([...new Set([...FORMATS, ...DIFF_FORMATS, ...GAP_FORMATS])]))(
    "of reports such as %s is named only by the action, which calls the commands",
    (name) => {
      const others = filesNaming(name).filter((file) => !file.startsWith("src/cli/ci/github/"));
      expect(others.filter((file) => file !== `src/export/formats/${name}.ts`)).toEqual([]);
    },
  );

  it.each([
    ...FORMATS.map((name) => `check/${name}`),
    ...GAP_FORMATS.map((name) => `gaps/${name}`),
    ...DIFF_FORMATS.filter((name) => name !== "svg" && name !== "html").map((name) => `diff/${name}`),
  ])("of reports has a file of its own: %s", (name) => {
    expect(existsSync(path.join(ROOT, `src/cli/report/${name}.ts`))).toBe(true);
  });
});

describe("writing to the disk", () => {
  /** What the command line may do with the disk elsewhere: read, make folders, and take away what it made. */
  const HARMLESS: ReadonlySet<string> = new Set([
    ...["existsSync", "statSync", "lstatSync", "realpathSync", "readFileSync", "readdirSync", "readlinkSync", "Stats"],
    ...["readFile", "readdir", "realpath", "stat", "Dirent", "mkdirSync", "rmSync"],
  ]);

  it("is done by one file of the command line, which replaces files as a whole", () => {
    const writing = SOURCES.filter(({ file }) => /^(?:src|server)\//.test(file)).filter(({ text }) =>
      [...text.matchAll(/import ([^;]*?) from "node:fs(?:\/promises)?"/g)].some(([, names = ""]) =>
        names.split(/[{},]/).some((name) => {
          const imported = name.trim().replace(/^type /, "");
          return imported !== "" && !HARMLESS.has(imported);
        }),
      ),
    );
    const dynamic = SOURCES.filter(({ file, text }) => file.startsWith("src/") && /import\("node:fs/.test(text));
    expect([...writing, ...dynamic].map(({ file }) => file)).toEqual(["src/cli/files/write-file.ts"]);
  });
});

describe("a unit", () => {
  const CALENDAR: readonly string[] = ["day", "days", "month", "year"];
  const spellings = UNITS.flatMap((unit) => unit.spellings).filter(
    (spelling) => /^\p{L}{2,}$/u.test(spelling) && !CALENDAR.includes(spelling),
  );

  it("is named in the list of units alone", () => {
    const named = spellings.filter((spelling) => filesNaming(spelling).some((file) => file !== "src/model/units.ts"));
    expect(named).toEqual([]);
  });
});
