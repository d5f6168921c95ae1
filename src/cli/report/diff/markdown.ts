import { CHANGE_SEVERITIES, type ChangeSeverity } from "../../../diff/change.ts";
import { countsIn, type DiffResult, type Section } from "../../diff/result.ts";
import type { NameOf } from "../file-names.ts";
import { markdownText } from "../markdown-text.ts";
import { alikeIn, areOfOneJourney, type Chapter, changesIn, type Entry, moreText, outlineOf } from "./outline.ts";
import { type DiffSummary, summaryOfDiff } from "./summary.ts";
import { beforeAndAfter, placeOfChange } from "./words.ts";

/** A report without any change listed is no longer than this. */
export const SHORTEST_MARKDOWN = 500;

/**
 * The changes for a comment or a page: the verdict, then worse and risky changes; better and neutral ones can be unfolded. Names
 * and titles always stay plain text.
 *
 * @param most the greatest number of characters, at least `SHORTEST_MARKDOWN`; the least severe changes are left out and counted.
 */
export function diffMarkdown(result: DiffResult, nameOf: NameOf, most = Number.POSITIVE_INFINITY): string {
  const summary = summaryOfDiff(result, nameOf);
  const chapters = outlineOf(result.changes);
  const context = { nameOf, isOfOneJourney: areOfOneJourney(result.changes) };
  const ranked = CHANGE_SEVERITIES.flatMap((severity) =>
    chapters.flatMap(({ entries }) => entries.filter((entry) => entry.severity === severity)),
  );
  const write = (entries: number, notes: DiffSummary["notes"]): string =>
    written({ ...summary, notes }, chapters, new Set(ranked.slice(0, entries)), context);
  const whole = write(ranked.length, summary.notes);
  if (whole.length <= most) return whole;
  let [fits, isTooMuch] = [0, ranked.length];
  while (isTooMuch - fits > 1) {
    const middle = Math.floor((fits + isTooMuch) / 2);
    if (write(middle, summary.notes).length <= most) fits = middle;
    else isTooMuch = middle;
  }
  const cut = write(fits, summary.notes);
  return cut.length <= most ? cut : write(0, []);
}

interface Context {
  readonly nameOf: NameOf;
  /** Whether the journey of a change need not be mentioned. */
  readonly isOfOneJourney: boolean;
}

function written(
  { verdict, counts, notes }: DiffSummary,
  chapters: readonly Chapter[],
  listed: ReadonlySet<Entry>,
  context: Context,
): string {
  const all = chapters.flatMap(({ entries }) => entries);
  const cut = all.filter((entry) => !listed.has(entry)).flatMap(changesIn);
  const kept = chapters.map(({ section, entries }) => ({
    section,
    entries: entries.filter((item) => listed.has(item)),
  }));
  const parts = [
    `## ${verdict}`,
    ...(counts === "" ? [] : [`${counts}.`]),
    ...listsOf(kept, ["worse", "risky"], context).map(([title, list]) => `### ${title}\n\n${list}`),
    ...folded(kept, "better", context),
    ...folded(kept, "neutral", context),
    ...(cut.length > 0 ? [cutText(cut.length)] : []),
    ...notes.map((note) => markdownText(note)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function cutText(number: number): string {
  return `${number} more ${number === 1 ? "change is" : "changes are"} left out here, none worse than those above. \`journey diff\` lists all of them.`;
}

function folded(chapters: readonly Chapter[], severity: ChangeSeverity, context: Context): string[] {
  const lists = listsOf(chapters, [severity], context);
  if (lists.length === 0) return [];
  const entries = chapters.flatMap((chapter) => chapter.entries).filter((entry) => entry.severity === severity);
  const number = countsIn(entries.flatMap(changesIn))[severity];
  const inside = lists.map(([title, list]) => `**${title}**\n\n${list}`).join("\n\n");
  return [`<details><summary>${number} ${severity}</summary>\n\n${inside}\n\n</details>`];
}

/** The entries of some severities, by title. */
function listsOf(chapters: readonly Chapter[], severities: readonly ChangeSeverity[], context: Context) {
  return chapters.flatMap(({ section, entries }): [title: string, list: string][] => {
    const wanted = entries.filter(({ severity }) => severities.includes(severity));
    if (wanted.length === 0) return [];
    return [[titleText(section), wanted.flatMap((entry) => itemLines(entry, section, context, 0)).join("\n")]];
  });
}

/** Never empty, because emphasis around nothing would be read as something else. */
function titleText({ title, journey }: Section): string {
  return markdownText(title) || markdownText(journey ?? "") || "Unnamed";
}

function itemLines(entry: Entry, section: Section, context: Context, depth: number): string[] {
  const { change } = entry;
  const isElsewhere = change.section !== section && !context.isOfOneJourney;
  const values = beforeAndAfter(change);
  const place = placeOfChange(change, context.nameOf);
  const parts = [
    `**${change.severity}**${depth > 0 ? " ⇒" : ""} ${markdownText(change.message)}`,
    ...(isElsewhere ? [`(${titleText(change.section)})`] : []),
    ...(values === undefined ? [] : [markdownText(values)]),
    ...(place === undefined ? [] : [`– ${markdownText(place)}`]),
  ];
  const indent = "  ".repeat(depth);
  return [
    `${indent}- ${parts.join(" ")}`,
    ...alikeIn(entry).flatMap((alike) => [
      ...alike.listed.flatMap((item) => itemLines(item, section, context, depth + 1)),
      ...(alike.more.length > 0 ? [`${indent}  - ${moreText(alike)}`] : []),
    ]),
  ];
}
