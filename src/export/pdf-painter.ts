import { highest, lowest } from "../algorithms/extremes.ts";
import { type Extent, extentOf, movedBy } from "./extent.ts";
import type { Face, FontBook } from "./fonts.ts";
import { applyTransform, colorOf, drawShape, trace } from "./pdf-shapes.ts";
import { type Style, styleOf } from "./style.ts";
import { numberOf, type SvgElement } from "./svg-tree.ts";
import { FEATURES, linesOf, setLine, sizeOf, type TextLine } from "./text-lines.ts";

/** What of a map is seen on a page. */
export interface Lens {
  /** Whether a shape is; what does not show anything of itself should not be in the file either. */
  shape(extent: Extent): boolean;
  /** Whether a text is. */
  text(extent: Extent): boolean;
  /** How far the texts in a part of the map are moved, so that they are seen though its start is not. */
  shift?(part: SvgElement, extent: Extent): number;
}

/** What the groups around an element say of it. */
interface Around {
  readonly style: Style;
  /** How far to the right of the map's left edge they count from, in px. */
  readonly left: number;
  /** How far they move texts, in px. */
  readonly shift: number;
}

/** Draws elements of a map on the page that a document is at. */
export class PdfPainter {
  private readonly document: PDFKit.PDFDocument;
  private readonly book: FontBook;
  private readonly patterns: ReadonlyMap<string, SvgElement>;
  /** What everything looks like that says nothing else. */
  private readonly style: Style;
  private readonly fontNames = new Map<Face, string>();

  constructor(document: PDFKit.PDFDocument, book: FontBook, root: SvgElement) {
    this.document = document;
    this.book = book;
    this.style = styleOf(root, {});
    const definitions = root.children.filter(({ name }) => name === "defs").flatMap(({ children }) => children);
    this.patterns = new Map(definitions.map((element) => [element.attributes.id ?? "", element]));
  }

  /** Draws an element and what it holds, as far as the lens shows it: what is about one thing is seen as a whole or not at all. */
  draw(element: SvgElement, lens: Lens, outside: Around = { style: this.style, left: 0, shift: 0 }): void {
    const around = { ...outside, style: styleOf(element, outside.style) };
    if (element.name === "g") this.drawGroup(element, lens, around);
    else if (element.name === "text") this.drawText(element, lens, around);
    else this.drawOne(element, lens, around);
  }

  /** Sets the type for a text beside the map, in points. */
  useType(size: number): void {
    this.useFont(this.book.regular, size);
  }

  private drawGroup(group: SvgElement, lens: Lens, around: Around): void {
    let { shift } = around;
    if (group.attributes["data-about"] !== undefined) {
      const extent = placeOf(group, around);
      if (!extent || !lens.shape(extent)) return;
      shift += lens.shift?.(group, extent) ?? 0;
    }
    const inside = { ...around, left: around.left + movedBy(group), shift };
    this.document.save();
    applyTransform(this.document, group.attributes.transform);
    for (const child of group.children) this.draw(child, lens, inside);
    this.document.restore();
  }

  private drawOne(element: SvgElement, lens: Lens, around: Around): void {
    const extent = placeOf(element, around);
    if (!extent || !lens.shape(extent)) return;
    const { style } = around;
    this.document.save();
    applyTransform(this.document, element.attributes.transform);
    const pattern = this.patterns.get(/^url\(#(.*)\)$/.exec(style.fill ?? "")?.[1] ?? "");
    if (pattern) this.fillWith(pattern, element);
    drawShape(this.document, element, style);
    this.document.restore();
  }

  /** Lays the tiles of a pattern over a shape that is a rectangle. */
  private fillWith(pattern: SvgElement, element: SvgElement): void {
    const { document } = this;
    const [x, y] = [numberOf(element, "x"), numberOf(element, "y")];
    const [width, height] = [numberOf(element, "width"), numberOf(element, "height")];
    const turned = Number(/rotate\((-?[\d.]+)\)/.exec(pattern.attributes.patternTransform ?? "")?.[1] ?? 0);
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const [tileWidth, tileHeight] = [numberOf(pattern, "width", 1), numberOf(pattern, "height", 1)];
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([cx = 0, cy = 0]) => ({ u: cx * cos + cy * sin, v: cy * cos - cx * sin }));
    const [us, vs] = [corners.map(({ u }) => u), corners.map(({ v }) => v)];
    document.save();
    trace(document, element);
    document.clip();
    document.rotate(turned);
    for (let u = Math.floor(lowest(us) / tileWidth); u * tileWidth < highest(us); u++) {
      for (let v = Math.floor(lowest(vs) / tileHeight); v * tileHeight < highest(vs); v++) {
        const [du, dv] = [(u + 0.5) * tileWidth, (v + 0.5) * tileHeight];
        const [px, py] = [du * cos - dv * sin, du * sin + dv * cos];
        const reach = tileWidth + tileHeight;
        if (px < x - reach || px > x + width + reach || py < y - reach || py > y + height + reach) continue;
        document.save();
        document.translate(u * tileWidth, v * tileHeight);
        for (const part of pattern.children) drawShape(document, part, styleOf(part, {}));
        document.restore();
      }
    }
    document.restore();
  }

  private drawText(element: SvgElement, lens: Lens, around: Around): void {
    const { style, shift } = around;
    const extent = placeOf(element, around);
    if (!extent || !lens.text({ left: extent.left + shift, right: extent.right + shift })) return;
    for (const line of linesOf(element, style)) this.drawLine({ ...line, x: line.x + shift });
  }

  private drawLine(line: TextLine): void {
    const { document } = this;
    const size = sizeOf(line.style);
    const widthOf = (text: string, face: Face): number =>
      this.useFont(face, size).widthOfString(text, { features: FEATURES });
    for (const { text, face, x } of setLine(line, this.book, widthOf)) {
      this.useFont(face, size).fillColor(colorOf(line.style.fill) ?? "#000000");
      document.text(text, x, line.y, { lineBreak: false, baseline: "alphabetic", features: FEATURES });
    }
  }

  private useFont(face: Face, size: number): PDFKit.PDFDocument {
    let name = this.fontNames.get(face);
    if (name === undefined) {
      name = `font-${this.fontNames.size}`;
      this.document.registerFont(name, face.bytes as Buffer, face.member);
      this.fontNames.set(face, name);
    }
    return this.document.font(name).fontSize(size);
  }
}

/** What an element covers of the map. */
function placeOf(element: SvgElement, { left }: Around): Extent | undefined {
  const extent = extentOf(element);
  return extent && { left: extent.left + left, right: extent.right + left };
}
