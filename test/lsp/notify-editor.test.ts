import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { notifyEditor } from "../../src/lsp/notify-editor.ts";

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
    await notifyEditor(() => rpc.sendNotification("news"));
  });

  it("is not lost when something else goes wrong", async () => {
    const wrong = () => Promise.reject(new Error("The pipe is broken"));
    await expect(notifyEditor(wrong)).rejects.toThrow("The pipe is broken");
  });
});
