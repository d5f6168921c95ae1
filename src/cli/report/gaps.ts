import type { AssessedJourney } from "../../analysis/analyze.ts";
import { type GapList, type GapRow, gapList } from "../../analysis/gap-list.ts";
import { labelOf } from "../../model/element.ts";

/** One ranked list with what it is of. */
export interface GapSection extends GapList {
  /** The journey's title; `undefined` for the list over all journeys. */
  readonly journey: string | undefined;
}

export interface GapReport {
  readonly sections: readonly GapSection[];
  /** How many journeys were looked at. */
  readonly journeys: number;
}

/** The ranked gaps of journeys, each for itself or all in one list. */
export function gapReport(journeys: readonly AssessedJourney[], by: "journey" | "project"): GapReport {
  const groups = by === "project" && journeys.length > 1 ? [journeys] : journeys.map((journey) => [journey]);
  const sections = groups.map((group): GapSection => {
    const [only] = group;
    return { journey: group.length === 1 && only ? labelOf(only.journey) : undefined, ...gapList(group) };
  });
  return { sections, journeys: journeys.length };
}

/** What is off, in a few words: `Wait`, `fails`, `out of sequence`. */
export function whatOf({ kind, metric }: GapRow): string {
  const words = { missing: "missing", failing: "fails", "ad-hoc": "not planned", sequence: "out of sequence" };
  return kind === "metric" || kind === "unknown" ? (metric ?? "anything") : words[kind];
}

/** Where the evidence comes from and how old it is: `Support tickets, 53 days old`. */
export function evidenceOf({ source, age, date }: GapRow): string {
  const old =
    date === undefined || age === undefined ? "no date" : age < 0 ? date : `${age} ${age === 1 ? "day" : "days"} old`;
  return `${source ?? "no source"}, ${old}`;
}

/** A score or severity for people: two digits behind the point, or a dash for what can't be said. */
export function rounded(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(2);
}

/** How a score came about: `√(5 × 4) × 0.90 ÷ 2`; a question mark for what is not given. */
export function scoreArithmetic(row: GapList["opportunities"][number]): string {
  const { customerValue, businessValue, severity, effort } = row;
  return `√(${customerValue ?? "?"} × ${businessValue ?? "?"}) × ${severity === undefined ? "?" : rounded(severity)} ÷ ${effort ?? "?"}`;
}

/** How a severity came about: `0.75 × 1.5 × 0.6`. */
export function severityArithmetic({ weight }: GapRow): string {
  return weight ? `${rounded(weight.shortfall)} × ${weight.moment} × ${weight.confidence}` : "";
}
