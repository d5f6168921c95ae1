import type { Finding, Severity } from "../../model/finding.ts";
import type { TextRange } from "../../model/place.ts";
import { worstFirst } from "./by-severity.ts";
import type { CheckResult, NameOf } from "./result.ts";
import { printable } from "./table.ts";
import { summaryOf } from "./text.ts";

type Kind = "error" | "warning" | "notice";

const KINDS: Readonly<Record<Severity, Kind>> = { error: "error", warning: "warning", info: "notice", hint: "notice" };

/** GitHub shows so many annotations of a kind from one step, and drops all others without a word. */
const MOST_OF_A_KIND = 10;

/** Something to be shown beside lines of a pull request. */
export interface Annotation {
  /** Absent for what is told in the log only. */
  readonly kind?: Kind;
  readonly title: string;
  /** Relative to the root of the repository; absent for what is in none. */
  readonly file?: string;
  readonly range?: TextRange;
  readonly message: string;
  /** How the log tells it when it is not shown. */
  readonly line: string;
}

/**
 * The findings as workflow commands that GitHub shows beside the lines of a pull request: the worst ones, as many as it
 * takes. The log holds the others as plain lines. @param nameOf names relative to the root of the repository.
 */
export function githubReport(result: CheckResult, nameOf: NameOf): string {
  const { head, rest } = summaryOf(result);
  const annotations = worstFirst(result.findings).map((finding) => annotationOf(finding, nameOf));
  return githubLines(annotations, [`${head}${rest}`]);
}

/** Workflow commands for the first annotations of each kind, the others as lines of the log, and a summary. */
export function githubLines(annotations: readonly Annotation[], summary: readonly string[]): string {
  const shown: string[] = [];
  const others: string[] = [];
  const taken: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  for (const annotation of annotations) {
    const { kind } = annotation;
    if (kind && taken[kind]++ < MOST_OF_A_KIND) shown.push(command(kind, annotation));
    else others.push(plainLine(annotation.line));
  }
  const more =
    others.length === 0
      ? []
      : [`::group::+${others.length} more, as GitHub shows ${MOST_OF_A_KIND} of a kind`, ...others, "::endgroup::"];
  return [...shown, ...more, ...summary.map(unremarkable), ""].join("\n");
}

function annotationOf({ severity, rule, message, uri, range }: Finding, nameOf: NameOf): Annotation {
  const file = nameOf(uri);
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const line = `${place} ${severity} ${rule} ${message}`;
  return { kind: KINDS[severity], title: rule, file, range, message, line };
}

function command(kind: Kind, { title, file, range, message }: Annotation): string {
  const properties = { title, ...(file !== undefined && { file }), ...(range && linesOf(range)) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${kind} ${list.join(",")}::${escaped(printable(message))}`;
}

/** GitHub takes columns only for what lies in one line. */
function linesOf({ start, end }: TextRange) {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  return start.line === end.line ? { ...lines, col: start.character + 1, endColumn: end.character + 1 } : lines;
}

function plainLine(line: string): string {
  return unremarkable(`- ${line}`);
}

/** A line of the log that starts no command of the runner, whatever it says: those are `::` at the start, `##[` anywhere. */
function unremarkable(line: string): string {
  return printable(line).replace(/^::/, ": :").replaceAll("##[", "## [");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
