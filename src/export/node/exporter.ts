import { readFile } from "node:fs/promises";
import { type PdfOptions, toPdf } from "../pdf.ts";
import type { Picture } from "../picture.ts";
import { type PngOptions, toPng } from "../png.ts";
import { ASSETS } from "./assets.ts";
import { systemFonts } from "./system-fonts.ts";

/** Draws a map as PNG where there is Node. @throws PictureError when it would be too large. */
export async function writePng(svg: string, options: PngOptions): Promise<Picture> {
  return toPng(svg, options, { ...(await tools()), rasterizer: () => readFile(ASSETS.rasterizer) });
}

/** Writes a map as PDF where there is Node. */
export async function writePdf(svg: string, options: PdfOptions): Promise<Picture> {
  return toPdf(svg, options, await tools());
}

async function tools() {
  const [regular, bold, italic] = await Promise.all(
    [ASSETS.regular, ASSETS.bold, ASSETS.italic].map((file) => readFile(file)),
  );
  if (!regular || !bold || !italic) throw new Error("The fonts are missing");
  return { fonts: { regular, bold, italic }, otherFonts: systemFonts };
}
