import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);

/** Where the files lie that drawing needs. In what ships, the build puts them beside the program; see `scripts/lib/assets.ts`. */
export const ASSETS = {
  regular: resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
  italic: resolve("@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf"),
  rasterizer: resolve("@resvg/resvg-wasm/index_bg.wasm"),
} as const;

/** What shows a map in an HTML file; the build makes it. */
export const VIEWER = {
  script: fileURLToPath(new URL("../../../dist/viewer.js", import.meta.url)),
  style: fileURLToPath(new URL("../../../dist/viewer.css", import.meta.url)),
} as const;

/** What shows two maps beside each other in an HTML file; the build makes it. */
export const COMPARE_VIEWER = {
  script: fileURLToPath(new URL("../../../dist/compare.js", import.meta.url)),
  style: fileURLToPath(new URL("../../../dist/compare.css", import.meta.url)),
} as const;
