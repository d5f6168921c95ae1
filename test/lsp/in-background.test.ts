import { expect, test } from "vitest";
import { type Connection, ConnectionError, ConnectionErrors } from "vscode-languageserver";
import { inBackground } from "../../src/lsp/in-background.ts";

/** What is logged in the editor when work in the background ends with an error. */
async function logged(error: unknown): Promise<string[]> {
  const lines: string[] = [];
  const connection = { console: { error: (line: string) => lines.push(line) } } as unknown as Connection;
  inBackground(connection, () => Promise.reject(error));
  await new Promise((resolve) => setTimeout(resolve));
  return lines;
}

test("logs a failure in the editor", async () => {
  expect(await logged(new Error("No disk."))).toEqual([expect.stringContaining("No disk.")]);
  expect(await logged("No disk.")).toEqual(["No disk."]);
});

test("logs nothing when the editor has hung up", async () => {
  expect(await logged(new ConnectionError(ConnectionErrors.Closed, "Closed."))).toEqual([]);
});
