import { highest, lowest } from "../algorithms/extremes.ts";
import { extentOf } from "./extent.ts";
import { topOf } from "./map-plan.ts";
import { BLEED, type MapPlan, type Page, type PagePlan } from "./pages.ts";
import type { Lens, PdfPainter } from "./pdf-painter.ts";
import { colorOf } from "./pdf-shapes.ts";
import { styleOf } from "./style.ts";
import { hasClass, numberOf, type SvgElement } from "./svg-tree.ts";

/** Part of a map for which the texts move along where its start is cut off, and how much of it must be left for that, in px. */
const MOVING = ["stage", "opportunity"];
const LEAST_LEFT = 120;

const EVERYTHING: Lens = { shape: () => true, text: () => true };

/** Between the title and the counts beside it, in px. */
const COUNTS_GAP = 24;

interface PageDrawingOptions {
  readonly document: PDFKit.PDFDocument;
  readonly painter: PdfPainter;
  readonly root: SvgElement;
  readonly map: MapPlan;
  readonly plan: PagePlan;
  readonly page: Page;
  readonly index: number;
}

/** Draws one page: title and stages above, names of lanes at the left, and what is cut out of the map. */
export class PageDrawing {
  private readonly options: PageDrawingOptions;
  /** Left of the columns, and above the lanes, in px. */
  private readonly gutter: number;
  private readonly head: number;

  constructor(options: PageDrawingOptions) {
    this.options = options;
    this.gutter = options.map.columns[0] ?? 0;
    this.head = options.map.lanes[0] ?? 0;
  }

  draw(): void {
    const { document, root, plan, index } = this.options;
    this.fillPage();
    document.save();
    document.translate(plan.margin, plan.margin).scale(plan.scale);
    for (const element of root.children.toSorted((a, b) => rank(a) - rank(b))) {
      if (element.attributes.id === "header") this.drawHeader(element);
      else if (element.attributes.id === "stages") this.drawColumns(element);
      else if (hasClass(element, "lane")) this.drawLane(element);
      else if (element.name === "g" && index === 0) this.options.painter.draw(element, EVERYTHING);
    }
    document.restore();
    if (plan.pages.length > 1) this.drawFooter();
  }

  /** A map's background goes on to the edges of the paper. */
  private fillPage(): void {
    const { document, root, plan } = this.options;
    const surface = root.children.find((element) => element.attributes.id === "map-surface");
    const color = surface && colorOf(styleOf(surface, {}).fill);
    if (color) document.rect(0, 0, plan.width, plan.height).fill(color);
  }

  /** All of it on the first page, with the counts at its right end moved in and, where it must be, smaller; later the title only. */
  private drawHeader(header: SvgElement): void {
    const { document, painter, plan, index } = this.options;
    const [title] = header.children;
    if (!title) return;
    if (index > 0) {
      painter.draw(title, EVERYTHING);
      return;
    }
    // Counts stand on plates, everything else is text alone.
    const plate = header.children.findIndex(({ name }) => name === "rect");
    const facts = plate < 0 ? header.children : header.children.slice(0, plate);
    const counts = plate < 0 ? [] : header.children.slice(plate);
    const [from, end] = [lowest(counts.map(leftOf)), Math.max(0, highest(counts.map(rightOf)))];
    const beside = rightOf(title) + (counts.length > 0 ? end - from + COUNTS_GAP : 0);
    const room = (plan.width - 2 * plan.margin) / plan.scale;
    const scale = Math.min(1, room / highest(facts.map(rightOf), beside));
    document.save();
    document.scale(scale);
    for (const element of facts) painter.draw(element, EVERYTHING);
    document.translate(Math.min(0, room / scale - end), 0);
    for (const element of counts) painter.draw(element, EVERYTHING);
    document.restore();
  }

  private drawLane(lane: SvgElement): void {
    const { document, page } = this.options;
    const top = topOf(lane);
    if (top < page.down.from || top >= page.down.to) return;
    document.save();
    document.translate(0, this.head - page.down.from);
    if (this.isWhole) this.drawNamesFirst(lane, EVERYTHING);
    else {
      this.clip(0, this.gutter);
      this.drawNamesFirst(lane, this.names());
      document.restore();
      document.save();
      document.translate(0, this.head - page.down.from);
      this.drawColumns(lane);
    }
    document.restore();
  }

  /** Draws the names of a lane, which are read before what it holds, and then the rest, save where their plate would cover it. */
  private drawNamesFirst(lane: SvgElement, lens: Lens): void {
    const { document, painter, map } = this.options;
    const names = lane.children.filter((child) => hasClass(child, "side"));
    painter.draw({ ...lane, children: names }, lens);
    document.save();
    for (const [plate] of names.map(({ children }) => children)) {
      if (!plate || !colorOf(styleOf(plate, {}).fill)) continue;
      const at = (name: string): number => numberOf(plate, name);
      document.rect(0, -map.height, map.width, 3 * map.height);
      document.rect(at("x"), topOf(lane) + at("y"), at("width"), at("height")).clip("even-odd");
    }
    painter.draw({ ...lane, children: lane.children.filter((child) => !names.includes(child)) }, lens);
    document.restore();
  }

  /** Draws what of an element lies in the columns of this page, beside what is left of them. */
  private drawColumns(element: SvgElement): void {
    const { document, painter, map, page } = this.options;
    if (this.isWhole) {
      painter.draw(element, EVERYTHING);
      return;
    }
    const { from, to } = page.across;
    const before = from > this.gutter ? BLEED : 0;
    const after = to < map.width ? BLEED : 0;
    document.save();
    this.clip(this.gutter, before + to - from + after);
    document.translate(this.gutter + before - from, 0);
    painter.draw(element, this.columns(from, to, before, after));
    document.restore();
  }

  private get isWhole(): boolean {
    const { map, page } = this.options;
    return page.across.from <= this.gutter && page.across.to >= map.width;
  }

  private clip(left: number, width: number): void {
    const { document, map } = this.options;
    document.rect(left, -map.height, width, 2 * map.height).clip();
  }

  private names(): Lens {
    return {
      shape: ({ left }) => left < this.gutter,
      text: ({ left, right }) => (left + right) / 2 < this.gutter,
    };
  }

  private columns(from: number, to: number, before: number, after: number): Lens {
    return {
      shape: ({ left, right }) => right > from && left < to,
      text: ({ left, right }) => right > from - before && left < to + after && (left + right) / 2 >= this.gutter,
      shift: (part, { left, right }) =>
        left < from - before && right - from >= LEAST_LEFT && MOVING.some((name) => hasClass(part, name))
          ? from - left
          : 0,
    };
  }

  private drawFooter(): void {
    const { document, painter, plan, index } = this.options;
    const text = `${index + 1} / ${plan.pages.length}`;
    painter.useType(8);
    document.fillColor("#59636e");
    const y = plan.height - plan.margin;
    document.text(text, plan.width - plan.margin - document.widthOfString(text), y, {
      lineBreak: false,
      baseline: "alphabetic",
    });
  }
}

/** Reading goes from the title over the stages to the lanes, however they are stacked in the picture. */
const READING = ["header", "stages"];

function rank({ attributes }: SvgElement): number {
  const place = READING.indexOf(attributes.id ?? "");
  return place < 0 ? READING.length : place;
}

function leftOf(element: SvgElement): number {
  return extentOf(element)?.left ?? 0;
}

function rightOf(element: SvgElement): number {
  return extentOf(element)?.right ?? 0;
}
