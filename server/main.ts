import process from "node:process";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../src/lsp/serve.ts";

serve(createConnection(ProposedFeatures.all), {
  disk: NodeFileSystem.fileSystemProvider(),
  onUnhandled: (report) => process.on("unhandledRejection", report),
  everyMinute: (act) => setInterval(act, 60_000).unref(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
