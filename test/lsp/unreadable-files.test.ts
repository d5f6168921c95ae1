import type { URI } from "langium";
import { afterEach, describe, expect, it } from "vitest";
import { MemoryFileSystem } from "../../src/project/memory-file-system.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER } from "../helpers/project.ts";

const SETTINGS = `${FOLDER}/journey.config.json`;
const JOURNEY = `${FOLDER}/j.journey`;
const TEXT = 'journey j "J" {\n}\n';

/** A disk on which some files can't be read, and on which files are gone when they are read. */
class FailingDisk extends MemoryFileSystem {
  readonly failing = new Set<string>();
  readonly vanishing = new Set<string>();
  /** What a reading that goes on for long waits for, before it hands over what it read at its start. */
  slow: Promise<void> | undefined;

  override async readFile(uri: URI): Promise<string> {
    const address = uri.toString();
    if (this.vanishing.has(address)) this.set(address, undefined);
    if (this.failing.has(address)) throw new Error("EACCES: permission denied");
    const { slow } = this;
    const text = await super.readFile(uri);
    await slow;
    return text;
  }
}

const codes = (list: readonly { readonly code?: string | number }[]): unknown[] => list.map(({ code }) => code);

describe("a journey file", () => {
  let client: Client;
  afterEach(async () => await client.stop());

  it("that can't be read is a finding until it can be, or is open, and all others are read", async () => {
    const disk = new FailingDisk();
    const [other, late] = [`${FOLDER}/other.journey`, `${FOLDER}/late.journey`];
    for (const uri of [JOURNEY, other]) disk.set(uri, TEXT);
    disk.failing.add(JOURNEY);
    client = await connect({ folders: [FOLDER], disk });
    const unreadable = (uri: string) => client.diagnostics(uri, (list) => codes(list).includes("syntax"));
    expect((await unreadable(JOURNEY)).map(({ message }) => message)).toEqual([
      "This file can't be read (EACCES: permission denied).",
    ]);
    await client.diagnostics(other, (list) => codes(list).includes("unowned-journey"));

    disk.set(late, TEXT);
    disk.failing.add(late);
    disk.failing.delete(JOURNEY);
    const changes = [JOURNEY, late].map((uri) => ({ uri, type: 2 }));
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(JOURNEY, (list) => codes(list).includes("unowned-journey"));
    await unreadable(late);

    await client.open(late, TEXT);
    await client.diagnostics(late, (list) => codes(list).includes("unowned-journey"));
  });
});

describe("a project file", () => {
  let client: Client;
  afterEach(async () => await client.stop());

  async function start(disk: FailingDisk, settings?: string): Promise<void> {
    disk.set(JOURNEY, TEXT);
    if (settings !== undefined) disk.set(SETTINGS, settings);
    client = await connect({ folders: [FOLDER], disk });
  }
  const changed = (type = 2): Promise<void> =>
    client.rpc.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: SETTINGS, type },
        { uri: JOURNEY, type: 2 },
      ],
    });

  it("that can't be read is a finding, and the rest of the project is read", async () => {
    const disk = new FailingDisk();
    disk.failing.add(SETTINGS);
    await start(disk, '{ "rules": { "unowned-journey": "off" } }');
    await client.diagnostics(JOURNEY, (list) => codes(list).includes("unowned-journey"));
    const [finding] = await client.diagnostics(SETTINGS, (list) => list.length > 0);
    expect(finding?.message).toBe(
      "This file can't be read (EACCES: permission denied). Until it can be, none of its settings apply.",
    );
    disk.failing.delete(SETTINGS);
    await changed();
    await client.diagnostics(SETTINGS, (list) => list.length === 0);
    await client.diagnostics(JOURNEY, (list) => !codes(list).includes("unowned-journey"));
  });

  it("is what it was last, whichever reading ends first", async () => {
    const disk = new FailingDisk();
    await start(disk, "{}");
    await client.diagnostics(JOURNEY, (list) => codes(list).includes("unowned-journey"));
    const { promise, resolve } = Promise.withResolvers<void>();
    disk.slow = promise;
    disk.set(SETTINGS, '{ "rules": { "unowned-journey": "off" } }');
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: SETTINGS, type: 2 }] });
    await client.rpc.sendRequest("textDocument/foldingRange", { textDocument: { uri: JOURNEY } });
    disk.slow = undefined;
    disk.set(SETTINGS, "[");
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: SETTINGS, type: 2 }] });
    await client.diagnostics(SETTINGS, (list) => list.length > 0);
    resolve();
    await client.rpc.sendRequest("textDocument/foldingRange", { textDocument: { uri: JOURNEY } });
    disk.set(JOURNEY, `${TEXT}nonsense\n`);
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: JOURNEY, type: 2 }] });
    const found = await client.diagnostics(JOURNEY, (list) => codes(list).includes("syntax"));
    expect(codes(found)).toContain("unowned-journey");
    expect(await client.diagnostics(SETTINGS, () => true)).not.toEqual([]);
  });

  it("has its mistakes told where the project has no journey", async () => {
    const disk = new FailingDisk();
    client = await connect({ folders: [FOLDER], disk });
    disk.set(SETTINGS, '{ "nothing": 1 }');
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: SETTINGS, type: 1 }] });
    expect(codes(await client.diagnostics(SETTINGS, (list) => list.length > 0))).toEqual(["configuration"]);
  });

  it.each([
    ["is gone when it is read", (disk: FailingDisk) => disk.vanishing.add(SETTINGS)],
    [
      "has become a folder",
      (disk: FailingDisk) => {
        disk.set(SETTINGS, undefined);
        disk.set(`${SETTINGS}/in.it`, "");
      },
    ],
  ])("that %s does not apply any more, and other changes are taken over", async (_what, happen) => {
    const disk = new FailingDisk();
    await start(disk, '{ "rules": { "unowned-journey": "off", "never-reviewed": "info" } }');
    await client.diagnostics(JOURNEY, (list) => list.length > 0 && !codes(list).includes("unowned-journey"));
    happen(disk);
    disk.set(JOURNEY, `${TEXT}nonsense\n`);
    await changed();
    await client.diagnostics(JOURNEY, (list) => {
      return codes(list).includes("unowned-journey") && codes(list).includes("syntax");
    });
  });
});
