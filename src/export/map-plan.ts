import { extentOf } from "./extent.ts";
import type { MapPlan } from "./pages.ts";
import { hasClass, numberOf, type SvgElement } from "./svg-tree.ts";

/** Reads from a picture of a map where its columns and lanes are. */
export function readMapPlan(root: SvgElement): MapPlan {
  const width = numberOf(root, "width");
  const lanes = root.children.filter((element) => hasClass(element, "lane"));
  return {
    width,
    height: numberOf(root, "height"),
    columns: columnsOf(root),
    lanes: lanes.map(topOf).toSorted((a, b) => a - b),
  };
}

/** How far down a group is moved, in px. */
export function topOf(element: SvgElement): number {
  return Number(/translate\(\s*-?[\d.]+[ ,]+(-?[\d.]+)/.exec(element.attributes.transform ?? "")?.[1] ?? 0);
}

/** Half way between neighbours. Cards stand in columns; without any there are the stages. */
function columnsOf(root: SvgElement): number[] {
  const cards = piecesOf(root, "card");
  const extents = (cards.length > 0 ? cards : piecesOf(root, "stage"))
    .map(extentOf)
    .filter((extent) => extent !== undefined)
    .toSorted((a, b) => a.left - b.left);
  const gap = (extents[1]?.left ?? 0) - (extents[0]?.right ?? 0);
  return extents.map(({ left }, index) => {
    const before = extents[index - 1];
    return before ? (before.right + left) / 2 : left - Math.max(0, gap) / 2;
  });
}

function piecesOf(element: SvgElement, name: string): SvgElement[] {
  if (hasClass(element, name)) return [element];
  return element.children.flatMap((child) => piecesOf(child, name));
}
