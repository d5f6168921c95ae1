import type { GapRow } from "../../../analysis/gap-list.ts";
import { shown } from "../../files/load.ts";
import { printable } from "../table.ts";
import type { GapReport } from "./gaps.ts";

const COLUMNS = [
  "rank",
  "journey",
  "where",
  "kind",
  "metric",
  "owner",
  "target",
  "actual",
  "benchmark",
  "trend",
  "source",
  "date",
  "age_days",
  "moment_of_truth",
  "shortfall",
  "moment",
  "confidence",
  "severity",
  "opportunities",
  "file",
  "line",
] as const;

/** The ranked gaps for a spreadsheet (RFC 4180): one line a gap, those that were never measured last and without a rank. */
export function csvGaps({ sections }: GapReport, cwd: string): string {
  const lines = sections.flatMap(({ gaps, unknown }) => [
    ...gaps.map((row, index) => cellsOf(row, index + 1, cwd)),
    ...unknown.map((row) => cellsOf(row, undefined, cwd)),
  ]);
  return [COLUMNS, ...lines].map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function cellsOf(
  row: GapRow,
  rank: number | undefined,
  cwd: string,
): readonly (string | number | boolean | undefined)[] {
  const { weight, place } = row;
  return [
    rank,
    row.journey,
    row.where,
    row.kind,
    row.metric,
    row.owner,
    row.target,
    row.actual,
    row.benchmark,
    row.trend,
    row.source,
    row.date,
    row.age,
    row.momentOfTruth,
    weight?.shortfall,
    weight?.moment,
    weight?.confidence,
    weight?.severity,
    row.opportunities.join("; "),
    shown(place.uri, cwd),
    place.range.start.line + 1,
  ];
}

/** A field with quotes where it needs them. A spreadsheet must not take a title for a formula; only a plain number is one. */
function field(value: string | number | boolean | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  const safe = PLAIN_NUMBER.test(value) ? value : printable(value).replace(FORMULA, "'$&");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

/**
 * What makes a formula of a cell, also in the wide forms of East Asian scripts, behind what spreadsheets pass over. Where a comma
 * is for decimals, they take a semicolon for the end of a cell.
 */
const FORMULA = /(?<=^|;)[\s\p{Cf}"'\u2018-\u201F\u00AB]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62-\uFE66\uFE6B]/gu;
