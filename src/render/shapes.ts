import type { Box, Point } from "../layout/geometry.ts";
import { numberText as n, type Svg } from "./element.ts";

// Shapes as text. What paints them comes from the painter, as attributes that are written already.

export function rect({ x, y, width, height }: Box, attributes: string, radius = 0): Svg {
  return `<rect x="${n(x)}" y="${n(y)}"${sizeText(width, height, radius)}${attributes}/>`;
}

/** At the point from which its group counts. */
export function rectHere({ width, height }: Size, attributes: string, radius = 0): Svg {
  return `<rect${sizeText(width, height, radius)}${attributes}/>`;
}

type Size = Pick<Box, "width" | "height">;

function sizeText(width: number, height: number, radius: number): string {
  return ` width="${n(width)}" height="${n(height)}"${radius > 0 ? ` rx="${n(radius)}"` : ""}`;
}

export function circle({ x, y }: Point, radius: number, attributes: string): Svg {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"${attributes}/>`;
}

/** Around the point from which its group counts. */
export function circleHere(radius: number, attributes: string): Svg {
  return `<circle r="${n(radius)}"${attributes}/>`;
}

/** The attribute that makes all of a group count from a point. */
export function movedTo(point: Point): string {
  return ` transform="translate(${pair(point)})"`;
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
