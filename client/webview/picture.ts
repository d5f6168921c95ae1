import { morph, takeAttributes } from "./morph.ts";
import { emptyElement, isGroup, type Part, readPicture } from "./picture-lines.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A line of the picture and the element that shows it. */
interface Shown {
  readonly key: string;
  readonly line: string;
  readonly element: Element;
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

  /** Makes the whole picture; `undefined` when the text is none. */
  static of(svg: string): Picture | undefined {
    const lines = readPicture(svg);
    const root = parse(pointable(svg));
    if (!lines || root?.localName !== "svg") return undefined;
    return new Picture(pair(lines, document.importNode(root, true)));
  }

  get root(): SVGSVGElement {
    return this.shown.element as SVGSVGElement;
  }

  /** Takes on a newer picture; false, and nothing happens, when the text is none. */
  update(svg: string): boolean {
    const lines = readPicture(svg);
    if (!lines) return false;
    const texts: string[] = [];
    const plan = planPart(lines, this.shown, texts);
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
  /** Which of the elements that are parsed is its new one; `undefined` when the last one says all. */
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

function carryOut({ part, last, made, parts }: Plan, elements: readonly Element[]): Shown {
  const fresh = made === undefined ? undefined : elements[made];
  if (last && !parts && !fresh) return last;
  if (last && fresh) (parts ? takeAttributes : morph)(last.element, fresh);
  const element = last?.element ?? fresh;
  if (!element) throw new Error(`Nothing shows the part ${part.key}.`);
  const children = parts?.map((child) => carryOut(child, elements));
  if (children) arrange(element, children);
  return { key: part.key, line: part.line, element, parts: children };
}

/** Puts the parts of a group into their order, and takes away what is none of them. */
function arrange(group: Element, parts: readonly Shown[]): void {
  const wanted = new Set(parts.map((part) => part.element));
  for (const child of [...group.children]) if (!wanted.has(child)) child.remove();
  let next = group.firstElementChild;
  for (const { element } of parts) {
    if (element === next) next = next.nextElementSibling;
    else group.insertBefore(element, next);
  }
}

function pair(part: Part, element: Element): Shown {
  const { key, line } = part;
  if (!isGroup(part)) return { key, line, element, parts: undefined };
  const children = [...element.children];
  const parts = part.parts.flatMap((child, index) => {
    const there = children[index];
    return there ? [pair(child, there)] : [];
  });
  return { key, line, element, parts };
}

/** Parses elements, all at once; `undefined` when one of them is none. */
function parseAll(texts: readonly string[]): Element[] | undefined {
  if (texts.length === 0) return [];
  const around = parse(`<svg xmlns="${SVG}">${pointable(texts.join(""))}</svg>`);
  if (around?.children.length !== texts.length) return undefined;
  return [...around.children].map((element) => document.adoptNode(element));
}

function parse(text: string): Element | undefined {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return root.getElementsByTagName("parsererror").length > 0 ? undefined : root;
}

/** Lets everything that is about something take the focus. In texts quotation marks are escaped, so this is never part of one. */
function pointable(text: string): string {
  return text.replaceAll(' data-about="', ' tabindex="-1" data-about="');
}
