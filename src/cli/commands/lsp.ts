import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Disk } from "../../disk/disk.ts";
import { serve } from "../../lsp/serve.ts";

/** `journey lsp --stdio`: resolves once the server listens; the process lives as long as the editor's end of the pipe. */
export async function serveOverStdio(): Promise<void> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
    disk: new Disk(),
    onUnhandled: (report) => process.on("unhandledRejection", report),
    everyMinute: (act) => setInterval(act, 60_000).unref(),
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
