import pc from "picocolors";
import type { BelowRow, GapRow, OpportunityRow } from "../../../analysis/gap-list.ts";
import type { Io } from "../../io.ts";
import { printable, table } from "../table.ts";
import { type GapReport, type GapSection, gapTable, opportunityTable, type Table, whatOf, worstOf } from "./gaps.ts";

type Colors = ReturnType<typeof pc.createColors>;

/** The ranked gaps for people. @param limit at most so many gaps of each list. */
export function textGaps({ sections, journeys }: GapReport, io: Io, limit = Number.POSITIVE_INFINITY): string {
  const colors = pc.createColors(io.color);
  if (journeys === 0) return "There is no journey in these files.\n";
  return sections.map((section) => sectionText(section, limit, colors)).join("\n");
}

function sectionText(section: GapSection, limit: number, colors: Colors): string {
  const { journey, gaps, unknown, below, opportunities } = section;
  const several = journey === undefined;
  const parts = [
    colors.underline(printable(journey ?? "All journeys")),
    gaps.length > 0 ? drawn(gapTable(gaps.slice(0, limit), several), colors) : "  No known gaps.",
    ...left(gaps.length - limit),
    ...(unknown.length > 0 ? [colors.bold("Never measured"), unknownList(unknown, several)] : []),
    ...(below.length > 0 ? [colors.bold("In journeys below"), belowList(below, several)] : []),
    ...(opportunities.length > 0
      ? [colors.bold("Opportunities"), drawn(opportunityTable(opportunities, several), colors)]
      : []),
    startText(opportunities, colors),
  ];
  return `${parts.join("\n\n")}\n`;
}

function left(more: number): string[] {
  return more > 0 ? [`  and ${more} more`] : [];
}

function unknownList(rows: readonly GapRow[], several: boolean): string {
  const places = Map.groupBy(
    rows,
    (row) => `${several ? `${row.journey}: ` : ""}${row.momentOfTruth ? "◆ " : ""}${row.where}`,
  );
  return [...places]
    .map(([where, own]) => `  ${printable(where)}: ${printable(own.map(whatOf).join(", "))}`)
    .join("\n");
}

function belowList(rows: readonly BelowRow[], several: boolean): string {
  return rows
    .map((row) => `  ${printable(`${several ? `${row.journey}: ` : ""}${row.where}: ${worstOf(row)}`)}`)
    .join("\n");
}

function drawn({ header, lines }: Table, colors: Colors): string {
  return table(header, lines, colors);
}

function startText(opportunities: readonly OpportunityRow[], colors: Colors): string {
  const start = opportunities.find((row) => row.startHere);
  if (!start)
    return "Nowhere to start yet: no opportunity with an effort of at most 2 closes a gap whose severity is known.";
  return `${colors.green("Start here")}: ${printable(start.title)} (${printable(start.owner ?? "nobody")}).`;
}
