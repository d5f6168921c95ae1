import process from "node:process";
import { serveOverStdio } from "../../src/cli/commands/lsp.ts";

/** The language server in a process of its own, which says over a second channel how much memory it holds after a collection. */
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
await serveOverStdio();
