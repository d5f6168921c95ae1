/** What a map can be written as. */
export const PICTURE_FORMATS = ["svg", "png", "pdf", "html"] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A sheet of paper, lying on its long side; `fit` is one as large as the map. */
export const PAGE_SIZES = ["fit", "a4", "a3", "letter"] as const;

export type PageSize = (typeof PAGE_SIZES)[number];

/** A picture that was made. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** What is not as one would expect of it, each a sentence. */
  readonly notes: readonly string[];
}

/** A picture that can't be made as it was asked for; the message says what to ask for instead. */
export class PictureError extends Error {}

const ENDINGS: Readonly<Record<string, PictureFormat>> = {
  svg: "svg",
  png: "png",
  pdf: "pdf",
  html: "html",
  htm: "html",
};

/** The format that a file's name asks for; `undefined` when its ending is none of a picture. */
export function formatOfFile(file: string): PictureFormat | undefined {
  const [, ending = ""] = /\.([^./\\]+)$/.exec(file) ?? [];
  return ENDINGS[ending.toLowerCase()];
}
