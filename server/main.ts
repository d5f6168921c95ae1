import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../src/language/serve.ts";

serve(createConnection(ProposedFeatures.all), {
  disk: NodeFileSystem.fileSystemProvider(),
  everyMinute: (act) => setInterval(act, 60_000).unref(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
