import { getDocumentProxy } from "unpdf";

/** What a reader of PDF sees of a file. */
export interface ReadPdf {
  readonly title: string | undefined;
  /** The pieces of text of each page, in the order of the file. */
  readonly pages: readonly (readonly string[])[];
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** What can be clicked, and what runs by itself. */
  readonly active: readonly unknown[];
}

/** Reads a PDF with the reader that is built into Firefox. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { useSystemFonts: false, verbosity: 0 });
  const pages: string[][] = [];
  const sizes: [number, number][] = [];
  const active: unknown[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ("str" in item ? item.str : ""));
    pages.push(texts.filter((text) => text.trim() !== ""));
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    active.push(...(await page.getAnnotations()));
  }
  const { info } = await document.getMetadata();
  const scripts = await document.getJSActions();
  if (scripts) active.push(scripts);
  await document.loadingTask.destroy();
  return { title: (info as { readonly Title?: string }).Title, pages, sizes, active };
}
