/** A line of a picture: one or more whole elements. */
export interface Leaf {
  /** Tells it from all others of its group, and stays the same when others come and go. */
  readonly key: string;
  /** What is written. Of a group only what opens it. */
  readonly line: string;
}

/** A line that opens an element, and what stands on the lines up to the one that closes it. */
export interface Group extends Leaf {
  readonly parts: readonly Part[];
}

export type Part = Leaf | Group;

export function isGroup(part: Part): part is Group {
  return "parts" in part;
}

/**
 * Reads a picture by its lines alone, without parsing what they say. Quotation marks and angle brackets of texts are
 * escaped in such a picture, so what looks like the end of an element is one.
 *
 * @param lines as `MapResult.svg` describes them.
 * @returns `undefined` when these are not the lines of one element.
 */
export function readPicture(lines: readonly string[]): Group | undefined {
  const open: { key: string; line: string; parts: Part[]; count: Map<string, number> }[] = [];
  for (const line of lines) {
    const around = open.at(-1);
    if (line.startsWith("</")) {
      const closed = open.pop();
      if (closed && open.length === 0) return closed;
      continue;
    }
    const key = around ? keyOf(line, around.count) : "";
    if (isWhole(line)) {
      around?.parts.push({ key, line });
    } else {
      const group = { key, line, parts: [], count: new Map<string, number>() };
      around?.parts.push(group);
      open.push(group);
    }
  }
  return undefined;
}

/** The element that a line opens, without what it holds. */
export function emptyElement({ line }: Leaf): string {
  return `${line.slice(0, -1)}/>`;
}

function isWhole(line: string): boolean {
  return line.endsWith("/>") || /<\/[\w-]+>$/.test(line);
}

/** The id, or else the name of the element and how many of that name without an id come before it in its group. */
function keyOf(line: string, count: Map<string, number>): string {
  const opening = line.slice(0, line.indexOf(">"));
  const id = / id="([^"]*)"/.exec(opening)?.[1];
  const name = id === undefined ? (/^<([\w-]+)/.exec(line)?.[1] ?? "") : `#${id}`;
  const before = count.get(name) ?? 0;
  count.set(name, before + 1);
  return id !== undefined && before === 0 ? name : `${name} ${before}`;
}
