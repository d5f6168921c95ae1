import type { AssessedJourney } from "../../../analysis/assessed-journey.ts";
import { type BelowRow, type GapList, type GapRow, gapList, type OpportunityRow } from "../../../analysis/gap-list.ts";
import { labelOf } from "../../../model/element.ts";

/** One ranked list with what it is of. */
export interface GapSection extends GapList {
  /** The journey's title; `undefined` for the list over all journeys. */
  readonly journey: string | undefined;
}

export interface GapReport {
  readonly sections: readonly GapSection[];
  /** How many journeys were read. */
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
function evidenceOf({ source, age, date }: GapRow): string {
  const old =
    date === undefined || age === undefined ? "no date" : age < 0 ? date : `${age} ${age === 1 ? "day" : "days"} old`;
  return `${source ?? "no source"}, ${old}`;
}

/** A score or severity for people: two digits behind the point, or a dash for what can't be said. */
function rounded(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(2);
}

/** A table by its header and lines. */
export interface Table {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

interface Column<R> {
  readonly title: string;
  readonly cell: (row: R) => string;
  /** Left out where all its cells are empty. */
  readonly optional?: true;
}

const ARROWS = { better: "↗ better", worse: "↘ worse", steady: "→ steady", changed: "~ changed" } as const;

/** The gaps as a table. @param several whether they are of several journeys. */
export function gapTable(rows: readonly GapRow[], several: boolean): Table {
  return tableOf(rows, [
    { title: "severity", cell: ({ weight }) => rounded(weight?.severity) },
    ...(several ? [{ title: "journey", cell: ({ journey }: GapRow) => journey }] : []),
    { title: "where", cell: ({ momentOfTruth, where }) => `${momentOfTruth ? "◆ " : ""}${where}` },
    { title: "what", cell: whatOf },
    { title: "actual", cell: ({ kind, actual }) => (kind === "metric" ? (actual ?? "") : "") },
    { title: "target", cell: ({ target }) => target ?? "" },
    { title: "others", cell: ({ benchmark }) => benchmark ?? "", optional: true },
    { title: "trend", cell: ({ trend }) => (trend ? ARROWS[trend] : ""), optional: true },
    { title: "owner", cell: ({ owner }) => owner ?? "nobody" },
    { title: "evidence", cell: evidenceOf },
    { title: "shortfall × moment × confidence", cell: severityArithmetic },
  ]);
}

/** The opportunities as a table. @param several whether they are of several journeys. */
export function opportunityTable(rows: readonly OpportunityRow[], several: boolean): Table {
  return tableOf(rows, [
    { title: "score", cell: ({ score }) => rounded(score) },
    ...(several ? [{ title: "journey", cell: ({ journey }: OpportunityRow) => journey }] : []),
    { title: "opportunity", cell: ({ title }) => title },
    { title: "closes", cell: ({ gaps }) => `${gaps} ${gaps === 1 ? "gap" : "gaps"}` },
    { title: "status", cell: ({ status }) => status ?? "", optional: true },
    { title: "owner", cell: ({ owner }) => owner ?? "nobody" },
    { title: "√(customer × business) × severity ÷ effort", cell: scoreArithmetic },
  ]);
}

function tableOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Table {
  const shown = columns.filter(({ optional, cell }) => !optional || rows.some((row) => cell(row) !== ""));
  return { header: shown.map(({ title }) => title), lines: rows.map((row) => shown.map(({ cell }) => cell(row))) };
}

/** How a score came about: `√(5 × 4) × 0.90 ÷ 2`; a question mark for what is not given. */
function scoreArithmetic({ customerValue, businessValue, severity, effort }: OpportunityRow): string {
  const factor = severity === undefined ? "?" : rounded(severity);
  return `√(${customerValue ?? "?"} × ${businessValue ?? "?"}) × ${factor} ÷ ${effort ?? "?"}`;
}

/** How a severity came about: `0.75 × 1.5 × 0.6`. */
function severityArithmetic({ weight }: GapRow): string {
  return weight ? `${rounded(weight.shortfall)} × ${weight.moment} × ${weight.confidence}` : "";
}

/** What is worst below a touchpoint: `0.75 at Waits for a call in The repair`. */
export function worstOf({ opens, worst }: BelowRow): string {
  if (!worst) return `no gap with a known severity in ${opens}`;
  return `${rounded(worst.severity)} at ${worst.where} in ${worst.journey}`;
}
