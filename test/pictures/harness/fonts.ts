import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OtherFonts, OwnFonts, Weight } from "../../../src/export/fonts.ts";
import { ASSETS } from "../../../src/export/node/assets.ts";

const { resolve } = createRequire(import.meta.url);

/** A font for what the own ones lack: the same files draw all pictures, so that only the drawing can differ. */
const OTHERS: readonly Readonly<Record<Weight, string>>[] = [
  {
    regular: resolve("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf"),
  },
  {
    regular: resolve("@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf"),
  },
  {
    regular: resolve("@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf"),
  },
];

/** What makes pictures, with these fonts in place of those of the machine. */
export const TOOLS = {
  fonts: {
    regular: readFileSync(ASSETS.regular),
    bold: readFileSync(ASSETS.bold),
    italic: readFileSync(ASSETS.italic),
  } satisfies OwnFonts,
  otherFonts: ((_, weight) => OTHERS.map((family) => readFileSync(family[weight]))) satisfies OtherFonts,
  rasterizer: async () => readFileSync(ASSETS.rasterizer),
};

/** A file of a font as a page declares it. */
export interface PageFont {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly file: string;
}

const font = (family: string, weight: number, file: string): PageFont => ({ family, weight, style: "normal", file });

/** The same fonts for a page, in the order in which they are asked for a letter. */
export const PAGE_FONTS: readonly PageFont[] = [
  font("own", 400, ASSETS.regular),
  font("own", 700, ASSETS.bold),
  { ...font("own", 400, ASSETS.italic), style: "italic" },
  ...OTHERS.flatMap(({ regular, bold }, index) => [
    font(`other-${index}`, 400, regular),
    font(`other-${index}`, 700, bold),
  ]),
];
