import { changedLines } from "../../src/line-changes.ts";
import type { AllDetails, PageMessage, PageState, PanelMessage, ShowMessage } from "../preview/messages.ts";
import type { Host } from "./host.ts";
import { Viewer } from "./viewer.ts";

/** What VS Code gives to the pages of extensions. */
declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();

const VIEWS = [
  { name: "map", title: "Map" },
  { name: "overview", title: "Overview" },
  { name: "portfolio", title: "Portfolio" },
  { name: "owner", title: "Owner" },
];

/** Those who wait for the details of a version of the map. */
const waiting = new Map<number, (details: AllDetails) => void>();

const host: Host = {
  positionOn: (uri) => {
    const state = vscode.getState();
    return state?.uri === uri ? state : undefined;
  },
  keep: ({ uri, view, journey, owner, hidden, locked }, position) =>
    vscode.setState({ uri, view, journey, owner, hidden, locked, ...position }),
  details: ({ version }) =>
    new Promise((resolve) => {
      waiting.set(version, resolve);
      vscode.postMessage({ type: "details", version });
    }),
  look: (look) => vscode.postMessage({ type: "look", look }),
  editor: {
    open: (id) => vscode.postMessage({ type: "open", id }),
    goTo: (line) => vscode.postMessage({ type: "goTo", line }),
    lock: (locked) => vscode.postMessage({ type: "lock", locked }),
    showRule: (rule) => vscode.postMessage({ type: "rule", rule }),
    writeExample: () => vscode.postMessage({ type: "example" }),
  },
};

const viewer = new Viewer(host, VIEWS);
/** The last picture and its version. */
let last: { readonly version: number; readonly picture: readonly string[] } | undefined;

window.addEventListener("message", ({ data }: MessageEvent<PanelMessage>) => {
  switch (data.type) {
    case "show":
      show(data);
      break;
    case "mark":
      viewer.mark(data.ids, data.reveal);
      break;
    case "find":
      viewer.find();
      break;
    case "details":
      waiting.get(data.version)?.(data.details);
      waiting.delete(data.version);
      break;
  }
});
vscode.postMessage({ type: "ready" });

function show({ view, picture: changes, base }: ShowMessage): void {
  if (base !== undefined && base !== last?.version) {
    vscode.postMessage({ type: "ready" });
    return;
  }
  const picture = changes && changedLines(base === undefined ? [] : (last?.picture ?? []), changes);
  last = { version: view.version, picture: picture ?? [] };
  viewer.show({ ...view, picture });
}
