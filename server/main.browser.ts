import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "../src/lsp/serve.ts";

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  onUnhandled: (report) => self.addEventListener("unhandledrejection", ({ reason }) => report(reason)),
  everyMinute: (act) => setInterval(act, 60_000),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
