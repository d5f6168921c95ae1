import { afterEach, beforeEach, expect, it } from "vitest";
import { MAP_REQUEST } from "../../src/protocol.ts";
import { type Client, connect } from "../helpers/client.ts";
import { FOLDER } from "../helpers/project.ts";

/** Syntax trees of files that are not open are let go; what an editor asks reaches into these files all the same. */

const at = (name: string): string => `${FOLDER}/${name}.journey`;

const ORG = 'owner o "Owner O"\nowner p "Owner P"\nlifecycle mine "Mine" { phase early "Early" }\n';
const UPPER = `journey upper "Upper" by o {
  follows mine
  stage s "S" as early by o {
    touchpoint a "A" via web { expands lower }
    touchpoint b "B" via web by p { then a }
  }
  handoff a -> b by o
}
`;
const LOWER = `/** What happens in detail. */
journey lower "Lower" by o {
  stage s "S" by o { touchpoint x "X" via web }
}
`;
const MEASURED = "actuals upper on 2026-10-01 { a { wait 9 min } }\n";

let client: Client;

beforeEach(async () => {
  const texts = { org: ORG, upper: UPPER, lower: LOWER, measured: MEASURED };
  client = await connect({
    folders: [FOLDER],
    files: Object.entries(texts).map(([name, text]) => ({ uri: at(name), text })),
  });
  await client.rpc.sendRequest(MAP_REQUEST, { uri: at("upper") });
});
afterEach(async () => await client.stop());

/** Where a word stands in a text, the given time that it does. */
function position(text: string, word: string, time = 0) {
  let offset = -1;
  for (let found = 0; found <= time; found++) offset = text.indexOf(word, offset + 1);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const spoken = ({ uri, range: { start } }: Location): string =>
  `${uri.slice(FOLDER.length + 1)}:${start.line + 1}:${start.character + 1}`;

async function references(name: string, text: string, word: string, time?: number): Promise<string[]> {
  await client.open(at(name), text);
  const found: Location[] = await client.rpc.sendRequest("textDocument/references", {
    textDocument: { uri: at(name) },
    position: position(text, word, time),
    context: { includeDeclaration: true },
  });
  return found.map(spoken).toSorted();
}

it("names lead to declarations in closed files", async () => {
  await client.open(at("upper"), UPPER);
  const [target]: { targetUri: string; targetSelectionRange: Location["range"] }[] = await client.rpc.sendRequest(
    "textDocument/definition",
    { textDocument: { uri: at("upper") }, position: position(UPPER, "lower") },
  );
  expect(
    spoken({
      uri: target?.targetUri ?? "",
      range: target?.targetSelectionRange ?? { start: { line: -1, character: -1 } },
    }),
  ).toBe("lower.journey:2:9");
});

it("names tell of declarations in closed files, with the comment before them", async () => {
  await client.open(at("upper"), UPPER);
  const { contents }: { contents: { value: string } } = await client.rpc.sendRequest("textDocument/hover", {
    textDocument: { uri: at("upper") },
    position: position(UPPER, "lower"),
  });
  expect(contents.value).toBe("**Lower** · journey `lower`\n\nWhat happens in detail.");
});

it("references are found in closed files", async () => {
  expect(await references("org", ORG, "o ")).toEqual([
    ...["lower.journey:2:26", "lower.journey:3:18", "org.journey:1:7"],
    ...["upper.journey:1:26", "upper.journey:3:27", "upper.journey:7:21"],
  ]);
  expect(await references("org", ORG, "early")).toEqual(["org.journey:3:31", "upper.journey:3:18"]);
});

it("references to a part of a journey are found in its file and in the measured values of it", async () => {
  expect(await references("upper", UPPER, "a ")).toEqual([
    ...["measured.journey:1:31", "upper.journey:4:16", "upper.journey:5:42", "upper.journey:7:11"],
  ]);
});

it("a declaration is renamed in closed files", async () => {
  await client.open(at("measured"), MEASURED);
  const { changes }: { changes: Record<string, { range: Location["range"] }[]> } = await client.rpc.sendRequest(
    "textDocument/rename",
    { textDocument: { uri: at("measured") }, position: position(MEASURED, "upper"), newName: "top" },
  );
  const places = Object.entries(changes).flatMap(([uri, edits]) => edits.map(({ range }) => spoken({ uri, range })));
  expect(places.toSorted()).toEqual(["measured.journey:1:9", "upper.journey:1:9"]);
});

it("the search for symbols finds what closed files declare", async () => {
  const found: { name: string; location: Location }[] = await client.rpc.sendRequest("workspace/symbol", {
    query: "low",
  });
  expect(found.map(({ name, location }) => `${name} ${spoken(location)}`)).toContain("lower lower.journey:2:9");
});

it("a closed file is told of a name that came or went elsewhere", async () => {
  const codes = (list: readonly { code?: number | string | undefined }[]): unknown[] => list.map((item) => item.code);
  await client.open(at("org"), ORG);
  await client.change(at("org"), ORG.replace("owner p", "owner q"));
  const told = await client.diagnostics(at("upper"), (list) => codes(list).includes("unresolved-reference"));
  const unresolved = told.filter((item) => item.code === "unresolved-reference");
  expect(unresolved).toMatchObject([
    { message: expect.stringContaining("No owner is called `p`."), range: { start: { line: 4, character: 32 } } },
  ]);
  await client.change(at("org"), ORG);
  await client.diagnostics(at("upper"), (list) => !codes(list).includes("unresolved-reference"));
});

it("a closed file is told of a name whose file is gone", async () => {
  const codes = (list: readonly { code?: number | string | undefined }[]): unknown[] => list.map((item) => item.code);
  await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: at("lower"), type: 3 }] });
  await client.diagnostics(at("upper"), (list) => codes(list).includes("unresolved-reference"));
});

it("a file whose editor is closed can be asked again", async () => {
  await client.open(at("upper"), UPPER);
  await client.close(at("upper"));
  expect(await references("lower", LOWER, "lower")).toEqual(["lower.journey:2:9", "upper.journey:4:40"]);
  const symbols: unknown[] = await client.rpc.sendRequest("textDocument/documentSymbol", {
    textDocument: { uri: at("upper") },
  });
  expect(symbols).toHaveLength(1);
});
