import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CompletionList } from "vscode-languageserver-types";
import { type Client, connect } from "../../helpers/client.ts";
import { FOLDER } from "../../helpers/project.ts";

const EVERYTHING = readFileSync(path.join(import.meta.dirname, "../../everything.journey"), "utf8");
const URI = `${FOLDER}/a.journey`;

describe("completion", () => {
  let client: Client;
  const failures = vi.spyOn(console, "error");
  beforeAll(async () => {
    client = await connect({ folders: [FOLDER], files: [{ uri: URI, text: "" }] });
    await client.open(URI, "");
  });
  beforeEach(() => failures.mockImplementation(() => undefined));
  afterEach(() => failures.mockReset());
  afterAll(async () => {
    failures.mockRestore();
    await client.stop();
  });

  /** What is offered at the end of the first part of a text. */
  async function offered(before: string, after = ""): Promise<string[]> {
    await client.change(URI, before + after);
    const lines = before.split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const list = await client.rpc.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri: URI },
      position,
    });
    return list.items.map(({ label }) => label);
  }

  it("fails in no place of a half-typed line", async () => {
    const lines = EVERYTHING.split("\n");
    for (const [index, line] of lines.entries()) {
      const before = lines
        .slice(0, index)
        .map((one) => `${one}\n`)
        .join("");
      const after = lines
        .slice(index + 1)
        .map((one) => `\n${one}`)
        .join("");
      for (const cut of placesIn(line)) {
        await offered(before + line.slice(0, cut), after);
        expect(failures.mock.calls, `line ${index + 1}, behind ${JSON.stringify(line.slice(0, cut))}`).toEqual([]);
      }
    }
    expect(client.logged).toEqual([]);
  });

  it("offers metrics behind each point of a list of gaps", async () => {
    const text = 'journey j "J" {\n stage s "S" { touchpoint a "A" touchpoint b "B" }\n opportunity o "O" { closes ';
    for (const [before, after] of [
      ["a.", ""],
      ["a.", " , b."],
      ["a.", ", b.wait"],
      ["a.wait, b.", ""],
    ] as const)
      expect(await offered(text + before, `${after}\n }\n}\n`), `${before}|${after}`).toContain("wait");
    expect(failures).not.toHaveBeenCalled();
  });
});

/** Where words and signs begin and end, and once inside each word. */
function placesIn(line: string): number[] {
  const isWordAt = (at: number): boolean => /[\w-]/.test(line[at] ?? "");
  return Array.from({ length: line.length + 1 }, (_, at) => at).filter(
    (at) => !isWordAt(at - 1) || !isWordAt(at) || !isWordAt(at - 2),
  );
}
