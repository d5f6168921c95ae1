import type { Details } from "./known-details.ts";
import { make } from "./make.ts";
import { messageNodes } from "./message-text.ts";

type Metric = Details["metrics"][number];
type Finding = Details["findings"][number];

/** Verdicts that the values say themselves. */
const SAID_ALREADY: ReadonlySet<Metric["verdict"]> = new Set(["not measured", "no target"]);

/** What to do when somebody wants to know more of a rule, by its id; `undefined` where nobody can say more. */
export type ShowRule = ((rule: string) => void) | undefined;

/** All that is known of one thing, to be read beside the map. */
export function detailsContent(details: Details, showRule: ShowRule): Node[] {
  return [
    make("h2", { textContent: details.title }),
    make("p", { className: "quiet", textContent: details.place }),
    ...(details.facts.length > 0 ? [factList(details)] : []),
    ...section("Measures", details.metrics.map(metricItem)),
    ...section("Gaps", details.gaps.map(gapItem)),
    ...section(
      "Findings",
      details.findings.map((finding) => findingItem(finding, showRule)),
    ),
  ];
}

/** What should be and what is: `≤ 5 min → 12 h`. */
export function metricValue({ desired, actual }: Metric): string {
  return `${desired ?? "no target"} → ${actual ?? "not measured"}`;
}

/** A finding in a line, with the name of its rule, which leads to the rule's page where there is one. */
export function findingLine({ severity, message, rule }: Finding, showRule: ShowRule): (Node | string)[] {
  const name = showRule
    ? make("button", { className: "link", textContent: rule, title: "What this rule is about" })
    : make("span", { className: "quiet", textContent: rule });
  if (showRule) name.addEventListener("click", () => showRule(rule));
  return [make("strong", { className: severity, textContent: severity }), " ", ...messageNodes(message), " ", name];
}

function factList({ facts }: Details): HTMLElement {
  const list = make("dl");
  for (const { name, value } of facts)
    list.append(make("dt", { textContent: name }), make("dd", { textContent: value }));
  return list;
}

function section(title: string, items: readonly Node[]): Node[] {
  return items.length === 0 ? [] : [make("h3", { textContent: title }), make("ul", {}, ...items)];
}

function metricItem(metric: Metric): HTMLElement {
  return make(
    "li",
    {},
    make("strong", { textContent: metric.name }),
    ` ${metricValue(metric)} `,
    ...(SAID_ALREADY.has(metric.verdict)
      ? []
      : [make("span", { className: metric.verdict.replaceAll(" ", "-"), textContent: metric.verdict })]),
    ...metric.notes.map(quietLine),
  );
}

function gapItem({ title, arithmetic }: Details["gaps"][number]): HTMLElement {
  return make("li", {}, title, ...arithmetic.map(quietLine));
}

function findingItem(finding: Finding, showRule: ShowRule): HTMLElement {
  return make("li", {}, ...findingLine(finding, showRule));
}

function quietLine(text: string): HTMLElement {
  return make("div", { className: "quiet", textContent: text });
}
