import { attributeChange } from "./attribute-change.ts";
import { morph, takeAttributes } from "./morph.ts";
import { pageSvg } from "./page-svg.ts";
import { emptyElement, isGroup, LineReader, nameOf, type Part } from "./picture-lines.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A line of the picture and what shows it. */
interface Shown {
  readonly key: string;
  readonly line: string;
  /** One for most lines and for all groups. */
  readonly elements: readonly Element[];
  /** Of a group, in order. */
  readonly parts: readonly Shown[] | undefined;
}

/**
 * A picture on the page that takes on a newer one line by line: what stands on an unchanged line stays as it is and is not
 * even looked at, so that a keystroke costs what it changes.
 */
export class Picture {
  private readonly reader: LineReader;
  private shown: Shown;
  private rearranged = true;

  private constructor(shown: Shown, reader: LineReader) {
    this.shown = shown;
    this.reader = reader;
  }

  /** Makes the whole picture; `undefined` when these are not the lines of one. */
  static of(lines: readonly string[]): Picture | undefined {
    const reader = new LineReader();
    const picture = reader.read(lines);
    const root = picture && parse(textOf(picture));
    if (!picture || root?.localName !== "svg") return undefined;
    return new Picture(pair(picture, [document.importNode(root, true)]), reader);
  }

  get root(): SVGSVGElement {
    return this.shown.elements[0] as SVGSVGElement;
  }

  /** Whether it was made or last updated with elements that were not there before, or in another order. */
  get isRearranged(): boolean {
    return this.rearranged;
  }

  /** Takes on a newer picture; false, and nothing happens, when these are not the lines of one. */
  update(lines: readonly string[]): boolean {
    const picture = this.reader.read(lines);
    if (!picture) return false;
    const texts: string[] = [];
    const plan = planPart(picture, this.shown, texts);
    const made = parseAll(texts);
    if (!made) return false;
    const work: Work = { made, rearranged: false };
    this.shown = carryOut(plan, work);
    this.rearranged = work.rearranged;
    return true;
  }
}

/** What is to become of a part. */
interface Plan {
  readonly part: Part;
  /** What shows it already, perhaps with another line. */
  readonly last: Shown | undefined;
  /** Which of the texts that are parsed is its new one; `undefined` when the last one says all. */
  readonly made: number | undefined;
  /** The one attribute in which the last one differs, where it is no more. */
  readonly attribute?: { readonly element: Element; readonly name: string; readonly value: string } | undefined;
  readonly parts: readonly Plan[] | undefined;
}

/** @param texts takes what has to be parsed. */
function planPart(part: Part, counterpart: Shown | undefined, texts: string[]): Plan {
  const group = isGroup(part);
  const last = counterpart && group === (counterpart.parts !== undefined) ? counterpart : undefined;
  const isSame = last?.line === part.line;
  const attribute = last && !group && !isSame ? changedAttribute(last, part.line) : undefined;
  const made =
    isSame || attribute ? undefined : texts.push(group ? emptyElement(pageSvg(part.line)) : pageSvg(part.line)) - 1;
  if (!group) return { part, last, made, attribute, parts: undefined };
  const counterpartOf = counterparts(last?.parts ?? []);
  return {
    part,
    last,
    made,
    parts: part.parts.map((child, at) => planPart(child, counterpartOf(child.key, at), texts)),
  };
}

/** Which attribute has another value, where a line differs in no more and shows what it says. */
function changedAttribute({ line, elements }: Shown, next: string): Plan["attribute"] {
  const change = attributeChange(pageSvg(line), pageSvg(next));
  if (!change) return undefined;
  let at = change.element;
  for (const element of elements) {
    const inside = element.getElementsByTagName("*");
    if (at <= inside.length) {
      const changed = at === 0 ? element : inside[at - 1];
      return changed?.getAttribute(change.name) === change.last
        ? { element: changed, name: change.name, value: change.next }
        : undefined;
    }
    at -= inside.length + 1;
  }
  return undefined;
}

/** Finds what shows a part already: mostly it stands where it stood. */
function counterparts(shown: readonly Shown[]): (key: string, at: number) => Shown | undefined {
  let byKey: Map<string, Shown> | undefined;
  return (key, at) => {
    const there = shown[at];
    if (there?.key === key) return there;
    byKey ??= new Map(shown.map((part) => [part.key, part]));
    return byKey.get(key);
  };
}

interface Work {
  /** What has been parsed, for each text. */
  readonly made: readonly Element[][];
  /** Set when elements come, go or change places. */
  rearranged: boolean;
}

function carryOut({ part, last, made: index, attribute, parts }: Plan, work: Work): Shown {
  if (last && attribute) {
    attribute.element.setAttribute(attribute.name, attribute.value);
    return { ...last, line: part.line };
  }
  const fresh = index === undefined ? undefined : work.made[index];
  if (last && !parts && !fresh) return last;
  const elements = last && fresh ? change(last, fresh) : (last?.elements ?? fresh ?? []);
  const children = parts?.map((child) => carryOut(child, work));
  const isSame = elements === last?.elements && showSame(last.parts, children);
  if (children && !isSame) {
    work.rearranged = true;
    const shown = children.flatMap((child) => child.elements);
    for (const group of elements) arrange(group, shown);
  }
  return { key: part.key, line: part.line, elements, parts: children };
}

/** Whether the same elements show these in the same order. */
function showSame(last: readonly Shown[] = [], next: readonly Shown[] = []): boolean {
  return last.length === next.length && next.every(({ elements }, at) => elements === last[at]?.elements);
}

/** Lets what shows a line show another one. */
function change({ elements, parts }: Shown, wanted: readonly Element[]): readonly Element[] {
  if (elements.length !== wanted.length) return wanted;
  for (const [index, element] of elements.entries()) {
    const other = wanted[index];
    if (other) (parts ? takeAttributes : morph)(element, other);
  }
  return elements;
}

/** Puts what a group holds into its order, and takes everything else away. */
function arrange(group: Element, elements: readonly Element[]): void {
  const wanted = new Set(elements);
  for (const child of [...group.children]) if (!wanted.has(child)) child.remove();
  let next = group.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else group.insertBefore(element, next);
  }
}

function pair(part: Part, elements: readonly Element[]): Shown {
  const { key, line } = part;
  const [group] = elements;
  if (!isGroup(part) || !group) return { key, line, elements, parts: undefined };
  const byLine = takeApart(group);
  return { key, line, elements, parts: part.parts.map((child, index) => pair(child, byLine[index] ?? [])) };
}

/** The elements of each line of a group; the ends of lines go, which only cost memory. */
function takeApart(group: Element): Element[][] {
  const lines: Element[][] = [];
  let starts = true;
  for (const node of [...group.childNodes]) {
    if (node instanceof Element) {
      if (starts) lines.push([]);
      lines.at(-1)?.push(node);
    } else {
      node.remove();
    }
    starts = !(node instanceof Element);
  }
  return lines;
}

/** Parses texts, all at once; `undefined` when one of them can't be. */
function parseAll(texts: readonly string[]): Element[][] | undefined {
  if (texts.length === 0) return [];
  const around = parse(`<svg xmlns="${SVG}">\n${texts.join("\n")}\n</svg>`);
  const made = around && takeApart(around);
  return made?.length === texts.length ? made : undefined;
}

function parse(text: string): Element | undefined {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return root.getElementsByTagName("parsererror").length > 0 ? undefined : root;
}

/** All that a part writes, as it is shown. */
function textOf(part: Part): string {
  if (!isGroup(part)) return pageSvg(part.line);
  const opening = pageSvg(part.line);
  return [opening, ...part.parts.map(textOf), `</${nameOf(opening)}>`].join("\n");
}
