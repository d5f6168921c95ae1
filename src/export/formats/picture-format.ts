import type { PagePicture } from "../html.ts";
import type { PageSize, Picture } from "../picture.ts";

/** How a picture is to be made; which of these a format takes is for its record to say. */
export interface PictureOptions {
  /** How many px of the picture one px of the map becomes. */
  readonly scale?: number;
  readonly page?: PageSize;
  /** A colour as `#rrggbb`, or "none". */
  readonly background?: string;
}

/** The maps to write, each drawn when a format asks for it. A format that holds one picture takes the first. */
export interface Pages {
  readonly title: string;
  readonly pictures: readonly [() => Drawn<PagePicture>, ...(() => Drawn<PagePicture>)[]];
}

type Drawn<T> = T | Promise<T>;

/** What formats are made with: parts that only some machines have, or that take a while to load. */
export interface PictureTools {
  /** Draws pixels. @throws PictureError when the picture would be too large. */
  writePng(svg: string, options: { readonly scale?: number }): Promise<Picture>;
  /** @param options.day the day of the map, as in `2026-09-30`; the present one without it. */
  writePdf(svg: string, options: { readonly page?: PageSize; readonly day?: string }): Promise<Picture>;
  /** The script and the style sheet of a page with maps. */
  viewer(): Promise<{ readonly script: string; readonly style: string }>;
}

export interface WriteOptions extends Pick<PictureOptions, "scale" | "page"> {
  readonly day?: string;
}

/** An entry in a list of formats to choose from. */
export interface PictureChoice {
  readonly label: string;
  readonly detail: string;
  readonly page?: PageSize;
}

/** All that is to know of a format in which a map can be written. */
export interface PictureFormatInfo {
  /** How names of its files end, without the dot; the usual ending first. */
  readonly endings: readonly [string, ...string[]];
  /** Whether it is a text, which a terminal can show. */
  readonly isText: boolean;
  /** Whether it takes a Node to make, which editors in a browser do not have. */
  readonly needsNode: boolean;
  /** Whether it is looked at in another program than an editor. */
  readonly opensOutside: boolean;
  readonly takes: readonly (keyof PictureOptions)[];
  /** Why it does not take an option that one might expect of it. */
  readonly why?: Partial<Readonly<Record<keyof PictureOptions, string>>>;
  readonly choices: readonly PictureChoice[];
  write(pages: Pages, options: WriteOptions, tools: () => Promise<PictureTools>): Promise<Picture>;
}

/** A text as the bytes of a file. */
export function textPicture(text: string): Picture {
  return { bytes: new TextEncoder().encode(text), notes: [] };
}
