import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type FontBook, openFonts } from "../../src/export/fonts.ts";
import { ASSETS } from "../../src/export/node/assets.ts";
import { withOutlines } from "../../src/export/outlines.ts";
import { readSvg, type SvgElement } from "../../src/export/svg-tree.ts";

let book: FontBook;

beforeAll(async () => {
  const [regular, bold, italic] = [ASSETS.regular, ASSETS.bold, ASSETS.italic].map((file) => readFileSync(file));
  if (!regular || !bold || !italic) throw new Error("The fonts are missing");
  book = await openFonts({ regular: "", bold: "" }, { regular, bold, italic }, () => []);
});

function outlined(text: string): string {
  const svg = `<svg font-size="10">${text}</svg>`;
  return withOutlines(svg, readSvg(svg), book);
}

interface Outline {
  readonly left: number;
  /** Of the letters, by how far they go to the right. */
  readonly starts: readonly number[];
  readonly baseline: number;
  readonly size: number;
  readonly fill: string | undefined;
}

/** The runs of a text, as they are drawn. */
function runs(text: string): Outline[] {
  return readSvg(outlined(text)).children.map(outlineOf);
}

function outlineOf({ attributes: { transform = "", d = "", fill } }: SvgElement): Outline {
  const [left = 0, baseline = 0, scale = 0] = (transform.match(/-?\d+(?:\.\d+)?(?:e-\d+)?/g) ?? []).map(Number);
  const starts = [...d.matchAll(/M(-?[\d.]+)/g)].map((match) => left + Number(match[1]) * scale);
  return { left, starts, baseline, size: scale * book.regular.font.unitsPerEm, fill };
}

describe("texts as outlines", () => {
  it("leave no text behind, and nothing else changed", () => {
    expect(outlined('<rect width="2"/><text x="1" y="2" fill="#123">a &amp; b</text><path d="M0 0"/>')).toMatch(
      /^<svg font-size="10"><rect width="2"\/><path fill="#123" [^>]*\/><path d="M0 0"\/><\/svg>$/,
    );
  });

  it("stand where the text stood, in its size and colour", () => {
    const [run] = runs('<text x="30" y="40" fill="#123456" font-size="14">Ab</text>');
    expect(run).toMatchObject({ left: 30, baseline: 40, fill: "#123456" });
    expect(run?.size).toBeCloseTo(14);
    expect(run?.starts).toHaveLength(2);
    expect(runs('<text x="30" y="40">Ab</text>')[0]?.size).toBeCloseTo(10);
  });

  it("end or have their middle where the text does", () => {
    const [start] = runs('<text x="0" y="0">Abc</text>');
    const [middle] = runs('<text x="0" y="0" text-anchor="middle">Abc</text>');
    const [end] = runs('<text x="0" y="0" text-anchor="end">Abc</text>');
    expect(start?.left).toBe(0);
    expect(end?.left).toBeLessThan(0);
    expect(middle?.left).toBeCloseTo((end?.left ?? 0) / 2, 1);
  });

  it("of lines from right to left are below each other, and begin at the left of their place", () => {
    const lines = ["קבלת אישור על ההזמנה", "והמשלוח שלי"];
    const [first, second] = lines.map((line, index) => `<tspan x="14"${index > 0 ? ' dy="18"' : ""}>${line}</tspan>`);
    const drawn = runs(`<text x="14" y="40" direction="rtl" text-anchor="end">${first}${second}</text>`);
    expect(drawn.map(({ left, baseline }) => [left, baseline])).toEqual([
      [14, 40],
      [14, 58],
    ]);
    for (const [index, { starts }] of drawn.entries()) {
      expect(starts).toHaveLength(lines[index]?.replaceAll(" ", "").length ?? 0);
      expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
    }
  });

  it("of mixed directions follow one another without a gap or an overlap", () => {
    const drawn = runs('<text x="10" y="0" direction="rtl" text-anchor="end">הזמנה 12 (Web) שלי</text>');
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.map(({ left }) => left)).toEqual(drawn.map(({ left }) => left).toSorted((a, b) => a - b));
  });

  it("show nothing of what only tells letters how to join", () => {
    const [plain, joined] = ["ab", "a\u200Cb"].map((text) => runs(`<text x="0" y="0">${text}</text>`)[0]);
    expect(joined?.starts).toHaveLength(plain?.starts.length ?? 0);
  });

  it("draw bold and italic letters with their own fonts", () => {
    const all = ["", ' font-weight="700"', ' font-style="italic"'].map((style) => outlined(`<text${style}>a</text>`));
    expect(new Set(all).size).toBe(3);
  });
});
