import process from "node:process";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../../lsp/serve.ts";

/** `journey lsp --stdio`: resolves once the server listens; the process lives as long as the editor's end of the pipe. */
export async function serveOverStdio(): Promise<void> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
    disk: NodeFileSystem.fileSystemProvider(),
    onUnhandled: (report) => process.on("unhandledRejection", report),
    everyMinute: (act) => setInterval(act, 60_000).unref(),
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
