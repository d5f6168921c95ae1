import { afterEach, describe, expect, it } from "vitest";
import {
  CHANGES_REQUEST,
  type ChangesResult,
  COMPARE_REQUEST,
  type CompareParams,
  type CompareResult,
} from "../../src/protocol.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER } from "../helpers/project.ts";

const ORG = `${FOLDER}/org.journey`;
const FILE = `${FOLDER}/my order.journey`.replace(" ", "%20");
const OTHER = `${FOLDER}/other.journey`;

const OWNERS = 'owner o "Owner O"\nowner p "Owner P"\n';
const TEXT = `journey j "J" by o {
  stage s "S" by o {
    touchpoint a "A" via web {
      desired { duration <= 5 min }
    }
    touchpoint b "B" via web by p
  }
  handoff a -> b by o
}
`;
const LOWERED = TEXT.replace("5 min", "10 min");
const ANOTHER = 'journey k "K" by o {\n  stage s "S" by o {\n    touchpoint a "A" via phone\n  }\n}\n';

let client: Client;
afterEach(async () => await client.stop());

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  client = await connect({ folders: [FOLDER], files: Object.entries(files).map(([uri, text]) => ({ uri, text })) });
}

const compare = (params: Partial<CompareParams>): Promise<CompareResult> =>
  client.rpc.sendRequest(COMPARE_REQUEST, { uri: FILE, ...params });

const messages = ({ changes }: CompareResult): string[] =>
  changes.map(({ severity, message }) => `${severity}: ${message}`);

describe("a journey beside its older version", () => {
  it("is told with what has changed, and where on both sides", async () => {
    await start({ [ORG]: OWNERS, [FILE]: LOWERED });
    const result = await compare({ old: { [FILE]: TEXT } });
    expect(messages(result)).toEqual(["risky: Desired Duration at “A” lowered from 5 min to 10 min."]);
    const [change] = result.changes;
    expect(change).toMatchObject({
      rule: "desired-lowered",
      subject: "A",
      before: { about: "touchpoint:a", place: { uri: FILE, range: [3, 16, 3, 33] } },
      after: { about: "touchpoint:a", place: { uri: FILE, range: [3, 16, 3, 34] } },
    });
    expect(result.before?.svg).toContain("5 min");
    expect(result.after?.svg).toContain("10 min");
    expect(result.after?.places["touchpoint-a"]).toMatchObject({ lines: [2, 4] });
    expect(result.message).toBeUndefined();
    for (const side of [result.before, result.after]) {
      expect(side?.svg).toMatch(/id="touchpoint-a" class="card"[^>]* data-change="changed"/);
    }
  });

  it("follows what is written in the editor", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT });
    await client.open(FILE, TEXT);
    expect((await compare({ old: { [FILE]: TEXT } })).message).toBe("Nothing has changed.");
    await client.change(FILE, LOWERED);
    expect((await compare({ old: { [FILE]: TEXT } })).changes).toHaveLength(1);
  });

  it("says when only the form is another", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT });
    const { message, changes } = await compare({ old: { [FILE]: `// First\n${TEXT.replaceAll("  ", "    ")}` } });
    expect(changes).toEqual([]);
    expect(message).toMatch(/^No change in meaning/);
  });

  it("tells what another file with shared declarations changes", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT });
    const result = await compare({ old: { [ORG]: OWNERS.replace("Owner P", "Partner") } });
    expect(messages(result).join()).toContain("Partner");
    expect(result.changes[0]?.before?.about).toBeUndefined();
  });

  it("is alone where it is new, and where it is gone", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT });
    const fresh = await compare({ old: { [FILE]: null } });
    expect([fresh.before, fresh.after?.title]).toEqual([undefined, "J"]);
    expect(fresh.message).toContain("all of it is new");
    const gone = await compare({ now: { [FILE]: null } });
    expect([gone.before?.title, gone.after]).toEqual(["J", undefined]);
    expect(gone.message).toContain("removed");
  });

  it("is found under its old name", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT.replace("journey j", "journey jay") });
    const result = await compare({ old: { [FILE]: TEXT } });
    expect(result.before?.title).toBe("J");
    expect(result.journey).toBe("jay");
  });

  it("offers the journeys of its file, and of others those that changed", async () => {
    await start({ [ORG]: OWNERS, [FILE]: LOWERED, [OTHER]: ANOTHER });
    const unchanged = await compare({ old: { [FILE]: TEXT } });
    expect(unchanged.journeys).toEqual([{ name: "j", title: "J", changes: 1 }]);
    const both = await compare({ old: { [FILE]: TEXT, [OTHER]: ANOTHER.replace("phone", "web") } });
    expect(both.journeys.map(({ name }) => name)).toEqual(["j", "k"]);
    expect((await compare({ old: { [FILE]: TEXT }, journey: "k" })).after?.title).toBe("K");
  });

  it("is compared as far as it can be read, and says where it can't", async () => {
    await start({ [ORG]: OWNERS, [FILE]: `<<<<<<< HEAD\n${LOWERED}` });
    const { problem, changes } = await compare({ old: { [FILE]: TEXT } });
    expect(problem).toMatchObject({ line: 0 });
    expect(changes.map(({ rule }) => rule)).toContain("desired-lowered");
  });
});

describe("a journey beside another one", () => {
  it("is told like a newer version, whatever the two are called", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT, [OTHER]: ANOTHER });
    const result = await compare({ other: { uri: OTHER } });
    expect([result.before?.title, result.after?.title]).toEqual(["K", "J"]);
    expect(result.changes.map(({ rule }) => rule)).toContain("touchpoint-added");
    expect(result.changes.map(({ rule }) => rule)).not.toContain("journey-renamed");
    expect(result.before?.places["touchpoint-a"]).toMatchObject({ uri: OTHER });
    expect(result.before?.svg).toMatch(/id="touchpoint-a" class="card"[^>]* data-change="changed"/);
  });

  it("can't be where a file has no journey", async () => {
    await start({ [ORG]: OWNERS, [FILE]: TEXT });
    await expect(compare({ other: { uri: ORG } })).rejects.toThrow("There is no journey in");
  });
});

it("says when there is no such file on either side", async () => {
  await start({ [ORG]: OWNERS });
  await expect(compare({})).rejects.toThrow("There is no journey file");
});

it("tells the changes of all journeys of a project at once", async () => {
  await start({ [ORG]: OWNERS, [FILE]: LOWERED, [OTHER]: ANOTHER });
  const old = { [FILE]: TEXT, [OTHER]: ANOTHER.replace("phone", "web") };
  const { changes }: ChangesResult = await client.rpc.sendRequest(CHANGES_REQUEST, { uri: FILE, old });
  expect(changes.map(({ after }) => after?.place?.uri)).toEqual([FILE, OTHER]);
});
