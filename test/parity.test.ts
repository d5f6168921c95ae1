import { readFileSync } from "node:fs";
import path from "node:path";
import { URI } from "langium";
import { expect, it } from "vitest";
import { run } from "../src/cli/run.ts";
import { withIdsOfContent } from "../src/own-ids.ts";
import { MAP_REQUEST, type MapResult } from "../src/protocol.ts";
import { connect } from "./helpers/client.ts";
import { EXAMPLE_FILES, EXAMPLES } from "./helpers/examples.ts";
import { TODAY } from "./helpers/project.ts";

async function command(...argv: string[]): Promise<string> {
  let output = "";
  const write = (text: string): void => {
    output += text;
  };
  await run(argv, {
    script: import.meta.filename,
    cwd: EXAMPLES,
    color: false,
    today: () => TODAY,
    input: async () => new Uint8Array(),
    out: write,
    error: write,
  });
  return output;
}

const NAMES = ["error", "warning", "info", "hint"] as const;

it.each(EXAMPLE_FILES)("the editor and the command line say and draw the same of $name", async ({ name }) => {
  const uri = URI.file(path.join(EXAMPLES, name)).toString();
  const client = await connect({ folders: [URI.file(path.join(EXAMPLES, path.dirname(name))).toString()] });
  const text = readFileSync(path.join(EXAMPLES, name), "utf8");
  await client.open(uri, text);
  const { svg }: MapResult = await client.rpc.sendRequest(MAP_REQUEST, { uri });
  const published = await client.diagnostics(uri, () => true);
  await client.stop();

  const { findings } = JSON.parse(await command("check", name, "--format", "json"));
  expect(
    published.map(({ code, severity = 1, message, range, relatedInformation }) => ({
      rule: code,
      severity: NAMES[severity - 1],
      message,
      file: name,
      range,
      related: (relatedInformation ?? []).map((place) => ({
        message: place.message,
        file: name,
        range: place.location.range,
      })),
      fingerprint: expect.stringMatching(/./),
    })),
  ).toEqual(findings);
  if (svg !== undefined) expect(await command("render", name)).toBe(withIdsOfContent(svg));
});
