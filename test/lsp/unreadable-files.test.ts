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

  override async readFile(uri: URI): Promise<string> {
    const address = uri.toString();
    if (this.vanishing.has(address)) this.set(address, undefined);
    if (this.failing.has(address)) throw new Error("EACCES: permission denied");
    return super.readFile(uri);
  }
}

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
  const codes = (list: readonly { readonly code?: string | number }[]): unknown[] => list.map(({ code }) => code);

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
