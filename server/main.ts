import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Disk } from "../src/disk/disk.ts";
import { serve } from "../src/lsp/serve.ts";

serve(createConnection(ProposedFeatures.all), {
  disk: new Disk(),
  onUnhandled: (report) => process.on("unhandledRejection", report),
  everyMinute: (act) => setInterval(act, 60_000).unref(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
