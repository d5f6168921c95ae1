import { afterEach, describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { type Client, connect } from "../../helpers/client.ts";
import { format } from "../../helpers/format.ts";
import { FOLDER } from "../../helpers/project.ts";

const FILE = `${FOLDER}/j.journey`;
const TEXT = `journey j "J" by o {
    stage  s "S" {
  touchpoint t   "T" via web
  touchpoint abc "ABC"   via web
    }
 keeps p
}
`;
const EDITOR = { tabSize: 4, insertSpaces: false };

let client: Client;
afterEach(async () => await client.stop());

async function open(text: string): Promise<void> {
  client = await connect({ folders: [FOLDER], files: [{ uri: FILE, text }] });
  await client.open(FILE, text);
  // Only then has the server said all that it says at the start.
  await client.diagnostics(FILE, () => true);
}

async function ask(method: string, params: object): Promise<TextEdit[]> {
  return await client.rpc.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: FILE },
    options: EDITOR,
    ...params,
  });
}

const apply = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(FILE, "journey", 1, text), edits);

const range = (from: [number, number], to: [number, number]): object => ({
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
});

describe("the editor", () => {
  it("is told at the start that files, ranges and lines can be formatted", async () => {
    await open(TEXT);
    expect(client.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
    });
  });

  it("formats a file as the command line does, whatever its settings for indentation", async () => {
    await open(TEXT);
    expect(apply(TEXT, await ask("formatting", {}))).toBe(format(TEXT));
  });

  it("changes nothing in a canonical file, and only what is off in another", async () => {
    await open(format(TEXT));
    expect(await ask("formatting", {})).toEqual([]);
    await client.change(FILE, format(TEXT).replace("  keeps", "keeps"));
    expect(await ask("formatting", {})).toEqual([{ ...range([5, 0], [5, 0]), newText: "  " }]);
  });

  it("formats a file with syntax errors", async () => {
    const broken = TEXT.replace("via web\n", "via\n").replace(" by o", " by");
    await open(broken);
    expect(apply(broken, await ask("formatting", {}))).toBe(format(broken));
  });

  it("formats the lines of a selection, and no other", async () => {
    await open(TEXT);
    const lines = TEXT.split("\n");
    const wanted = format(TEXT).split("\n");
    expect(apply(TEXT, await ask("rangeFormatting", range([2, 3], [3, 5])))).toBe(
      lines
        .with(2, wanted[2] ?? "")
        .with(3, wanted[3] ?? "")
        .join("\n"),
    );
    expect(apply(TEXT, await ask("rangeFormatting", range([1, 0], [2, 0])))).toBe(
      lines.with(1, wanted[1] ?? "").join("\n"),
    );
  });

  it("formats the line of a brace that is typed, and the line that is finished by a new one", async () => {
    await open(TEXT);
    const lines = TEXT.split("\n");
    const brace = { ch: "}", position: { line: 4, character: 5 } };
    expect(apply(TEXT, await ask("onTypeFormatting", brace))).toBe(lines.with(4, "  }").join("\n"));
    const line = { ch: "\n", position: { line: 6, character: 0 } };
    expect(apply(TEXT, await ask("onTypeFormatting", line))).toBe(lines.with(5, "  keeps p").join("\n"));
  });
});
