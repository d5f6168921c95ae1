import { createRequire } from "node:module";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { comparePixels } from "./compare-pixels.ts";
import { PAGE_FONTS } from "./fonts.ts";

const ORIGIN = "http://pictures.test";
const PDF_READER = path.join(path.dirname(createRequire(import.meta.url).resolve("unpdf")), "pdfjs.mjs");

/** Dots for a px of the map, as in the PNGs that people get. */
export const SCALE = 2;

// What programs that draw the same text with the same fonts differ by is below these; what mistakes do is half as much more, at least.
/** How far the colours of a tile may be apart on average. */
const APART = { text: 22, shape: 8 };
/** How much the ink of a line may differ, as a share. */
const INK = 0.12;

/** Draws pictures in Chromium and says where they differ. */
export class DrawingPage {
  private readonly page: Page;
  private readonly pictures: Map<string, Uint8Array>;

  private constructor(page: Page, pictures: Map<string, Uint8Array>) {
    this.page = page;
    this.pictures = pictures;
  }

  static async open(context: BrowserContext): Promise<DrawingPage> {
    const page = await context.newPage();
    const pictures = new Map<string, Uint8Array>();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const [, kind = "", name = ""] = new URL(route.request().url()).pathname.split("/");
      const body = pictures.get(name);
      if (kind === "font") await route.fulfill({ path: PAGE_FONTS[Number(name)]?.file ?? "" });
      else if (kind === "pdfjs.mjs") await route.fulfill({ path: PDF_READER, contentType: "text/javascript" });
      else if (kind === "picture" && body) await route.fulfill({ body: Buffer.from(body) });
      else await route.fulfill({ body: pageHtml(), contentType: "text/html" });
    });
    await page.goto(`${ORIGIN}/`);
    return new DrawingPage(page, pictures);
  }

  /** An SVG as Chromium draws it, with the fonts of this test. */
  async drawSvg(svg: string): Promise<Uint8Array> {
    const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
    await this.page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    await this.page.evaluate(async (text) => {
      document.body.innerHTML = text;
      await document.fonts.ready;
      const fonts = [...document.fonts].filter(({ status }) => status === "error");
      if (fonts.length > 0) throw new Error(`These fonts can't be read: ${fonts.map(({ family }) => family).join()}`);
    }, svg);
    return this.page.screenshot();
  }

  /** The first page of a PDF as Firefox draws it, at a width in px of the map. */
  async drawPdf(pdf: Uint8Array, width: number): Promise<Uint8Array> {
    const dots = SCALE * width;
    const drawn = await this.page.evaluate(drawPdfPage, {
      file: this.addressOf(pdf),
      dots,
    });
    return Buffer.from(drawn.slice(drawn.indexOf(",") + 1), "base64");
  }

  /** Where a picture is not like the one that was drawn of an SVG last: what stands there, and how far it is off. */
  async differences(right: Uint8Array, other: Uint8Array): Promise<string[]> {
    const addresses = [this.addressOf(right), this.addressOf(other)] as const;
    const found = await this.page.evaluate(comparePixels, { addresses, scale: SCALE, apart: APART, ink: INK });
    return found.map(({ what, kind, by }) => `${what}: ${kind} ${by.toPrecision(2)}`);
  }

  private addressOf(picture: Uint8Array): string {
    const name = `${this.pictures.size}`;
    this.pictures.set(name, picture);
    return `${ORIGIN}/picture/${name}`;
  }
}

function pageHtml(): string {
  const faces = PAGE_FONTS.map(
    ({ family, weight, style }, index) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; src: url(${ORIGIN}/font/${index}) }`,
  );
  const families = [...new Set(PAGE_FONTS.map(({ family }) => family))].join(", ");
  return `<!doctype html><meta charset="utf-8"><style>${faces.join("\n")}
    body { margin: 0; font-synthesis: none }
    svg { display: block; font-family: ${families}; text-rendering: geometricPrecision }
  </style><script type="module">import * as reader from "/pdfjs.mjs"; window.pdfReader = reader;</script><body></body>`;
}

declare global {
  interface Window {
    readonly pdfReader: PdfReader;
  }
}

/** What of the reader of PDF files is used here. */
interface PdfReader {
  getDocument(from: {
    readonly data: Uint8Array;
    readonly disableFontFace: boolean;
    readonly useSystemFonts: boolean;
    readonly verbosity: number;
  }): {
    readonly promise: Promise<{ getPage(number: number): Promise<PdfPage> }>;
  };
}

interface PdfPage {
  getViewport(size: { readonly scale: number }): { readonly width: number; readonly height: number };
  render(on: { readonly canvas: HTMLCanvasElement; readonly viewport: object }): { readonly promise: Promise<void> };
}

/** Runs in the page. @returns the picture as a data address. */
async function drawPdfPage({ file, dots }: { readonly file: string; readonly dots: number }): Promise<string> {
  const data = new Uint8Array(await (await fetch(file)).arrayBuffer());
  const pdf = await window.pdfReader.getDocument({ data, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
    .promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: dots / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.toDataURL();
}
