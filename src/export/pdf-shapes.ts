import type { Style } from "./style.ts";
import { numberOf, type SvgElement } from "./svg-tree.ts";

type Document = PDFKit.PDFDocument;

/** Draws the outline of a shape. @returns false for an element that is none. */
export function trace(document: Document, element: SvgElement): boolean {
  const at = (name: string): number => numberOf(element, name);
  switch (element.name) {
    case "rect": {
      const radius = Math.min(at("rx"), at("width") / 2, at("height") / 2);
      if (radius > 0) document.roundedRect(at("x"), at("y"), at("width"), at("height"), radius);
      else document.rect(at("x"), at("y"), at("width"), at("height"));
      return true;
    }
    case "circle":
      document.circle(at("cx"), at("cy"), at("r"));
      return true;
    case "line":
      document.moveTo(at("x1"), at("y1")).lineTo(at("x2"), at("y2"));
      return true;
    case "path":
      document.path(element.attributes.d ?? "");
      return true;
    default:
      return false;
  }
}

/** Fills and strokes a shape, where its style says so. */
export function drawShape(document: Document, element: SvgElement, style: Style): void {
  const [fill, stroke] = [colorOf(style.fill ?? "#000000"), colorOf(style.stroke)];
  if ((!fill && !stroke) || !trace(document, element)) return;
  if (stroke) applyStroke(document, style);
  if (fill && stroke) document.fillAndStroke(fill, stroke);
  else if (fill) document.fill(fill);
  else if (stroke) document.stroke(stroke);
}

function applyStroke(document: Document, style: Style): void {
  const dashes = (style["stroke-dasharray"] ?? "").split(/[\s,]+/).map(Number);
  document.lineWidth(Number(style["stroke-width"] ?? 1));
  document.lineCap(style["stroke-linecap"] === "round" ? "round" : "butt");
  document.lineJoin(style["stroke-linejoin"] === "round" ? "round" : "miter");
  if (dashes.length > 1 && dashes.every((dash) => dash > 0)) document.dash(dashes[0] ?? 1, { space: dashes[1] ?? 1 });
  else document.undash();
}

/** A colour; `undefined` for none, and for a fill that is no colour. */
export function colorOf(value: string | undefined): string | undefined {
  return value?.startsWith("#") ? value : undefined;
}

/** Moves and turns as `transform` says: `translate(x y)` and `rotate(degrees)` are all that maps use. */
export function applyTransform(document: Document, transform: string | undefined): void {
  for (const [, name, numbers = ""] of (transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === "translate") document.translate(first, second);
    if (name === "rotate") document.rotate(first);
  }
}
