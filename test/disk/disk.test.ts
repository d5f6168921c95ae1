import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { URI } from "langium";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeText } from "../../src/disk/decode-text.ts";
import { Disk } from "../../src/disk/disk.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

describe("a text", () => {
  it.each([
    ["", ""],
    ["a\r\nb", "a\r\nb"],
    ["\uFEFFa byte order mark", "\uFEFFa byte order mark"],
    ["家 👩‍💻 e\u0301 \uFFFD", "家 👩‍💻 e\u0301 \uFFFD"],
  ])("in UTF-8 is read as it is: %j", (text, read) => {
    expect(decodeText(utf8(text))).toBe(read);
  });

  it.each([
    ["Latin-1", latin1('owner a\r\n"Caf\xe9"'), "it is not UTF-8: see line 2, character 5; save it as UTF-8"],
    ["Latin-1 at its start", latin1("\xe9"), "it is not UTF-8: see line 1, character 1; save it as UTF-8"],
    [
      "Latin-1 behind a byte order mark",
      Buffer.concat([utf8("\uFEFFab"), latin1("\xe9")]),
      "it is not UTF-8: see line 1, character 3; save it as UTF-8",
    ],
    [
      "a character that is cut off",
      utf8("👩\n家👩").subarray(0, -1),
      "it is not UTF-8: see line 2, character 2; save it as UTF-8",
    ],
    [
      "half of a surrogate pair",
      Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]),
      "it is not UTF-8: see line 1, character 2; save it as UTF-8",
    ],
    ["UTF-16", Buffer.from("\uFEFFowner a", "utf16le"), "it is UTF-16; save it as UTF-8"],
    ["UTF-16, big end first", Buffer.from("\uFEFFowner a", "utf16le").swap16(), "it is UTF-16; save it as UTF-8"],
    [
      "UTF-16 without a mark",
      Buffer.from("owner a", "utf16le"),
      "line 1, character 2 is a NUL, which no text holds; save it as UTF-8",
    ],
    [
      "a program",
      Buffer.from([0x41, 0x0a, 0x42, 0x00, 0xff]),
      "line 2, character 2 is a NUL, which no text holds; save it as UTF-8",
    ],
  ])("that is not UTF-8 is refused, with the place and what to do: %s", (_what, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(message);
  });
});

describe.skipIf(process.platform === "win32")("a folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "journey-disk-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("has links as what they lead to, or why they lead nowhere", async () => {
    mkdirSync(path.join(folder, "inner"));
    writeFileSync(path.join(folder, "a.journey"), "");
    for (const [name, target] of Object.entries({ b: "a.journey", c: "inner", d: "nowhere", e: "e", f: "/dev/null" })) {
      symlinkSync(target, path.join(folder, name));
    }
    const entries = await new Disk().readDirectory(URI.file(folder));
    const said = entries.map(({ uri, isFile, isDirectory, isLink = false, reason }) => {
      const kind = isFile ? "file" : isDirectory ? "folder" : reason;
      return `${path.posix.basename(uri.path)}: ${isLink ? "link to " : ""}${kind}`;
    });
    expect(said.toSorted()).toEqual([
      "a.journey: file",
      "b: link to file",
      "c: link to folder",
      "d: link to it is a link to a file that is not there",
      "e: link to too many symbolic links encountered",
      "f: link to it is not a plain file",
      "inner: folder",
    ]);
  });

  it("is no text, and neither is a device, from which reading would not end", async () => {
    await expect(new Disk().readFile(URI.file(folder))).rejects.toThrow("it is a folder");
    await expect(new Disk().readFile(URI.file("/dev/zero"))).rejects.toThrow("it is not a plain file");
    expect(() => new Disk().readFileSync(URI.file("/dev/zero"))).toThrow("it is not a plain file");
  });
});
