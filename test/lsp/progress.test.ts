import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { progressBar } from "../../src/cli/report/progress-bar.ts";
import { MemoryFileSystem } from "../../src/project/memory-file-system.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER } from "../helpers/project.ts";

/** A disk with many files, each of which takes some time of the clock to read. */
class SlowDisk extends MemoryFileSystem {
  private readonly milliseconds: number;

  constructor(milliseconds: number) {
    super();
    this.milliseconds = milliseconds;
    for (let i = 0; i < 500; i++) this.set(`${FOLDER}/j-${i}.journey`, `owner o-${i} "O"\n`);
  }

  override async readFile(uri: Parameters<MemoryFileSystem["readFile"]>[0]): Promise<string> {
    // The editor's answers come between two files.
    await new Promise((resolve) => setTimeout(resolve, 1));
    vi.setSystemTime(Date.now() + this.milliseconds);
    return super.readFile(uri);
  }
}

let client: Client | undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await client?.stop();
  client = undefined;
});

async function start(disk: MemoryFileSystem, options: Partial<Parameters<typeof connect>[0]> = {}): Promise<Client> {
  client = await connect({ folders: [FOLDER], disk, window: { workDoneProgress: true }, ...options });
  await client.rpc.sendRequest("workspace/symbol", { query: "o" });
  return client;
}

it("an editor shows how many files are read, once that takes more than a second", async () => {
  const { shown } = await start(new SlowDisk(400));
  expect(shown[0]).toBe("begin Reading journeys");
  await expect.poll(() => shown.at(-1)).toBe("end");
  expect(shown[1]).toMatch(/^report \d+ of 500 files$/);
});

it("an editor shows nothing of work that is soon done, and nothing where it can't", async () => {
  expect((await start(new SlowDisk(1))).shown).toEqual([]);
  await client?.stop();
  expect((await start(new SlowDisk(400), { window: { workDoneProgress: false } })).shown).toEqual([]);
});

it("an editor's button stops the reading, and what that means is said", async () => {
  const { shown } = await start(new SlowDisk(400), { cancelling: true });
  await expect
    .poll(() => shown.at(-1))
    .toMatch(
      /^Stopped after \d+ of 500 journey files\. Names in the other files are unknown\. Reload the window to read them all\.$/,
    );
});

it("a terminal has a bar, once reading takes more than a second, and it is gone in the end", () => {
  const written: string[] = [];
  const bar = progressBar({ terminal: (text) => written.push(text) });
  for (let done = 0; done <= 4; done++) {
    bar.report(done, 4);
    vi.setSystemTime(Date.now() + 600);
  }
  bar.end();
  expect(written).toEqual([
    "\r\u001b[KReading ###############--------------- 50 %",
    "\r\u001b[KReading ######################-------- 75 %",
    "\r\u001b[KReading ############################## 100 %",
    "\r\u001b[K",
  ]);
});

it("there is no bar where there is no terminal, or nothing to wait for", () => {
  const written: string[] = [];
  const bar = progressBar({ terminal: (text) => written.push(text) });
  bar.report(1, 2);
  bar.end();
  expect(written).toEqual([]);
  expect(progressBar({}).report(1, 2)).toBe(true);
});
