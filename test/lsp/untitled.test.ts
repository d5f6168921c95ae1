import { afterEach, expect, it } from "vitest";
import { type Client, connect } from "../helpers/client.ts";

const FOLDER = "file:///project";
const UNTITLED = "untitled:Untitled-1";
const SETTINGS = '{ "preset": "strict", "rules": { "unowned-journey": "error" } }';
const files = (settings: string) => [
  { uri: `${FOLDER}/journey.config.json`, text: settings },
  { uri: `${FOLDER}/org.journey`, text: 'owner support "Customer support"\n' },
];
const TEXT = 'journey j "J" {\n  stage s "S" by support {\n    touchpoint t "T" via web by suport\n  }\n}\n';

let client: Client;
afterEach(async () => await client.stop());

const isRead = (list: readonly unknown[]): boolean => list.length > 0;

it("a journey that was never saved knows the names and settings of the only folder", async () => {
  client = await connect({ folders: [FOLDER], files: files(SETTINGS) });
  await client.open(UNTITLED, TEXT);
  const told = await client.diagnostics(UNTITLED, isRead);
  expect(told.map(({ message }) => message)).toContain("No owner is called `suport`. Did you mean `support`?");
  expect(told.find(({ code }) => code === "unowned-journey")?.severity).toBe(1);
});

it("of several folders it could be in any, so it stands by itself", async () => {
  client = await connect({ folders: [FOLDER, "file:///other"], files: files(SETTINGS) });
  await client.open(UNTITLED, TEXT);
  const told = await client.diagnostics(UNTITLED, isRead);
  expect(told.map(({ message }) => message)).toContain(
    'No owner is called `support`. Declare it in a file of the project: owner support "...".',
  );
});

it("is not one of the files that the settings leave out", async () => {
  client = await connect({ folders: [FOLDER], files: files(SETTINGS.replace("{", '{ "ignore": ["**"],')) });
  await client.open(UNTITLED, TEXT);
  const told = await client.diagnostics(UNTITLED, isRead);
  expect(told.find(({ code }) => code === "unowned-journey")?.severity).toBe(1);
});
