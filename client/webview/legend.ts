import type { SEVERITIES } from "./change-list.ts";
import { make } from "./make.ts";

const MEANINGS: Readonly<Record<keyof typeof SEVERITIES, string>> = {
  worse: "Customers are worse off",
  risky: "Somebody should check whether this is intended",
  better: "Customers are better off",
  neutral: "Neither better nor worse",
};

const LINES = [
  ["added", "Added: solid line"],
  ["removed", "Removed: dotted line"],
  ["changed", "Changed, moved or renamed: dashed line"],
] as const;

/** What the signs on the maps mean. */
export function legend(): HTMLElement {
  const colors = Object.entries(MEANINGS).map(([severity, meaning]) =>
    make("li", {}, make("span", { className: `severity ${severity}` }, make("span", { className: "dot" })), meaning),
  );
  const lines = LINES.map(([kind, meaning]) => make("li", {}, make("span", { className: `line ${kind}` }), meaning));
  return make(
    "details",
    { className: "legend" },
    make("summary", { textContent: "Legend" }),
    make("ul", {}, ...colors, ...lines),
  );
}
