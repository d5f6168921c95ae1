import { afterEach, describe, expect, it } from "vitest";
import { changedLines } from "../../src/line-changes.ts";
import { FILES_NOTIFICATION, MAP_REQUEST, type MapResult } from "../../src/protocol.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER } from "../helpers/project.ts";

const ORG = `${FOLDER}/org.journey`;
const FILE = `${FOLDER}/j.journey`;
/** Settings with which everything is reported that there is a rule for. */
const STRICT = { [`${FOLDER}/journey.config.json`]: '{ "preset": "strict" }' };
const CONFIGURATION = `${FOLDER}/journey.config.json`;

const OWNERS = 'owner o "Owner O"\nowner p "Owner P"\n';
const TEXT = `journey j "J" by o { reviewed 2026-11-01 every 90 years  accept scarce-stage "small"
  stage s "S" by o {
    touchpoint a "A" via web
    touchpoint b "B" via web
  }
}
`;

let client: Client;

async function start(files: Readonly<Record<string, string>> = { [ORG]: OWNERS, [FILE]: TEXT }): Promise<void> {
  client = await connect({ folders: [FOLDER], files: Object.entries(files).map(([uri, text]) => ({ uri, text })) });
}

afterEach(async () => await client.stop());

const rules = (list: readonly { code?: number | string | undefined }[]): unknown[] => list.map((item) => item.code);
const toldOfFile = () =>
  client.published.filter(({ uri }) => uri === FILE).map(({ diagnostics }) => rules(diagnostics));
const map = (uri = FILE): Promise<MapResult> => client.rpc.sendRequest(MAP_REQUEST, { uri });

describe("diagnostics", () => {
  it("are there at the start, for files that no editor has opened", async () => {
    await start({ [FILE]: TEXT });
    expect(new Set(rules(await client.diagnostics(FILE, (list) => list.length > 0)))).toEqual(
      new Set(["unresolved-reference"]),
    );
  });

  it("follow an edit", async () => {
    await start();
    await client.open(FILE, TEXT);
    await client.diagnostics(FILE, (list) => list.length === 0);
    await client.change(FILE, TEXT.replace('"B" via web', '"B" via web by p'));
    expect(rules(await client.diagnostics(FILE, (list) => list.length > 0))).toEqual(["unowned-handoff"]);
  });

  it("are not told again when an edit changes none", async () => {
    await start();
    await client.open(FILE, TEXT);
    await client.diagnostics(FILE, (list) => list.length === 0);
    const told = toldOfFile().length;
    await client.change(FILE, TEXT.replace('"A"', '"An"'));
    const { revision } = await map();
    await expect.poll(() => client.revisions.at(-1)).toBe(revision);
    await client.change(FILE, TEXT.replace('"B" via web', '"B" via web by p'));
    await client.diagnostics(FILE, (list) => list.length > 0);
    expect(toldOfFile().slice(told)).toEqual([["unowned-handoff"]]);
  });

  it("that are many wait until nobody types, and then are those of the last text", async () => {
    const steps = Array.from({ length: 400 }, (_, at) => `    touchpoint t${at} "T" via web by missing\n`).join("");
    const long = `journey j "J" by o {\n  stage s "S" by o {\n${steps}  }\n}\n`;
    await start({ [ORG]: OWNERS, [FILE]: long });
    await client.open(FILE, long);
    const first = await client.diagnostics(FILE, (list) => list.length >= 400);
    await client.change(FILE, long.replace("by missing", "by gone"));
    await map();
    await client.change(FILE, long.replace("by missing", "by lost"));
    await expect.poll(() => client.revisions.length).toBeGreaterThan(0);
    await client.change(FILE, long.replace("by missing", "by last"));
    const { revision } = await map();
    await expect.poll(() => client.revisions.at(-1)).toBe(revision);
    expect(await client.diagnostics(FILE, () => true)).toBe(first);
    client.rest();
    const last = await client.diagnostics(FILE, (list) => list !== first);
    expect(last.map(({ message }) => message).join()).toMatch(/\blast\b/);
  });

  it("follow an edit in another file", async () => {
    await start();
    await client.open(ORG, OWNERS);
    await client.diagnostics(FILE, (list) => list.length === 0);
    await client.change(ORG, OWNERS.replace("owner o", "owner other"));
    expect(rules(await client.diagnostics(FILE, (list) => list.length > 0))).toContain("unresolved-reference");
    await client.change(ORG, OWNERS);
    await client.diagnostics(FILE, (list) => list.length === 0);
  });

  it("leave a declaration that another file uses for the first time", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT, ...STRICT });
    await client.diagnostics(ORG, (list) => list.some((item) => item.code === "unused-declaration"));
    await client.open(FILE, TEXT);
    await client.change(FILE, TEXT.replace('"B" via web', '"B" via web by p'));
    await client.diagnostics(ORG, (list) => list.length === 0);
  });

  it("reach a file that an edit elsewhere put in the wrong", async () => {
    await start();
    await client.open(ORG, OWNERS);
    await client.change(ORG, `${OWNERS}${TEXT}`);
    const twice = await client.diagnostics(ORG, (list) => rules(list).includes("duplicate-name"));
    const other = client.published.findLast((item) => item.uri === FILE)?.diagnostics ?? [];
    expect([...rules(twice), ...rules(other)]).toContain("duplicate-name");
  });

  it("go back to the file when an editor is closed without saving", async () => {
    await start();
    await client.open(FILE, TEXT);
    await client.change(FILE, TEXT.replaceAll("touchpoint", "touchpiont"));
    await client.diagnostics(FILE, (list) => rules(list).includes("syntax"));
    await client.close(FILE);
    await client.diagnostics(FILE, (list) => list.length === 0);
  });

  it("go when the file goes", async () => {
    await start({ [FILE]: TEXT });
    await client.diagnostics(FILE, (list) => list.length > 0);
    await client.rpc.sendNotification(FILES_NOTIFICATION, { files: [{ uri: FILE }] });
    await client.diagnostics(FILE, (list) => list.length === 0);
  });

  it("know the project around a file that is opened without its folder", async () => {
    const files = [
      { uri: CONFIGURATION, text: '{ "rules": { "unowned-journey": "off" } }' },
      { uri: `${FOLDER}/shared/org.journey`, text: OWNERS },
      { uri: `${FOLDER}/journeys/j.journey`, text: TEXT.replace(" by o {", " {") },
    ];
    client = await connect({ folders: [], files });
    await client.open(files[2]?.uri ?? "", files[2]?.text ?? "");
    await client.diagnostics(files[2]?.uri ?? "", (list) => list.length === 0);
  });

  it("know the files beside one that is opened without a folder or a project file", async () => {
    client = await connect({
      folders: [],
      files: [
        { uri: ORG, text: OWNERS },
        { uri: FILE, text: TEXT },
      ],
    });
    await client.open(FILE, TEXT);
    await client.diagnostics(FILE, (list) => list.length === 0);
  });

  it("follow the project file, and tell of what is wrong in it", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT.replace(" by o {", " {"), [CONFIGURATION]: "{}" });
    expect(rules(await client.diagnostics(FILE, (list) => list.length > 0))).toEqual(["unowned-journey"]);
    const text = '{ "rules": { "unowned-journey": "off", "nope": "off" } }';
    await client.rpc.sendNotification(FILES_NOTIFICATION, { files: [{ uri: CONFIGURATION, text }] });
    await client.diagnostics(FILE, (list) => list.length === 0);
    const [problem] = await client.diagnostics(CONFIGURATION, (list) => list.length > 0);
    expect(problem).toMatchObject({
      message: 'There is no rule "nope".',
      range: { start: { line: 0, character: 39 } },
    });
  });
});

describe("the day", () => {
  it("is looked at again while the editor is open", async () => {
    await start({ [FILE]: `${OWNERS}${TEXT}`.replace("every 90 years", "every 30 days"), ...STRICT });
    await client.diagnostics(FILE, (list) => list.length > 0);
    expect(rules(await client.diagnostics(FILE, () => true))).not.toContain("review-due");
    client.passTo("2026-12-02");
    await client.diagnostics(FILE, (list) => rules(list).includes("review-due"));
    client.passTo("2026-12-01");
    await client.diagnostics(FILE, (list) => !rules(list).includes("review-due"));
  });
});

describe("the map", () => {
  it("is drawn on request, and its changes are told by the file alone", async () => {
    await start();
    await client.open(FILE, TEXT);
    const { svg, journeys, journey, stale } = await map();
    expect(svg).toContain("<svg");
    expect({ journeys, journey, stale }).toEqual({ journeys: [{ name: "j", title: "J" }], journey: "j", stale: false });
    await expect.poll(() => client.mapChanges).toContain(ORG);
    const before = client.mapChanges.length;
    await client.change(FILE, TEXT.replace('"B"', '"Something new"'));
    expect((await map()).svg).toContain("Something new");
    await expect.poll(() => client.mapChanges.slice(before)).toEqual([FILE]);
  });

  it("is told before the findings, and once for a text", async () => {
    await start();
    await client.open(FILE, TEXT);
    await client.diagnostics(FILE, (list) => list.length === 0);
    const published = toldOfFile().length;
    await client.change(FILE, TEXT.replace('"B" via web', '"B" via web by p'));
    const { svg, revision } = await map();
    expect(toldOfFile().slice(published)).toEqual([]);
    expect(svg).toContain("1 error");
    await client.diagnostics(FILE, (list) => list.length > 0);
    await expect.poll(() => client.revisions.at(-1)).toBe(revision);
    expect((await map()).revision).toBe(revision);
  });

  it("stays the last good one while the text is broken, and says so", async () => {
    await start();
    await client.open(FILE, TEXT);
    const { svg } = await map();
    await client.change(FILE, TEXT.replace('touchpoint b "B" via web', "touchpoint b via"));
    expect(await map()).toMatchObject({
      svg,
      stale: true,
      problem: { line: 3, message: expect.stringContaining("via") },
    });
    await client.change(FILE, TEXT.replace('"B"', '"C"'));
    const mended = await map();
    expect([mended.stale, mended.problem]).toEqual([false, undefined]);
    expect(mended.svg).not.toBe(svg);
  });

  it("forgets journeys that went, and stays when nothing of the text can be read", async () => {
    await start();
    await client.open(FILE, TEXT);
    await map();
    await client.change(FILE, TEXT.replace('journey j "J"', 'journey k "Renamed"'));
    const { svg } = await map();
    await client.change(FILE, "}}}");
    expect(svg).toContain("Renamed");
    expect(await map()).toMatchObject({ svg, stale: true, journeys: [] });
  });

  it("is what could be read when the text was never good", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT.replace("stage s", "stgae s") });
    expect(await map()).toMatchObject({ stale: true, svg: expect.stringContaining("<svg") });
  });

  it("is told by the one that the editor has", async () => {
    await start();
    const first = await map();
    const text = OWNERS.replace("Owner O", "Renamed");
    await client.open(ORG, text);
    await expect.poll(async () => (await map()).svg).toContain("Renamed");
    const told: MapResult = await client.rpc.sendRequest(MAP_REQUEST, { uri: FILE, base: first.version });
    expect(told.svg).toBeUndefined();
    expect(JSON.stringify(told.changes).length).toBeLessThan(first.svg?.length ?? 0);
    const lines = changedLines(first.svg?.trimEnd().split("\n") ?? [], told.changes ?? []);
    expect(`${lines.join("\n")}\n`).toBe((await map()).svg);
    expect({ ...first.places, ...told.places }).toEqual((await map()).places);
    const unknown: MapResult = await client.rpc.sendRequest(MAP_REQUEST, { uri: FILE, base: 9999 });
    expect(unknown.svg).toContain("Renamed");
  });

  it("is none for a file without a journey", async () => {
    await start();
    expect(await map(ORG)).toEqual({
      journeys: [],
      lanes: [],
      owners: [],
      places: {},
      revision: expect.any(Number),
      stale: false,
    });
  });

  it("changes with what it takes from another file", async () => {
    await start();
    await client.open(ORG, OWNERS);
    expect((await map()).svg).toContain("Owner O");
    await client.change(ORG, OWNERS.replace("Owner O", "Renamed"));
    await expect.poll(async () => (await map()).svg).toContain("Renamed");
    await expect.poll(() => client.mapChanges).toContain(FILE);
  });
});

describe("requests", () => {
  it("that nobody knows are rejected", async () => {
    await start();
    await expect(client.rpc.sendRequest("journey/nothing", {})).rejects.toMatchObject({ code: -32601 });
  });

  it("for a file that is not there are rejected", async () => {
    await start();
    await expect(map(`${FOLDER}/none.journey`)).rejects.toThrow(/There is no journey file/);
  });

  it("offer names where a name is asked for, and keywords where a line starts", async () => {
    await start();
    const complete = async (text: string, line: number, character: number): Promise<string[]> => {
      await client.change(FILE, text);
      const answer: { items: { label: string }[] } = await client.rpc.sendRequest("textDocument/completion", {
        textDocument: { uri: FILE },
        position: { line, character },
      });
      return answer.items.map((item) => item.label);
    };
    await client.open(FILE, TEXT);
    const unowned = '    touchpoint b "B" via web by ';
    expect(await complete(TEXT.replace('    touchpoint b "B" via web', unowned), 3, unowned.length)).toEqual([
      "o",
      "p",
    ]);
    const blank = await complete(TEXT.replace("  }\n}", "    \n  }\n}"), 4, 4);
    expect(blank).toEqual(expect.arrayContaining(["touchpoint", "desired", "keeps"]));
  });

  it("are answered from the last text, also while an older one is still being read", async () => {
    await start();
    await client.open(FILE, TEXT);
    for (const letter of "abcdefgh") {
      const text = TEXT.replace('touchpoint b "B"', `touchpoint b${letter} "B"`);
      await client.change(FILE, TEXT);
      await client.change(FILE, text);
      const symbols: { children: unknown }[] = await client.rpc.sendRequest("textDocument/documentSymbol", {
        textDocument: { uri: FILE },
      });
      expect(JSON.stringify(symbols)).toContain(`"b${letter}"`);
    }
  });

  it("say what a name is, with its title and the comment before it", async () => {
    await start({
      [ORG]: `/** They fix *things*. ![x](https://example.com/x.png) */\n${OWNERS.replace("Owner O", "Owner [O]")}`,
      [FILE]: TEXT,
    });
    await client.open(FILE, TEXT);
    const answer: { contents: { value: string } } = await client.rpc.sendRequest("textDocument/hover", {
      textDocument: { uri: FILE },
      position: { line: 0, character: 'journey j "J" by o'.length - 1 },
    });
    expect(answer.contents.value).toBe(
      "**Owner \\[O\\]** · owner `o`\n\nThey fix *things*. \\![x](https://example.com/x.png)",
    );
  });

  it("rename what a project declares, everywhere, and only to what can be a name", async () => {
    await start();
    await client.open(FILE, TEXT);
    await map();
    const at = (character: number, newName: string) => ({
      textDocument: { uri: FILE },
      position: { line: 0, character },
      newName,
    });
    const owner = 'journey j "J" by o'.length - 1;
    const { changes }: { changes: Record<string, unknown[]> } = await client.rpc.sendRequest(
      "textDocument/rename",
      at(owner, "then"),
    );
    expect(Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, edits.length]))).toEqual({
      [ORG]: 1,
      [FILE]: 2,
    });
    await expect(client.rpc.sendRequest("textDocument/rename", at(owner, "two words"))).rejects.toThrow(
      '"two words" is not a valid name.',
    );
    const channel = {
      textDocument: { uri: FILE },
      position: { line: 2, character: '    touchpoint a "A" via w'.length },
    };
    expect(await client.rpc.sendRequest("textDocument/prepareRename", channel)).toBeNull();
  });

  it("lead from a name to its declaration", async () => {
    await start();
    await client.open(FILE, TEXT);
    const [target]: { targetUri: string }[] = await client.rpc.sendRequest("textDocument/definition", {
      textDocument: { uri: FILE },
      position: { line: 0, character: 'journey j "J" by o'.length - 1 },
    });
    expect(target?.targetUri).toBe(ORG);
  });
});
