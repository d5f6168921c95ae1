import type { GapRow } from "../../../analysis/gap-list.ts";
import { markdownTable, markdownText } from "../markdown-text.ts";
import { type GapReport, type GapSection, gapTable, opportunityTable, type Table, whatOf, worstOf } from "./gaps.ts";

/** The ranked gaps for a page or a pull request. @param limit at most so many gaps of each list. */
export function markdownGaps({ sections }: GapReport, limit = Number.POSITIVE_INFINITY): string {
  return sections.map((section) => sectionText(section, limit)).join("\n");
}

function sectionText({ journey, gaps, unknown, below, opportunities }: GapSection, limit: number): string {
  const several = journey === undefined;
  const of = (name: string): string[] => (several ? [name] : []);
  const start = opportunities.find((row) => row.startHere);
  const parts = [
    `## ${markdownText(journey ?? "All journeys")}`,
    ...(start ? [`**Start here:** ${markdownText(start.title)} (${markdownText(start.owner ?? "nobody")})`] : []),
    gaps.length > 0 ? drawn(gapTable(gaps.slice(0, limit), several)) : "No known gaps.",
    ...(gaps.length > limit ? [`And ${gaps.length - limit} more.`] : []),
    ...part("Never measured", {
      header: [...of("journey"), "where", "what", "target", "owner"],
      lines: unknown.map((row) => [...of(row.journey), ...unknownCells(row)]),
    }),
    ...part("In journeys below", {
      header: [...of("journey"), "where", "worst"],
      lines: below.map((row) => [...of(row.journey), row.where, worstOf(row)]),
    }),
    ...part("Opportunities", opportunityTable(opportunities, several)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function unknownCells(row: GapRow): string[] {
  return [`${row.momentOfTruth ? "◆ " : ""}${row.where}`, whatOf(row), row.target ?? "", row.owner ?? "nobody"];
}

/** A table under a heading, or nothing where it has no lines. */
function part(heading: string, table: Table): string[] {
  return table.lines.length > 0 ? [`### ${heading}`, drawn(table)] : [];
}

function drawn({ header, lines }: Table): string {
  return markdownTable(
    header.map(markdownText),
    lines.map((cells) => cells.map(markdownText)),
  );
}
