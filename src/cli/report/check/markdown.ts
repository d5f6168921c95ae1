import type { Finding } from "../../../model/finding.ts";
import { worstFirst } from "../by-severity.ts";
import type { NameOf } from "../file-names.ts";
import { markdownTable, markdownText } from "../markdown-text.ts";
import type { CheckResult } from "./result.ts";
import { summaryOf } from "./text.ts";

/** GitHub takes 65,536 characters in a comment; what stands around the lines of findings has room beside these. */
const MOST_CHARACTERS = 60_000;

const HEADER = ["place", "level", "rule", "finding"];

/** About what the heading of a file and that of its table take, beside the name. */
const HEADING_CHARACTERS = 70;

/**
 * The findings as a summary for a page or a comment: counts first, then a table for each file. When there are too many for a
 * comment, only the worst are listed, with how many more there are.
 */
export function markdownReport(result: CheckResult, nameOf: NameOf): string {
  const { findings } = result;
  const fitting = fittingIn(MOST_CHARACTERS, findings, nameOf);
  const shown = findings.filter((finding) => fitting.has(finding));
  const tables = [...Map.groupBy(shown, ({ uri }) => uri)].map(([uri, own]) => {
    return `### ${markdownText(nameOf(uri))}\n\n${markdownTable(HEADER, own.map(cellsOf))}`;
  });
  const { head, rest } = summaryOf(result);
  const more = findings.length - shown.length;
  const parts = [
    "## Journey check",
    `**${head}**${rest}`,
    ...tables,
    ...(more > 0 ? [`+${more} more, none of them worse. \`journey check\` lists them all.`] : []),
    ...(shown.length > 0 ? ["`journey explain RULE` says why a finding matters and how to fix it."] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** As many findings as there is room for, the worst first. */
function fittingIn(characters: number, findings: readonly Finding[], nameOf: NameOf): ReadonlySet<Finding> {
  const fitting = new Set<Finding>();
  const headed = new Set<string>();
  let room = characters;
  for (const finding of worstFirst(findings)) {
    if (!headed.has(finding.uri)) room -= markdownText(nameOf(finding.uri)).length + HEADING_CHARACTERS;
    headed.add(finding.uri);
    room -= markdownTable([], [cellsOf(finding)]).length;
    if (room < 0) break;
    fitting.add(finding);
  }
  return fitting;
}

function cellsOf({ severity, rule, message, range: { start } }: Finding): string[] {
  return [`${start.line + 1}:${start.character + 1}`, severity, `\`${rule}\``, markdownText(message)];
}
