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

/** What one line says of itself, whatever stands around it. */
interface Line {
  readonly kind: "whole" | "opens" | "closes";
  /** The id, or else the name of the element. */
  readonly name: string;
  readonly hasId: boolean;
}

/** Reads pictures by their lines alone, without parsing what they say. Of lines that it has seen in the last picture it knows it all. */
export class LineReader {
  private known = new Map<string, Line>();

  /**
   * Quotation marks and angle brackets of texts are escaped in such a picture, so what looks like the end of an element is one.
   *
   * @param lines as `MapResult.svg` describes them.
   * @returns `undefined` when these are not the lines of one element.
   */
  read(lines: readonly string[]): Group | undefined {
    const seen = new Map<string, Line>();
    const open: { key: string; line: string; parts: Part[]; count: Map<string, number> }[] = [];
    let root: Group | undefined;
    for (const line of lines) {
      const said = this.known.get(line) ?? readLine(line);
      seen.set(line, said);
      const around = open.at(-1);
      if (said.kind === "closes") {
        const closed = open.pop();
        if (closed && open.length === 0) {
          root = closed;
          break;
        }
        continue;
      }
      const key = around ? keyOf(said, around.count) : "";
      if (said.kind === "whole") {
        around?.parts.push({ key, line });
      } else {
        const group = { key, line, parts: [], count: new Map<string, number>() };
        around?.parts.push(group);
        open.push(group);
      }
    }
    this.known = seen;
    return root;
  }
}

/** The element that a line opens, without what it holds. */
export function emptyElement(opening: string): string {
  return `${opening.slice(0, -1)}/>`;
}

/** The name of the element that a line opens. */
export function nameOf(opening: string): string {
  return /^<([\w-]+)/.exec(opening)?.[1] ?? "";
}

function readLine(line: string): Line {
  const opening = line.slice(0, line.indexOf(">"));
  const id = / id="([^"]*)"/.exec(opening)?.[1];
  const isWhole = line.endsWith("/>") || /<\/[\w-]+>$/.test(line);
  return {
    kind: line.startsWith("</") ? "closes" : isWhole ? "whole" : "opens",
    name: id === undefined ? nameOf(line) : `#${id}`,
    hasId: id !== undefined,
  };
}

/** The id, or else the name of the element and how many of that name come before it in its group. */
function keyOf({ name, hasId }: Line, count: Map<string, number>): string {
  const before = count.get(name) ?? 0;
  count.set(name, before + 1);
  return hasId && before === 0 ? name : `${name} ${before}`;
}
