import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "../src/language/serve.ts";

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  everyMinute: (act) => setInterval(act, 60_000),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
