import { readFile } from "node:fs/promises";
import { type ComparePageParts, compareHtml } from "../compare-html.ts";
import { type PdfOptions, toPdf } from "../pdf.ts";
import type { Picture } from "../picture.ts";
import { type PngOptions, toPng } from "../png.ts";
import { ASSETS, COMPARE_VIEWER, VIEWER } from "./assets.ts";
import { systemFonts } from "./system-fonts.ts";

/** Draws a map as PNG where there is Node. @throws PictureError when it would be too large. */
export async function writePng(svg: string, options: PngOptions): Promise<Picture> {
  return toPng(svg, options, { ...(await tools()), rasterizer: () => readFile(ASSETS.rasterizer) });
}

/** Writes a map as PDF where there is Node. */
export async function writePdf(svg: string, options: PdfOptions): Promise<Picture> {
  return toPdf(svg, options, await tools());
}

/** The script and the style sheet of a page with maps. */
export async function viewer(): Promise<{ readonly script: string; readonly style: string }> {
  const [script, style] = await Promise.all([readFile(VIEWER.script, "utf8"), readFile(VIEWER.style, "utf8")]);
  return { script, style };
}

/** Writes two maps as one HTML file, beside each other. */
export async function writeCompareHtml(parts: Omit<ComparePageParts, "script" | "style">): Promise<string> {
  const { script, style } = COMPARE_VIEWER;
  const [scriptText, styleText] = await Promise.all([readFile(script, "utf8"), readFile(style, "utf8")]);
  return compareHtml({ ...parts, script: scriptText, style: styleText });
}

async function tools() {
  const [regular, bold, italic] = await Promise.all(
    [ASSETS.regular, ASSETS.bold, ASSETS.italic].map((file) => readFile(file)),
  );
  if (!regular || !bold || !italic) throw new Error("The fonts are missing");
  return { fonts: { regular, bold, italic }, otherFonts: systemFonts };
}
