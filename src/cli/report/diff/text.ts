import pc from "picocolors";
import type { ChangeSeverity } from "../../diff/change.ts";
import type { DiffResult, Section } from "../diff/result.ts";
import type { Io } from "../io.ts";
import { alikeIn, areOfOneJourney, type Chapter, changesIn, type Entry, moreText, outlineOf } from "./diff-outline.ts";
import { summaryOfDiff } from "./diff-summary.ts";
import { beforeAndAfter, placeOfChange, SEVERITY_WIDTH, SIGNS } from "./diff-words.ts";
import type { NameOf } from "./result.ts";
import { printable, widthOf } from "./table.ts";
import { count } from "./text.ts";
import { wrapped } from "./wrap.ts";

/** As wide as lines become where nobody says how wide they can be, and as they become at most. */
const WIDTH = 80;
const WIDEST = 110;

/** More changes of a journey that are neither good nor bad are counted, unless all are wanted. */
const MOST_NEUTRAL = 5;

export interface TextOptions {
  /** Tell also what is counted otherwise. */
  readonly all?: boolean;
}

/** The changes for people: by journey, the worst first, each with what follows from it below, and a summary last. */
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
    const told = this.all ? entries : withFewNeutral(entries);
    const left = entries.filter((entry) => !told.includes(entry)).flatMap(changesIn).length;
    const more = left === 0 ? [] : [`  ${this.colors.dim(`+ ${count(left, "neutral change")} more (--all)`)}`];
    const lines = [...told.flatMap((entry) => this.entry(entry, section, 0)), ...more];
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
    const said = wrapped(printable(message), this.width - hanging.length);
    const values = beforeAndAfter(change);
    const extra = values === undefined ? [] : wrapped(printable(values), this.width - hanging.length);
    const lines = this.withPlace([...said, ...extra], placeOfChange(change, this.nameOf), this.width - hanging.length);
    const paint = this.painter(change.severity);
    const own = lines.map((line, index) => (index === 0 ? indent + paint(head) + line : hanging + line));
    return [...own, ...this.consequences(entry, section, depth + 1)];
  }

  private consequences(entry: Entry, section: Section, depth: number): string[] {
    const few = this.all ? Number.POSITIVE_INFINITY : undefined;
    return alikeIn(entry, few).flatMap((alike) => [
      ...alike.told.flatMap((item) => this.entry(item, section, depth)),
      ...(alike.more.length > 0 ? [" ".repeat(4 + 4 * depth) + this.colors.dim(`${moreText(alike)} (--all)`)] : []),
    ]);
  }

  /** The place stands in the last line, or where there is no room, in one of its own. */
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
    const told = notes.flatMap((note) => wrapped(printable(note), this.width));
    return `${[...told, `${head}${counts && `: ${counts}`}.`].join("\n")}\n`;
  }

  private painter(severity: ChangeSeverity): (text: string) => string {
    const { red, yellow, green, dim } = this.colors;
    return { worse: red, risky: yellow, better: green, neutral: dim }[severity];
  }
}

/** Entries without those that are neutral, when there are many of them. */
function withFewNeutral(entries: readonly Entry[]): readonly Entry[] {
  const neutral = entries.filter(({ severity }) => severity === "neutral");
  return neutral.length > MOST_NEUTRAL ? entries.filter((entry) => !neutral.includes(entry)) : entries;
}
