import {
  evidenceOf,
  type GapReport,
  type GapSection,
  rounded,
  scoreArithmetic,
  severityArithmetic,
  whatOf,
} from "./gaps.ts";

/** The ranked gaps for a page or a pull request. @param limit at most so many gaps of each list. */
export function markdownGaps({ sections }: GapReport, limit = Number.POSITIVE_INFINITY): string {
  return sections.map((section) => sectionText(section, limit)).join("\n");
}

function sectionText({ journey, gaps, unknown, opportunities }: GapSection, limit: number): string {
  const several = journey === undefined;
  const of = (name: string): string[] => (several ? [name] : []);
  const start = opportunities.find((row) => row.startHere);
  const parts = [
    `## ${escaped(journey ?? "All journeys")}`,
    ...(start ? [`**Start here:** ${escaped(start.title)} (${escaped(start.owner ?? "nobody")})`] : []),
    gaps.length > 0
      ? rows(
          [
            "Severity",
            ...of("Journey"),
            "Where",
            "What",
            "Actual",
            "Target",
            "Owner",
            "Evidence",
            "Shortfall × moment × confidence",
          ],
          gaps
            .slice(0, limit)
            .map((row) => [
              rounded(row.weight?.severity),
              ...of(row.journey),
              `${row.momentOfTruth ? "◆ " : ""}${row.where}`,
              whatOf(row),
              row.actual ?? "",
              row.target ?? "",
              row.owner ?? "nobody",
              evidenceOf(row),
              severityArithmetic(row),
            ]),
        )
      : "No gap is known.",
    ...(gaps.length > limit ? [`And ${gaps.length - limit} more.`] : []),
    ...(unknown.length > 0
      ? [
          "### Never measured",
          rows(
            [...of("Journey"), "Where", "What", "Target", "Owner"],
            unknown.map((row) => [...of(row.journey), row.where, whatOf(row), row.target ?? "", row.owner ?? "nobody"]),
          ),
        ]
      : []),
    ...(opportunities.length > 0
      ? [
          "### Opportunities",
          rows(
            ["Score", ...of("Journey"), "Opportunity", "Closes", "Status", "Owner", "Value × severity ÷ effort"],
            opportunities.map((row) => [
              rounded(row.score),
              ...of(row.journey),
              row.title,
              String(row.gaps),
              row.status ?? "",
              row.owner ?? "nobody",
              scoreArithmetic(row),
            ]),
          ),
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function rows(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(header), `|${header.map(() => "---").join("|")}|`, ...lines.map(line)].join("\n");
}

/** A text as Markdown that is nothing but text: no markup, no mention of people, no line of its own. */
function escaped(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, " ")
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, (character) => `\\${character}`)
    .replace(/@/g, "@\u2060")
    .replace(/:\/\//g, ":\u2060//");
}
