import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { run } from "../../src/cli/run.ts";
import { MemoryFileSystem } from "../../src/project/memory-file-system.ts";
import {
  CHANGES_REQUEST,
  COMPARE_REQUEST,
  DETAILS_REQUEST,
  FILES_NOTIFICATION,
  MAP_REQUEST,
  type MapResult,
} from "../../src/protocol.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER, findings, messages, project, TODAY } from "../helpers/project.ts";

/** What nothing is to be said of. */
const OWNERS = 'owner o "O"\n';
const TEXT = `${OWNERS}journey j "J" by o { reviewed 2026-11-01  accept scarce-stage "small"
  stage s "S" by o {
    touchpoint a "A" via web
    touchpoint b "B" via web
  }
}
`;

describe("a text", () => {
  it("may have the line ends of Windows and a mark of its byte order", async () => {
    const windows = `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`;
    expect(await findings(windows)).toEqual([]);
    expect(await findings(windows.replace("touchpoint b", "touchpiont b"))).toEqual(["5:5 error syntax"]);
    const [owner] = (await project(windows)).model().declarations.owner;
    expect(owner?.nameRange.start).toEqual({ line: 0, character: 7 });
  });

  it("may end its lines as old Macs did", async () => {
    expect(await findings(TEXT.replaceAll("\n", "\r"))).toEqual([]);
  });

  it("with characters that nothing has says where they are and keeps the rest", async () => {
    for (const bad of ["\u0000", "\uFFFD", "\u{1F600}", "\uD800"]) {
      const text = TEXT.replace('touchpoint b "B"', `touchpoint b ${bad} "B"`);
      expect(await findings(text), JSON.stringify(bad)).toContain("5:18 error syntax");
      expect((await project(text)).model().journeys[0]?.stages[0]?.touchpoints).toHaveLength(2);
    }
  });

  it("may have a line of a million characters", async () => {
    const long = "x".repeat(1_000_000);
    expect(await findings(TEXT.replace('"A"', `"${long}"`))).toEqual([]);
    expect(await findings(TEXT.replace('"A"', `"${long}`))).toContain("4:18 error syntax");
    expect(await findings(TEXT.replace("touchpoint a", `touchpoint ${long}`))).toEqual([]);
    expect(await findings(`${TEXT}// ${long}`)).toEqual([]);
    expect(await findings(`${TEXT}/* ${long}`)).not.toEqual([]);
  });

  it("may have ten thousand words in one line", async () => {
    const needs = `needs ${"c, ".repeat(10_000)}c`;
    expect(await findings(`context c "C"\n${TEXT.replace("via web\n", `via web { ${needs} }\n`)}`, "syntax")).toEqual(
      [],
    );
    expect(await findings(TEXT.replace("via web\n", `via web ${"word ".repeat(10_000)}\n`), "syntax")).toHaveLength(1);
  });

  it("may open a thousand blocks inside one another", async () => {
    for (const deep of ["{", "stage s {", "journey j { stage s {", 'touchpoint a "A" { desired {', "nothing {"]) {
      const text = `${TEXT}${`${deep}\n`.repeat(1000)}`;
      const found = await messages(text, "syntax");
      expect(found.length, deep).toBeGreaterThan(0);
      expect((await project(text)).model().journeys[0]?.name, deep).toBe("j");
    }
    expect((await findings(`${TEXT}${"}\n".repeat(1000)}`, "syntax")).length).toBe(1000);
  });

  it("may be long: every touchpoint of a large file is there", async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `    touchpoint t-${at} "T ${at}" via web`);
    const text = TEXT.replace('    touchpoint a "A" via web\n    touchpoint b "B" via web', lines.join("\n"));
    expect(await findings(text)).toEqual([]);
    expect((await project(text)).model().journeys[0]?.stages[0]?.touchpoints).toHaveLength(3000);
  });
});

it("a file that is no UTF-8 is told of, not died of", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "journey-bytes-"));
  writeFileSync(path.join(folder, "latin.journey"), Buffer.from(TEXT.replace('"A"', '"é" é'), "latin1"));
  let out = "";
  const write = (text: string): void => {
    out += text;
  };
  const io = {
    script: import.meta.filename,
    cwd: folder,
    color: false,
    today: () => TODAY,
    input: async () => new Uint8Array(),
    out: write,
    error: write,
  };
  expect(await run(["check", "latin.journey"], io)).toBe(2);
  expect(out).toContain("This file can't be read (it is not UTF-8: see line 4, character 19; save it as UTF-8).");
  rmSync(folder, { recursive: true });
});

describe("the server", () => {
  let client: Client;
  afterEach(async () => await client.stop());

  const at = (name: string): string => `${FOLDER}/${name}`;
  const hand = (texts: Readonly<Record<string, string | undefined>>): Promise<void> => {
    const files = Object.entries(texts).map(([name, text]) => ({ uri: at(name), ...(text !== undefined && { text }) }));
    return client.rpc.sendNotification(FILES_NOTIFICATION, { files });
  };
  const start = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    const files = Object.entries(texts).map(([name, text]) => ({ uri: at(name), text }));
    client = await connect({ folders: [FOLDER], files });
  };
  const journey = (name: string): string => TEXT.replace(OWNERS, "").replace('journey j "J"', `journey ${name} "J"`);

  it("lives on after a text that nobody can read", async () => {
    await start({ "j.journey": TEXT });
    await client.open(at("j.journey"), TEXT);
    await client.change(at("j.journey"), `\u0000${"{".repeat(2000)}"`);
    await client.diagnostics(at("j.journey"), (list) => list.length > 0);
    await client.change(at("j.journey"), TEXT);
    await client.diagnostics(at("j.journey"), (list) => list.length === 0);
  });

  it("logs what fails while nobody waits for it, and lives on", async () => {
    await start({ "j.journey": `${TEXT}nonsense\n` });
    client.failUnhandled(new Error("No disk."));
    client.failUnhandled("No reason.");
    await client.diagnostics(at("j.journey"), (list) => list.length > 0);
    expect(client.logged).toEqual([expect.stringContaining("Error: No disk."), "No reason."]);
  });

  it("follows a change of branch: many files changed, added and gone at once", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `j-${i}`);
    const texts = Object.fromEntries(names.map((name) => [`${name}.journey`, journey(name)]));
    await start({ "org.journey": OWNERS, ...texts });
    await client.diagnostics(at("j-29.journey"), (list) => list.length === 0);
    const moved = Object.fromEntries(names.slice(0, 10).map((name) => [`new/${name}.journey`, journey(name)]));
    const gone = Object.fromEntries(names.slice(0, 10).map((name) => [`${name}.journey`, undefined]));
    const other = Object.fromEntries(names.slice(10).map((name) => [`${name}.journey`, `${journey(name)}nonsense\n`]));
    await hand({ ...gone, ...moved, ...other, "org.journey": 'owner p "P"\n' });
    await client.diagnostics(at("j-29.journey"), (list) => list.some((item) => item.code === "syntax"));
    await client.diagnostics(at("new/j-0.journey"), (list) =>
      list.some((item) => item.code === "unresolved-reference"),
    );
    await client.diagnostics(at("j-0.journey"), (list) => list.length === 0);
    await hand({ ...texts, ...Object.fromEntries(Object.keys(moved).map((name) => [name, undefined])) });
    await hand({ "org.journey": OWNERS });
    for (const name of names) await client.diagnostics(at(`${name}.journey`), (list) => list.length === 0);
  });

  it("answers a request about a file that is closed and gone before its last edit was read", async () => {
    const disk = new MemoryFileSystem();
    disk.set(at("j.journey"), TEXT);
    client = await connect({ folders: [FOLDER], disk });
    await client.open(at("j.journey"), TEXT);
    await client.diagnostics(at("j.journey"), () => true);
    const textDocument = { uri: at("j.journey") };
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    const requests = ["textDocument/documentSymbol", "textDocument/codeAction", MAP_REQUEST].flatMap((method) => {
      client.change(at("j.journey"), `${TEXT}// ${method}\n`).catch(() => undefined);
      const params = { textDocument, range, context: { diagnostics: [] }, uri: at("j.journey") };
      return client.rpc.sendRequest(method, params).catch((error: Error) => error);
    });
    const closed = client.rpc.sendNotification("textDocument/didClose", { textDocument });
    disk.set(at("j.journey"), undefined);
    await closed;
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: at("j.journey"), type: 3 }],
    });
    expect(await Promise.all(requests)).toHaveLength(3);
  });

  it("keeps a file that is open when it is deleted on disk, or its folder is", async () => {
    const disk = new MemoryFileSystem();
    const file = at("deep/j.journey");
    disk.set(file, TEXT);
    client = await connect({ folders: [FOLDER], disk });
    await client.open(file, TEXT);
    await client.diagnostics(file, (list) => list.length === 0);
    disk.set(file, undefined);
    for (const uri of [file, at("deep")]) {
      await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
      const place = { textDocument: { uri: file }, position: { line: 0, character: 6 } };
      const context = { includeDeclaration: true };
      expect(await client.rpc.sendRequest("textDocument/references", { ...place, context })).toHaveLength(3);
      const renamed = await client.rpc.sendRequest("textDocument/rename", { ...place, newName: "p" });
      expect(JSON.stringify(renamed)).toContain(file);
    }
    await client.close(file);
    await expect(client.rpc.sendRequest(MAP_REQUEST, { uri: file })).rejects.toThrow("There is no journey file");
  });

  it.each([MAP_REQUEST, DETAILS_REQUEST, COMPARE_REQUEST, CHANGES_REQUEST])(
    "answers %s with the protocol's code when it is cancelled",
    async (method) => {
      await start({ "j.journey": TEXT });
      await client.open(at("j.journey"), TEXT);
      await client.diagnostics(at("j.journey"), () => true);
      await client.change(at("j.journey"), `${TEXT}// more\n`);
      const cancelling = new CancellationTokenSource();
      const params = { uri: at("j.journey"), old: {} };
      const answer = client.rpc.sendRequest(method, params, cancelling.token);
      cancelling.cancel();
      await expect(answer).rejects.toMatchObject({ code: -32800 });
    },
  );

  it("follows a folder that goes and one that gets another name", async () => {
    await start({ "org.journey": OWNERS, "deep/a/j.journey": journey("j"), "deep/k.journey": journey("j") });
    await client.diagnostics(at("deep/k.journey"), (list) => list.some((item) => item.code === "duplicate-name"));
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: at("deep/a"), type: 3 }] });
    await client.diagnostics(at("deep/k.journey"), (list) => list.length === 0);
    await hand({ "deep/k.journey": undefined, "wide/k.journey": journey("k") });
    const map = (uri: string): Promise<MapResult> => client.rpc.sendRequest(MAP_REQUEST, { uri });
    expect((await map(at("wide/k.journey"))).journey).toBe("k");
    await expect(map(at("deep/k.journey"))).rejects.toThrow("There is no journey file");
  });
});
