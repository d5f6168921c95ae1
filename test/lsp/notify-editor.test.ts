import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { tellEditor } from "../../src/language/tell-editor.ts";

function connection() {
  return createMessageConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(new PassThrough()),
  );
}

describe("what the editor is told", () => {
  it("goes nowhere when it has hung up", async () => {
    const rpc = connection();
    rpc.listen();
    rpc.dispose();
    expect(() => rpc.sendNotification("news")).toThrow("disposed");
    await tellEditor(() => rpc.sendNotification("news"));
  });

  it("is not lost when something else goes wrong", async () => {
    const wrong = () => Promise.reject(new Error("The pipe is broken"));
    await expect(tellEditor(wrong)).rejects.toThrow("The pipe is broken");
  });
});
