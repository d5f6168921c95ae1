import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as passing } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFile, writeNewFile, writeOutput } from "../../../src/cli/files/write-file.ts";
import type { Io } from "../../../src/cli/io.ts";
import { call } from "../../helpers/command-line.ts";

const isWindows = process.platform === "win32";
const isAdministrator = process.getuid?.() === 0;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "journey-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

/** Writes a file as a command would, and returns what was said. */
function replace(name: string, text: string): string {
  let said = "";
  replaceFile(at(name), name, text, {
    error: (line) => {
      said += line;
    },
  });
  return said;
}

function ioIn(cwd: string): Io & { readonly outputs: string[] } {
  const outputs: string[] = [];
  return {
    ...{ cwd, script: "", color: false, today: () => "2026-11-22", input: async () => new Uint8Array(), outputs },
    out: (text) => outputs.push(text),
    error: (text) => outputs.push(text),
  };
}

describe("writing a file", () => {
  it("leaves nothing beside it", () => {
    expect(replace("a.svg", "new")).toBe("");
    expect(replace("a.svg", "newer")).toBe("");
    expect([read("a.svg"), readdirSync(folder)]).toEqual(["newer", ["a.svg"]]);
  });

  it.skipIf(isWindows)("keeps permissions, and the owner where the user may set it", () => {
    writeFileSync(at("a.svg"), "old");
    chmodSync(at("a.svg"), 0o640);
    if (isAdministrator) chownSync(at("a.svg"), 12_345, 23_456);
    replace("a.svg", "new");
    const { mode, uid, gid } = statSync(at("a.svg"));
    expect(mode & 0o7777).toBe(0o640);
    if (isAdministrator) expect([uid, gid]).toEqual([12_345, 23_456]);
  });

  it.skipIf(isWindows)("goes where links lead, also where there is nothing yet, and keeps the links", () => {
    mkdirSync(at("real/deep"), { recursive: true });
    symlinkSync("real", at("there"));
    symlinkSync("deep/map.svg", at("real/second.svg"));
    symlinkSync("there/second.svg", at("first.svg"));
    replace("first.svg", "one");
    replace("first.svg", "two");
    expect(read("real/deep/map.svg")).toBe("two");
    expect([readlinkSync(at("first.svg")), readlinkSync(at("real/second.svg"))]).toEqual([
      "there/second.svg",
      "deep/map.svg",
    ]);
    symlinkSync("circle", at("circle"));
    expect(() => replace("circle", "x")).toThrow("Can't write circle (its links lead in a circle).");
  });

  it.skipIf(isWindows)("says that other names of the file keep the old content", () => {
    writeFileSync(at("a.svg"), "old");
    linkSync(at("a.svg"), at("b.svg"));
    expect(replace("a.svg", "new")).toBe(
      "journey: a.svg has another name (a hard link), which keeps the old content.\n",
    );
    expect([read("a.svg"), read("b.svg")]).toEqual(["new", "old"]);
  });

  it("refuses a folder, and a place in a folder that is not there", () => {
    expect(() => replace(".", "x")).toThrow("Can't write . (it is a folder).");
    expect(() => replace("no/a.svg", "x")).toThrow(
      "Can't write no/a.svg (no such file or directory). Its folder has to be there first.",
    );
  });

  it.skipIf(isWindows || isAdministrator)("does not replace what is protected", () => {
    writeFileSync(at("a.svg"), "old");
    chmodSync(at("a.svg"), 0o444);
    expect(() => replace("a.svg", "new")).toThrow("Can't write a.svg (it is protected against writing).");
    expect(read("a.svg")).toBe("old");
  });

  it.skipIf(!existsSync("/dev/full"))("gives a device what is written, and says what it answers", () => {
    writeOutput("/dev/null", "x", ioIn(folder));
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    expect(() => writeOutput("/dev/full", "x", ioIn(folder))).toThrow(
      "Can't write /dev/full (no space left on device).",
    );
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("gives standard output what is written to its name", () => {
    const io = ioIn(folder);
    writeOutput("/dev/stdout", new TextEncoder().encode("picture"), io);
    expect(io.outputs).toEqual(isWindows ? [] : ["picture"]);
  });

  it.skipIf(isWindows)("gives a pipe what is written", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const reader = spawn("cat", [at("pipe")]);
    const said = once(reader.stdout, "data");
    replace("pipe", "through");
    expect(String(await said)).toBe("through");
  });

  it("of a command goes over no journey and no settings", () => {
    writeFileSync(at("a.journey"), "mine");
    symlinkSync("a.journey", at("map.svg"));
    for (const name of ["a.journey", "map.svg", "journey.config.json"]) {
      expect(() => writeOutput(name, "x", ioIn(folder))).toThrow(
        `Can't write ${name} (it is for a journey or for settings, and would be lost; choose another name).`,
      );
    }
    expect(read("a.journey")).toBe("mine");
  });

  it("that must be new goes over none that is there", () => {
    writeNewFile(at("a"), "a", "first");
    expect(() => writeNewFile(at("a"), "a", "second")).toThrow("Can't write a (it is there already).");
    expect([read("a"), readdirSync(folder)]).toEqual(["first", ["a"]]);
  });

  it("removes what killed runs left, and nothing that another run still writes", () => {
    const [gone, mine, old, other] = [
      ".journey-4194305-0123456789ab.tmp",
      `.journey-${process.pid}-0123456789ab.tmp`,
      `.journey-${process.pid}-ba9876543210.tmp`,
      ".journey-notes.tmp",
    ];
    for (const name of [gone, mine, old, other]) writeFileSync(at(name), "part");
    utimesSync(at(old), 0, 0);
    replace("a.svg", "new");
    expect(readdirSync(folder).toSorted()).toEqual([mine, other, "a.svg"].toSorted());
  });
});

describe("a process that is killed while it writes", () => {
  const WHOLE = new Set(["a", "b", "c", "d", "-"].map((letter) => letter.repeat(300_000)));
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
  });

  async function keepWriting(first: string, second: string): Promise<ChildProcess> {
    const program = path.join(import.meta.dirname, "keep-writing.ts");
    const child = spawn(process.execPath, [program, at("a.svg"), first, second], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    await once(child.stdout, "data");
    return child;
  }

  it("leaves the old content or the new one, whenever that is, and two at once leave one of theirs", async () => {
    writeFileSync(at("a.svg"), "-".repeat(300_000));
    for (let round = 0; round < 4; round++) {
      const both = await Promise.all([keepWriting("a", "b"), keepWriting("c", "d")]);
      for (const child of both) {
        const ended = once(child, "exit");
        for (let look = 0; look < 20; look++) {
          expect(WHOLE.has(read("a.svg"))).toBe(true);
          await passing(Math.random() * 4);
        }
        child.kill("SIGKILL");
        await ended;
        expect(WHOLE.has(read("a.svg"))).toBe(true);
      }
    }
    // A run that comes later finds what they left, and cleans up.
    execFileSync(process.execPath, [
      "--input-type=module",
      "-e",
      `import { replaceFile } from ${JSON.stringify(path.resolve("src/cli/files/write-file.ts"))};
       replaceFile(${JSON.stringify(at("a.svg"))}, "a.svg", "last", { error: () => {} });`,
    ]);
    expect([read("a.svg"), readdirSync(folder)]).toEqual(["last", ["a.svg"]]);
  });
});

/** A folder with room for 64 KB, where the user may mount one. */
function smallDisk(): string | undefined {
  const small = mkdtempSync(path.join(tmpdir(), "journey-small-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small], { stdio: "ignore" });
    return small;
  } catch {
    rmSync(small, { recursive: true });
    return undefined;
  }
}

describe("a full disk", () => {
  const small = smallDisk();
  afterAll(() => {
    if (small === undefined) return;
    execFileSync("umount", [small]);
    rmSync(small, { recursive: true });
  });

  const FULL = "(no space left on device). Free some space and try again; what was there before is unchanged.";

  // Only an administrator can mount, on Linux.
  it.skipIf(small === undefined)("leaves every file as it was, whichever command writes", async () => {
    const cwd = small ?? "";
    const unowned = Array.from({ length: 60 }, (_, index) => `touchpoint t${index} "Touchpoint ${index}" via web`);
    const journey = `journey j "J" {\n stage s "S" {\n${unowned.join("\n")}\n}\n}\n`;
    writeFileSync(path.join(cwd, "j.journey"), journey);
    const files = { "b.json": '{ "version": 1, "findings": [] }', "m.svg": "old map", "d.md": "old diff" };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
    const room = 64 * 1024 - 4096 * Math.ceil(journey.length / 4096) - 3 * 4096;
    writeFileSync(path.join(cwd, "rest"), "x".repeat(room));
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, error } = await call(argv, { cwd });
      expect(code).toBe(2);
      return error;
    };
    expect(await refused("check", "--baseline", "b.json", "--update-baseline")).toBe(
      `journey: Can't write b.json ${FULL}\n`,
    );
    expect(await refused("render", "j.journey", "-o", "m.svg")).toBe(`journey: Can't write m.svg ${FULL}\n`);
    expect(await refused("compare", "j.journey", "j.journey", "-o", "d.md")).toBe(
      `journey: Can't write d.md ${FULL}\n`,
    );
    expect(await refused("format")).toBe(`journey: Can't write j.journey ${FULL}\n`);
    expect(await refused("init", "new")).toContain(FULL);
    expect(readdirSync(path.join(cwd, "new"))).toEqual([]);
    for (const [name, text] of Object.entries({ ...files, "j.journey": journey })) {
      expect(readFileSync(path.join(cwd, name), "utf8")).toBe(text);
    }
    expect(readdirSync(cwd).toSorted()).toEqual(["b.json", "d.md", "j.journey", "m.svg", "new", "rest"]);
  });
});
