import PDFDocument from "pdfkit";
import { drawnText, undrawnNote } from "./drawn-text.ts";
import { type OtherFonts, type OwnFonts, openFonts } from "./fonts.ts";
import { readMapPlan } from "./map-plan.ts";
import { type PagePlan, planPages } from "./pages.ts";
import { PageDrawing } from "./pdf-page.ts";
import { PdfPainter } from "./pdf-painter.ts";
import type { PageSize, Picture } from "./picture.ts";
import { readSvg, type SvgElement } from "./svg-tree.ts";

export interface PdfOptions {
  /** One page as large as the map without it. */
  readonly page?: PageSize;
  /** The day on which the map stands, as in `2026-09-30`; the present one without it. The document says that it was made then. */
  readonly day?: string;
}

export interface PdfTools {
  readonly fonts: OwnFonts;
  readonly otherFonts: OtherFonts;
}

/** Writes a map as PDF: texts stay texts, in the order in which the map is read. */
export async function toPdf(
  svg: string,
  { page = "fit", day = presentDay() }: PdfOptions,
  tools: PdfTools,
): Promise<Picture> {
  const root = readSvg(svg);
  const map = readMapPlan(root);
  const plan = planPages(map, page);
  const numbers = `${map.width}0123456789`;
  const texts = drawnText(root);
  const written = { ...texts, regular: texts.regular + numbers };
  const book = await openFonts(written, tools.fonts, tools.otherFonts);
  const title = textOf(root, "title");
  const document = new PDFDocument({
    autoFirstPage: false,
    // Without it, the document asks for a font that is not there.
    font: book.regular.bytes as unknown as string,
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: title,
      Subject: textOf(root, "desc"),
      Creator: "Journey Maps as Code",
      // No time of day: the same map gives the same bytes.
      CreationDate: new Date(day),
    },
  });
  const bytes = bytesOf(document);
  const painter = new PdfPainter(document, book, root);
  for (const [index, part] of plan.pages.entries()) {
    document.addPage({ size: [plan.width, plan.height], margin: 0 });
    new PageDrawing({ document, painter, root, map, plan, page: part, index }).draw();
  }
  document.end();
  return { bytes: await bytes, notes: [...smallNote(plan), ...undrawnNote(book.undrawn)] };
}

/** As UTC counts days. */
function presentDay(): string {
  return new Date().toISOString().slice(0, "2026-09-30".length);
}

/** All that a document writes until it ends. */
function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const pieces: Uint8Array[] = [];
  document.on("data", (piece: Uint8Array) => pieces.push(piece));
  document.on("error", reject);
  document.on("end", () => resolve(joined(pieces)));
  return promise;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function textOf(root: SvgElement, name: string): string {
  return root.children.find((element) => element.name === name)?.text ?? "";
}

/** Half of the size that a px has. */
const HARD_TO_READ = 0.375;

function smallNote({ scale }: PagePlan): string[] {
  if (scale >= HARD_TO_READ) return [];
  const percent = Math.max(1, Math.round((scale / 0.75) * 100));
  return [
    `The map is larger than a PDF page can be; it is drawn at ${percent} %. Use paper pages to keep it readable: --page a3.`,
  ];
}
