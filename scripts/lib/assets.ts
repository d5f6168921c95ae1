import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";
import { ASSETS } from "../../src/export/node/assets.ts";
import { dist } from "./paths.ts";

/** What the files that drawing needs are called in `dist/`. */
const NAMES: Readonly<Record<keyof typeof ASSETS, string>> = {
  regular: "fonts/arimo-regular.ttf",
  bold: "fonts/arimo-bold.ttf",
  italic: "fonts/arimo-italic.ttf",
  rasterizer: "rasterizer.wasm",
};

const KEYS = Object.keys(NAMES) as (keyof typeof ASSETS)[];

/** The files that `copyAssets` puts beside the bundles, by the packages that they come from. */
export const ASSET_SOURCES: readonly string[] = Object.values(ASSETS);

/** Puts the files that drawing needs beside the bundles. */
export async function copyAssets(): Promise<void> {
  await mkdir(path.join(dist, "fonts"), { recursive: true });
  await Promise.all(KEYS.map((key) => copyFile(ASSETS[key], path.join(dist, NAMES[key]))));
}

/** Lets a bundle look for those files beside itself, and not in packages, which don't ship. */
export const assetsBesideBundle: Plugin = {
  name: "assets beside the bundle",
  setup: (build) => {
    build.onLoad({ filter: /export[\\/]node[\\/]assets\.ts$/ }, () => {
      const entries = KEYS.map((key) => `${key}: beside("./${NAMES[key]}")`);
      return {
        contents: `import { fileURLToPath } from "node:url";
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
export const ASSETS = { ${entries.join(", ")} };
export const VIEWER = { script: beside("./viewer.js"), style: beside("./viewer.css") };
export const COMPARE_VIEWER = { script: beside("./compare.js"), style: beside("./compare.css") };`,
      };
    });
  },
};

/** Lets a bundle load what draws PNG and PDF from a bundle of its own, when it is needed. */
export const exporterApart: Plugin = {
  name: "exporter apart",
  setup: (build) => {
    build.onResolve({ filter: /export[\\/]node[\\/]exporter\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./export.js", external: true } : undefined,
    );
  },
};

/** Lets a bundle load the library for programs from its own bundle, when it is needed. */
export const libraryApart: Plugin = {
  name: "library apart",
  setup: (build) => {
    build.onResolve({ filter: /library[\\/]library\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./library.js", external: true } : undefined,
    );
  },
};

/**
 * Parts of libraries that maps have no use for: unpacking WOFF2 fonts, which are for the web, half of all that drawing would
 * take; and reading pictures in PNG.
 */
const UNUSED = /^(?:brotli\/decompress\.js|png-js)$/;

/** Leaves those parts out of a bundle. */
export const withoutUnused: Plugin = {
  name: "without unused parts",
  setup: (build) => {
    build.onResolve({ filter: UNUSED }, ({ path: name }) => ({ path: name, namespace: "unused" }));
    build.onLoad({ filter: /.*/, namespace: "unused" }, ({ path: name }) => ({
      contents: `export default () => { throw new Error(${JSON.stringify(`${name} is left out`)}); };`,
    }));
  },
};
