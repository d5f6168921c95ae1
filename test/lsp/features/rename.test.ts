import { afterEach, describe, expect, it } from "vitest";
import { type Client, connect } from "../../helpers/client.ts";
import { FOLDER } from "../../helpers/project.ts";

const ORG = `owner sales "Sales"
owner cx "Customer experience"
lifecycle mine "Mine" { phase early "Early"  phase late "Late" }
`;
const TEXT = `journey j "J" by sales {
  stage one "One" by sales {
    touchpoint a "A" via web
    touchpoint b "B" via phone
  }
  handoff a -> b by cx
  opportunity o "O" by cx { closes a.wait }
}
journey k "K" by cx {
  stage s "S" { touchpoint only "Only" via web }
}
`;
const JOURNEYS = `${FOLDER}/j.journey`;

describe("a rename", () => {
  let client: Client;
  afterEach(async () => await client.stop());

  /** Renames the first word of the journeys that is found behind some others. */
  async function rename(before: string, newName: string): Promise<unknown> {
    const files = [
      { uri: `${FOLDER}/org.journey`, text: ORG },
      { uri: JOURNEYS, text: TEXT },
    ];
    client = await connect({ folders: [FOLDER], files });
    await client.open(JOURNEYS, TEXT);
    const lines = TEXT.slice(0, TEXT.indexOf(before) + before.length).split("\n");
    const position = { line: lines.length - 1, character: (lines.at(-1)?.length ?? 0) + 1 };
    return client.rpc.sendRequest("textDocument/rename", { textDocument: { uri: JOURNEYS }, position, newName });
  }

  it.each([
    ["touchpoint ", "b", 'The name "b" is taken by a touchpoint in j.journey, line 4.'],
    ["touchpoint ", "one", 'The name "one" is taken by a stage in j.journey, line 2.'],
    ["stage ", "a", 'The name "a" is taken by a touchpoint in j.journey, line 3.'],
    ['journey j "J" by ', "cx", 'The name "cx" is taken by an owner in org.journey, line 2.'],
    ["journey ", "k", 'The name "k" is taken by a journey in j.journey, line 9.'],
  ])("of what stands behind %j to %s is refused", async (before, newName, message) => {
    await expect(rename(before, newName)).rejects.toThrow(message);
  });

  it.each([
    ["touchpoint ", "only"],
    ["touchpoint ", "sales"],
    ["touchpoint ", "o"],
    ["touchpoint ", "a"],
    ["opportunity ", "a"],
    ['journey j "J" by ', "web"],
  ])("of what stands behind %j to %s takes no name from another", async (before, newName) => {
    expect(await rename(before, newName)).toHaveProperty("changes");
  });
});
