import { CHANGE_SEVERITIES, type ChangeSeverity } from "../../diff/change.ts";
import { countsIn, type DiffResult, type Section } from "../diff/result.ts";
import { alikeIn, areOfOneJourney, type Chapter, changesIn, type Entry, moreText, outlineOf } from "./diff-outline.ts";
import { type DiffSummary, summaryOfDiff } from "./diff-summary.ts";
import { beforeAndAfter, placeOfChange } from "./diff-words.ts";
import { markdownText } from "./markdown-text.ts";
import type { NameOf } from "./result.ts";
import { count } from "./text.ts";

/** A report that holds no change at all is no longer than this. */
export const SHORTEST_MARKDOWN = 500;

/**
 * The changes for a comment or a page: the verdict, then what is worse or risky, and what is better or neutral to be unfolded.
 * Whatever things are called, it is nothing but text.
 *
 * @param most how many characters there can be, from `SHORTEST_MARKDOWN` on; what is cut then is the least bad, and is counted.
 */
export function diffMarkdown(result: DiffResult, nameOf: NameOf, most = Number.POSITIVE_INFINITY): string {
  const summary = summaryOfDiff(result, nameOf);
  const chapters = outlineOf(result.changes);
  const telling = { nameOf, isOfOneJourney: areOfOneJourney(result.changes) };
  const ranked = CHANGE_SEVERITIES.flatMap((severity) =>
    chapters.flatMap(({ entries }) => entries.filter((entry) => entry.severity === severity)),
  );
  const write = (entries: number, notes: DiffSummary["notes"]): string =>
    written({ ...summary, notes }, chapters, new Set(ranked.slice(0, entries)), telling);
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

interface Telling {
  readonly nameOf: NameOf;
  /** Whether it goes without saying in which journey something is. */
  readonly isOfOneJourney: boolean;
}

function written(
  { verdict, counts, notes }: DiffSummary,
  chapters: readonly Chapter[],
  told: ReadonlySet<Entry>,
  telling: Telling,
): string {
  const all = chapters.flatMap(({ entries }) => entries);
  const cut = all.filter((entry) => !told.has(entry)).flatMap(changesIn);
  const kept = chapters.map(({ section, entries }) => ({ section, entries: entries.filter((item) => told.has(item)) }));
  const parts = [
    `## ${verdict}`,
    ...(counts === "" ? [] : [`${counts}.`]),
    ...listsOf(kept, ["worse", "risky"], telling).map(([title, list]) => `### ${title}\n\n${list}`),
    ...folded(kept, "better", telling),
    ...folded(kept, "neutral", telling),
    ...(cut.length > 0 ? [cutText(cut.length)] : []),
    ...notes.map((note) => markdownText(note)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function cutText(number: number): string {
  return `+${count(number, "change")} cut here, none of them worse than those above. \`journey diff\` tells them all.`;
}

function folded(chapters: readonly Chapter[], severity: ChangeSeverity, telling: Telling): string[] {
  const lists = listsOf(chapters, [severity], telling);
  if (lists.length === 0) return [];
  const entries = chapters.flatMap((chapter) => chapter.entries).filter((entry) => entry.severity === severity);
  const number = countsIn(entries.flatMap(changesIn))[severity];
  const inside = lists.map(([title, list]) => `**${title}**\n\n${list}`).join("\n\n");
  return [`<details><summary>${number} ${severity}</summary>\n\n${inside}\n\n</details>`];
}

/** The entries of some severities, by title. */
function listsOf(chapters: readonly Chapter[], severities: readonly ChangeSeverity[], telling: Telling) {
  return chapters.flatMap(({ section, entries }): [title: string, list: string][] => {
    const wanted = entries.filter(({ severity }) => severities.includes(severity));
    if (wanted.length === 0) return [];
    return [[titleText(section), wanted.flatMap((entry) => itemLines(entry, section, telling, 0)).join("\n")]];
  });
}

/** A title of white space is nothing, and marks around nothing would be marks of another kind. */
function titleText({ title, journey }: Section): string {
  return markdownText(title) || markdownText(journey ?? "") || "Unnamed";
}

function itemLines(entry: Entry, section: Section, telling: Telling, depth: number): string[] {
  const { change } = entry;
  const isElsewhere = change.section !== section && !telling.isOfOneJourney;
  const values = beforeAndAfter(change);
  const place = placeOfChange(change, telling.nameOf);
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
      ...alike.told.flatMap((item) => itemLines(item, section, telling, depth + 1)),
      ...(alike.more.length > 0 ? [`${indent}  - ${moreText(alike)}`] : []),
    ]),
  ];
}
