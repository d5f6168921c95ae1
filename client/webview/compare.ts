import type { ComparePageMessage, ComparePageState, ComparePanelMessage } from "../compare/messages.ts";
import type { CompareHost } from "./compare-host.ts";
import { CompareViewer } from "./compare-viewer.ts";

/** What VS Code gives to the pages of extensions. */
declare function acquireVsCodeApi(): {
  postMessage(message: ComparePageMessage): void;
  getState(): ComparePageState | undefined;
  setState(state: ComparePageState): void;
};

const vscode = acquireVsCodeApi();
/** What is compared, for when the window is loaded again. */
let comparing = vscode.getState()?.comparing ?? "";

const host: CompareHost = {
  kept: vscode.getState(),
  keep: (position) => vscode.setState({ comparing, ...position }),
  editor: {
    openPart: (side, id) => vscode.postMessage({ type: "openPart", side, id }),
    openChange: (side, change) => vscode.postMessage({ type: "openChange", side, change }),
    goTo: (line) => vscode.postMessage({ type: "goTo", line }),
    journey: (journey) => vscode.postMessage({ type: "journey", journey }),
    moved: (place) => vscode.postMessage({ type: "moved", place }),
    chosen: (change) => vscode.postMessage({ type: "chosen", change }),
  },
};

const viewer = new CompareViewer(host);

window.addEventListener("message", ({ data }: MessageEvent<ComparePanelMessage>) => {
  switch (data.type) {
    case "show":
      comparing = data.comparing;
      viewer.show(data.comparison);
      break;
    case "follow":
      viewer.follow(data.place);
      break;
    case "choose":
      viewer.chooseById(data.change);
      break;
  }
});
vscode.postMessage({ type: "ready" });
