import type { Finding, Severity } from "../../model/finding.ts";
import { worstFirst } from "./by-severity.ts";
import type { CheckResult, NameOf } from "./result.ts";
import { printable } from "./table.ts";
import { summaryOf } from "./text.ts";

type Kind = "error" | "warning" | "notice";

const KINDS: Readonly<Record<Severity, Kind>> = { error: "error", warning: "warning", info: "notice", hint: "notice" };

/** GitHub shows so many annotations of a kind from one step, and drops all others without a word. */
const MOST_OF_A_KIND = 10;

/**
 * The findings as workflow commands that GitHub shows beside the lines of a pull request: the worst ones, as many as it
 * takes. The log holds the others as plain lines. @param nameOf names relative to the root of the repository.
 */
export function githubReport(result: CheckResult, nameOf: NameOf): string {
  const shown: Finding[] = [];
  const others: Finding[] = [];
  const taken: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  for (const finding of worstFirst(result.findings)) {
    const isShown = taken[KINDS[finding.severity]]++ < MOST_OF_A_KIND;
    (isShown ? shown : others).push(finding);
  }
  const more =
    others.length === 0
      ? []
      : [
          `::group::+${others.length} more, as GitHub shows ${MOST_OF_A_KIND} of a kind`,
          ...others.map((finding) => plainLine(finding, nameOf)),
          "::endgroup::",
        ];
  const { head, rest } = summaryOf(result);
  return [...shown.map((finding) => annotation(finding, nameOf)), ...more, `${head}${rest}`, ""].join("\n");
}

function annotation({ severity, rule, message, uri, range: { start, end } }: Finding, nameOf: NameOf): string {
  const properties = {
    title: rule,
    file: nameOf(uri),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only for what lies in one line.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${KINDS[severity]} ${list.join(",")}::${escaped(printable(message))}`;
}

/** A finding in the log. It starts no command of the runner, whatever it says: those are `::` at the start, `##[` anywhere. */
function plainLine({ severity, rule, message, uri, range: { start } }: Finding, nameOf: NameOf): string {
  const place = `${nameOf(uri)}:${start.line + 1}:${start.character + 1}`;
  return printable(`- ${place} ${severity} ${rule} ${message}`).replaceAll("##[", "## [");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
