import { html } from "./formats/html.ts";
import { pdf } from "./formats/pdf.ts";
import type { PictureFormatInfo, PictureOptions } from "./formats/picture-format.ts";
import { png } from "./formats/png.ts";
import { svg } from "./formats/svg.ts";

/** Everything that a map can be written as, by the name that users give it. A new format is one file and one line here. */
export const PICTURE_FORMATS = { svg, png, pdf, html } as const satisfies Readonly<Record<string, PictureFormatInfo>>;

export type PictureFormat = keyof typeof PICTURE_FORMATS;

const ENTRIES = Object.entries(PICTURE_FORMATS) as [PictureFormat, PictureFormatInfo][];

/** The names of all formats. */
export const PICTURE_FORMAT_NAMES: readonly PictureFormat[] = ENTRIES.map(([name]) => name);

/** The record of a format. */
export function pictureFormat(name: PictureFormat): PictureFormatInfo {
  return PICTURE_FORMATS[name];
}

/** The format that a file's name asks for; `undefined` when its ending is none of a picture. */
export function formatOfFile(file: string): PictureFormat | undefined {
  const [, ending = ""] = /\.([^./\\]+)$/.exec(file) ?? [];
  return ENTRIES.find(([, { endings }]) => endings.includes(ending.toLowerCase()))?.[0];
}

/**
 * Why an option does not go with a format; `undefined` when it does.
 * @returns such as `is for PNG; SVG is sharp at every size`.
 */
export function refusalOf(option: keyof PictureOptions, format: PictureFormat): string | undefined {
  const { takes, why } = pictureFormat(format);
  if (takes.includes(option)) return undefined;
  const others = ENTRIES.filter(([, info]) => info.takes.includes(option)).map(([name]) => name.toUpperCase());
  const reason = why?.[option];
  return `is for ${others.join(", ")}${reason ? `; ${reason}` : ""}`;
}
