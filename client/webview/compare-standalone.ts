import type { Comparison } from "../compare/messages.ts";
import { CompareViewer } from "./compare-viewer.ts";

const comparison = JSON.parse(document.getElementById("journey-data")?.textContent ?? "{}") as Comparison;

new CompareViewer({ kept: undefined, keep: () => undefined }).show(comparison);
