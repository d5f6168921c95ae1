import type { TextRange } from "../../model/place.ts";
import { printable } from "./table.ts";

export type AnnotationKind = "error" | "warning" | "notice";

/** GitHub shows so many annotations of a kind from one step, and drops all others without a word. */
const MOST_OF_A_KIND = 10;

/** Something to be shown beside lines of a pull request. */
export interface Annotation {
  /** Absent for what goes only to the log. */
  readonly kind?: AnnotationKind;
  readonly title: string;
  /** Relative to the root of the repository; absent for what is in none. */
  readonly file?: string;
  readonly range?: TextRange;
  readonly message: string;
  /** The line for the log when it is not shown. */
  readonly line: string;
}

/** Workflow commands for the first annotations of each kind, the others as lines of the log, and a summary. */
export function githubLines(annotations: readonly Annotation[], summary: readonly string[]): string {
  const shown: string[] = [];
  const others: string[] = [];
  const taken: Record<AnnotationKind, number> = { error: 0, warning: 0, notice: 0 };
  for (const annotation of annotations) {
    const { kind } = annotation;
    if (kind && taken[kind]++ < MOST_OF_A_KIND) shown.push(command(kind, annotation));
    else others.push(plainLine(annotation.line));
  }
  const more =
    others.length === 0
      ? []
      : [
          `::group::+${others.length} more, because GitHub shows only ${MOST_OF_A_KIND} of each kind`,
          ...others,
          "::endgroup::",
        ];
  return [...shown, ...more, ...summary.map(unremarkable), ""].join("\n");
}

function command(kind: AnnotationKind, { title, file, range, message }: Annotation): string {
  const properties = { title, ...(file !== undefined && { file }), ...(range && linesOf(range)) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${kind} ${list.join(",")}::${escaped(printable(message))}`;
}

/** GitHub accepts columns only for ranges within one line. */
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
