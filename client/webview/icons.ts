const SVG = "http://www.w3.org/2000/svg";

/** Drawn on 16 × 16 with lines of 1.2, as the icons of VS Code are. */
const PATHS = {
  lanes: "M2.5 3.5h11M2.5 8h11M2.5 12.5h11M5 3v10",
  filter: "M2.5 3h11L9.5 8.2v4.3l-3 1.5V8.2Z",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM10.4 10.4L14 14",
  table: "M2.5 3h11v10h-11ZM2.5 6.3h11M2.5 9.6h11M6.5 3v10",
  larger: "M8 3v10M3 8h10",
  smaller: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  locked: "M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  following: "M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1",
  previous: "M8 13V3M3.5 7.5L8 3l4.5 4.5",
  next: "M8 3v10M3.5 8.5L8 13l4.5-4.5",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture in the colour of the text around it. It says nothing to screen readers: its button has a name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [attribute, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16" }))
    svg.setAttribute(attribute, value);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
