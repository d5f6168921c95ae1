import { SaxesParser } from "saxes";

/** An element of a picture. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

interface Open extends SvgElement {
  readonly children: Open[];
  text: string;
}

/** Reads a picture. @throws when it is not well-formed; pictures of this house are. */
export function readSvg(svg: string): SvgElement {
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  const [root] = top.children;
  if (!root) throw new Error("A picture has an element");
  return root;
}

/** A length in px, or another number; what is not written or no number is the one given. */
export function numberOf(element: SvgElement, name: string, otherwise = 0): number {
  const value = Number.parseFloat(element.attributes[name] ?? "");
  return Number.isFinite(value) ? value : otherwise;
}

export function hasClass(element: SvgElement, name: string): boolean {
  return element.attributes.class?.split(" ").includes(name) ?? false;
}
