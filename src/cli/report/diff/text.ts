import pc from "picocolors";
import type { ChangeSeverity } from "../../../diff/change.ts";
import type { DiffResult, Section } from "../../diff/result.ts";
import type { Io } from "../../io.ts";
import type { NameOf } from "../file-names.ts";
import { printable, widthOf } from "../table.ts";
import { wrapped } from "../wrap.ts";
import { alikeIn, areOfOneJourney, type Chapter, changesIn, type Entry, moreText, outlineOf } from "./outline.ts";
import { summaryOfDiff } from "./summary.ts";
import { beforeAndAfter, placeOfChange, SEVERITY_WIDTH, SIGNS } from "./words.ts";

/** The width of lines where the width of the terminal is unknown, and their greatest width. */
const WIDTH = 80;
const WIDEST = 110;

/** If a journey has more neutral changes than this, they are only counted, unless all are wanted. */
const MOST_NEUTRAL = 5;

export interface TextOptions {
  /** List everything instead of counting it. */
  readonly all?: boolean;
}

/** The changes for people: by journey, the worst first, each with its consequences below it; a summary is last. */
export function diffText(result: DiffResult, nameOf: NameOf, io: Io, options: TextOptions = {}): string {
  const page = new Page(result, nameOf, io, options);
  return page.text;
}

class Page {
  readonly text: string;
  private readonly result: DiffResult;
  private readonly nameOf: NameOf;
  private readonly colors: ReturnType<typeof pc.createColors>;
  private readonly width: number;
  private readonly all: boolean;
  private readonly isOfOneJourney: boolean;

  constructor(result: DiffResult, nameOf: NameOf, io: Io, { all = false }: TextOptions) {
    this.result = result;
    this.nameOf = nameOf;
    this.colors = pc.createColors(io.color);
    this.width = Math.min(io.columns ?? WIDTH, WIDEST);
    this.all = all;
    this.isOfOneJourney = areOfOneJourney(result.changes);
    this.text = [...outlineOf(result.changes).map((chapter) => this.chapter(chapter)), this.summary()].join("\n");
  }

  private chapter({ section, entries }: Chapter): string {
    const { title, journey } = section;
    const name = journey && journey !== title ? this.colors.dim(` (${printable(journey)})`) : "";
    const listed = this.all ? entries : withFewNeutral(entries);
    const left = entries.filter((entry) => !listed.includes(entry)).flatMap(changesIn).length;
    const more =
      left === 0 ? [] : [`  ${this.colors.dim(`+ ${left} more neutral ${left === 1 ? "change" : "changes"} (--all)`)}`];
    const lines = [...listed.flatMap((entry) => this.entry(entry, section, 0)), ...more];
    return `${this.colors.bold(printable(title))}${name}\n\n${lines.join("\n")}\n`;
  }

  private entry(entry: Entry, section: Section, depth: number): string[] {
    const { change } = entry;
    const indent = " ".repeat(2 + 4 * depth);
    const sign = depth > 0 ? SIGNS.derived : SIGNS[change.kind];
    const head = `${sign} ${change.severity.padEnd(SEVERITY_WIDTH)}  `;
    const hanging = indent + " ".repeat(head.length);
    const isElsewhere = change.section !== section && !this.isOfOneJourney;
    const message = isElsewhere ? `${change.message} (${change.section.title})` : change.message;
    const text = wrapped(printable(message), this.width - hanging.length);
    const values = beforeAndAfter(change);
    const extra = values === undefined ? [] : wrapped(printable(values), this.width - hanging.length);
    const lines = this.withPlace([...text, ...extra], placeOfChange(change, this.nameOf), this.width - hanging.length);
    const paint = this.painter(change.severity);
    const own = lines.map((line, index) => (index === 0 ? indent + paint(head) + line : hanging + line));
    return [...own, ...this.consequences(entry, section, depth + 1)];
  }

  private consequences(entry: Entry, section: Section, depth: number): string[] {
    const few = this.all ? Number.POSITIVE_INFINITY : undefined;
    return alikeIn(entry, few).flatMap((alike) => [
      ...alike.listed.flatMap((item) => this.entry(item, section, depth)),
      ...(alike.more.length > 0 ? [" ".repeat(4 + 4 * depth) + this.colors.dim(`${moreText(alike)} (--all)`)] : []),
    ]);
  }

  /** Appends the place to the last line, or adds a line for it where there is no room. */
  private withPlace(lines: readonly string[], place: string | undefined, width: number): string[] {
    if (place === undefined) return [...lines];
    const text = printable(place);
    const last = lines.at(-1) ?? "";
    if (widthOf(last) + 2 + widthOf(text) > width) return [...lines, this.colors.dim(text)];
    return [...lines.slice(0, -1), `${last}  ${this.colors.dim(text)}`];
  }

  private summary(): string {
    const { verdict, counts, notes } = summaryOfDiff(this.result, this.nameOf, (severity, text) =>
      this.painter(severity)(text),
    );
    const isBad = this.result.changes.some(({ severity }) => severity === "worse");
    const head = isBad ? this.colors.bold(verdict) : verdict;
    const noteLines = notes.flatMap((note) => wrapped(printable(note), this.width));
    return `${[...noteLines, `${head}${counts && `: ${counts}`}.`].join("\n")}\n`;
  }

  private painter(severity: ChangeSeverity): (text: string) => string {
    const { red, yellow, green, dim } = this.colors;
    return { worse: red, risky: yellow, better: green, neutral: dim }[severity];
  }
}

/** Entries without the neutral ones, if there are many of those. */
function withFewNeutral(entries: readonly Entry[]): readonly Entry[] {
  const neutral = entries.filter(({ severity }) => severity === "neutral");
  return neutral.length > MOST_NEUTRAL ? entries.filter((entry) => !neutral.includes(entry)) : entries;
}
