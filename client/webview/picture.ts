import { morph, takeAttributes } from "./morph.ts";
import { emptyElement, isGroup, type Part, readPicture } from "./picture-lines.ts";

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
  private shown: Shown;

  private constructor(shown: Shown) {
    this.shown = shown;
  }

  /** Makes the whole picture; `undefined` when these are not the lines of one. */
  static of(lines: readonly string[]): Picture | undefined {
    const picture = readPicture(lines);
    const root = parse(pointable(lines.join("\n")));
    if (!picture || root?.localName !== "svg") return undefined;
    return new Picture(pair(picture, [document.importNode(root, true)]));
  }

  get root(): SVGSVGElement {
    return this.shown.elements[0] as SVGSVGElement;
  }

  /** Takes on a newer picture; false, and nothing happens, when these are not the lines of one. */
  update(lines: readonly string[]): boolean {
    const picture = readPicture(lines);
    if (!picture) return false;
    const texts: string[] = [];
    const plan = planPart(picture, this.shown, texts);
    const made = parseAll(texts);
    if (!made) return false;
    this.shown = carryOut(plan, made);
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
  readonly parts: readonly Plan[] | undefined;
}

/** @param texts takes what has to be parsed. */
function planPart(part: Part, counterpart: Shown | undefined, texts: string[]): Plan {
  const group = isGroup(part);
  const last = counterpart && group === (counterpart.parts !== undefined) ? counterpart : undefined;
  const made = last?.line === part.line ? undefined : texts.push(group ? emptyElement(part) : part.line) - 1;
  if (!group) return { part, last, made, parts: undefined };
  const known = new Map(last?.parts?.map((shown) => [shown.key, shown]));
  return { part, last, made, parts: part.parts.map((child) => planPart(child, known.get(child.key), texts)) };
}

/** @param made what has been parsed, for each text. */
function carryOut({ part, last, made: index, parts }: Plan, made: readonly Element[][]): Shown {
  const fresh = index === undefined ? undefined : made[index];
  if (last && !parts && !fresh) return last;
  const elements = last && fresh ? change(last, fresh) : (last?.elements ?? fresh ?? []);
  const children = parts?.map((child) => carryOut(child, made));
  if (children)
    for (const group of elements)
      arrange(
        group,
        children.flatMap((child) => child.elements),
      );
  return { key: part.key, line: part.line, elements, parts: children };
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
  const around = parse(`<svg xmlns="${SVG}">\n${pointable(texts.join("\n"))}\n</svg>`);
  const made = around && takeApart(around);
  return made?.length === texts.length ? made : undefined;
}

function parse(text: string): Element | undefined {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return root.getElementsByTagName("parsererror").length > 0 ? undefined : root;
}

/** Lets everything that is about something take the focus. In texts quotation marks are escaped, so this is never part of one. */
function pointable(text: string): string {
  return text.replaceAll(' data-about="', ' tabindex="-1" data-about="');
}
