import fc from "fast-check";
import { applyEdits, type Edit } from "../../src/format/edit.ts";

/** A fact that fills a line, or begins a block that fills several. */
interface Fact {
  readonly start: number;
  /** Its only line, or the header of its block. */
  readonly line: string;
  /** All of it. */
  readonly text: string;
}

/** A change that somebody makes: which fact, how, and where to if it is moved. */
export interface Change {
  readonly fact: number;
  readonly how: number;
  readonly to: number;
}

/** Random changes of a text by its facts, as people make them. */
export class JourneyEdits {
  private readonly base: string;
  private readonly facts: readonly Fact[];

  constructor(base: string) {
    this.base = base;
    this.facts = factsOf(base);
  }

  /** Changes that leave every fact where it is, and each block whole. */
  readonly small = (): fc.Arbitrary<Change> => this.change(IN_PLACE.length);

  /** Up to six changes of facts or blocks. */
  readonly many = (): fc.Arbitrary<Change[]> =>
    fc.uniqueArray(this.change(IN_PLACE.length + OF_BLOCKS.length), {
      selector: ({ fact }) => fact,
      minLength: 1,
      maxLength: 6,
    });

  /** One of the facts, or of those that begin with a word. */
  readonly fact = (word?: string): fc.Arbitrary<number> =>
    fc.constantFrom(...[...this.facts.keys()].filter((at) => word === undefined || wordOf(this.at(at)) === word));

  /** Whether there is a fact that begins with a word. */
  has(word: string): boolean {
    return this.facts.some((fact) => wordOf(fact) === word);
  }

  /** The text with a comment of its own above each fact. */
  commented(): string {
    const edits = this.facts.map((fact, at) => insertAbove(fact, `${indentOf(fact.line)}// about fact ${at}\n`));
    return applyEdits(this.base, edits);
  }

  /** The comments that `commented` has put into the text. */
  comments(): string[] {
    return this.base.match(/\/\/ about fact \d+$/gm) ?? [];
  }

  /** The text with a new line directly above a fact. @param text the line; without it, one that can stand there. */
  withLineAbove(at: number, text?: string): string {
    const fact = this.at(at);
    const line = text === undefined ? newFact(fact, "between") : `${indentOf(fact.line)}${text}\n`;
    return applyEdits(this.base, [insertAbove(fact, line)]);
  }

  private at(index: number): Fact {
    const fact = this.facts[index];
    if (!fact) throw new Error("There is no such fact");
    return fact;
  }

  /** The text as somebody changed it. @param who the name that marks what is new. */
  apply(changes: readonly Change[], who: string): string {
    const edits = changes.map((change) => this.edits(change, who));
    const kept: Edit[] = [];
    for (const group of edits) {
      if (group.every((edit) => kept.every((other) => edit.end < other.start || other.end < edit.start)))
        kept.push(...group);
    }
    return applyEdits(
      this.base,
      kept.toSorted((a, b) => a.start - b.start),
    );
  }

  /** The edits of one change, in any order. */
  edits({ fact, how, to }: Change, who: string): Edit[] {
    const [changed, target] = [this.facts[fact], this.facts[to]];
    if (!changed || !target) throw new Error("There is no such fact");
    const inPlace = IN_PLACE[how];
    if (inPlace) return [inPlace(changed, who)];
    return OF_BLOCKS[how - IN_PLACE.length]?.(changed, target) ?? [];
  }

  private change(ways: number): fc.Arbitrary<Change> {
    const fact = fc.nat(this.facts.length - 1);
    return fc.record({ fact, how: fc.nat(ways - 1), to: fact });
  }
}

function factsOf(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const { index: start, 0: line } of text.matchAll(/^ *(?!accept)[a-z][\w-]* .*\n/gm)) {
    if (text.slice(0, start).lastIndexOf("/*") > text.slice(0, start).lastIndexOf("*/")) continue;
    const end = line.endsWith("{\n") ? text.indexOf(`\n${indentOf(line)}}\n`, start) : -1;
    facts.push({ start, line, text: end < 0 ? line : text.slice(start, end + indentOf(line).length + 3) });
  }
  return facts;
}

/** Changes inside of a line, and lines behind it. */
const IN_PLACE: readonly ((fact: Fact, who: string) => Edit)[] = [
  ({ start, line }, who) => replace(start, line, /\d+(?=[^"]*$)/, (number) => `${Number(number) + who.length}`),
  ({ start, line }, who) => replace(start, line, /(?<=")[^"]+(?=")/, (title) => `${title} ${who}`),
  ({ start, line }) => replace(start, line, /(?=\n)/, () => "  "),
  (fact, who) => insertAbove(fact, `${indentOf(fact.line)}// said by ${who}\n`),
  (fact, who) => insertBelow(fact, newFact(fact, `by-${who}`)),
  (fact, who) => insertBelow(fact, `\n${newFact(fact, `after-${who}`)}`),
];

/** Changes of facts with their blocks. */
const OF_BLOCKS: readonly ((fact: Fact, target: Fact) => Edit[])[] = [
  (fact) => [removal(fact)],
  (fact, target) =>
    wordOf(fact) === wordOf(target) && fact !== target ? [removal(fact), insertBelow(target, fact.text)] : [],
  (fact) => [replace(fact.start, fact.line, /(?<=^ *touchpoint \S+)/, () => "-renamed")],
];

/** A line that can stand where a fact stands. */
function newFact({ line }: Fact, name: string): string {
  const indent = indentOf(line);
  return indent === "" ? `owner ${name} "New"\n` : `${indent}accept ${name} "reason"\n`;
}

function removal({ start, text }: Fact): Edit {
  return { start, end: start + text.length, newText: "" };
}

function insertAbove({ start }: Fact, newText: string): Edit {
  return { start, end: start, newText };
}

function insertBelow({ start, text }: Fact, newText: string): Edit {
  return { start: start + text.length, end: start + text.length, newText };
}

function replace(start: number, text: string, pattern: RegExp, by: (found: string) => string): Edit {
  const match = pattern.exec(text);
  if (!match) return { start, end: start, newText: "" };
  const at = start + match.index;
  return { start: at, end: at + match[0].length, newText: by(match[0]) };
}

function wordOf({ line }: Fact): string | undefined {
  return /[a-z-]+/.exec(line)?.[0];
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? "";
}
