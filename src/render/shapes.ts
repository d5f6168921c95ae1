import type { Box, Point } from "../layout/scene.ts";
import { numberText as n, type Svg } from "./element.ts";

// Shapes as text. What paints them comes from the painter, as attributes that are written already.

export function rect({ x, y, width, height }: Box, attributes: string, radius = 0): Svg {
  const rounded = radius > 0 ? ` rx="${n(radius)}"` : "";
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${rounded}${attributes}/>`;
}

export function circle({ x, y }: Point, radius: number, attributes: string): Svg {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"${attributes}/>`;
}

export function line(from: Point, to: Point, attributes: string): Svg {
  return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}"${attributes}/>`;
}

/** @param d the way, in the words of SVG. */
export function path(d: string, attributes: string): Svg {
  return `<path d="${d}"${attributes}/>`;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(pair).join("L")}Z`;
}

export function pair({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`;
}
