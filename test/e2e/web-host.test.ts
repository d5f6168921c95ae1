import { describe } from "vitest";
import { editorSuite } from "./editor-suite.ts";
import { launcherKind } from "./harness/launcher.ts";

/** Only a browser has no Node beside it; the desktop runs the extension on Node whatever the setting says. */
describe.skipIf(launcherKind === "electron")("with the extension in a web worker", () =>
  editorSuite({ "remote.extensionKind": { "journey-lang.journey-lang": ["ui"] } }),
);
