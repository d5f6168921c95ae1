import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build as bundle, stop } from "esbuild";
import {
  ASSET_SOURCES,
  assetsBesideBundle,
  copyAssets,
  exporterApart,
  libraryApart,
  withoutUnused,
} from "./lib/assets.ts";
import { writeLibraryTypes } from "./lib/library-types.ts";
import { licenseTexts } from "./lib/licenses.ts";
import { dist, root } from "./lib/paths.ts";
import { compareCss, compareWebviewCss, markdownCss, viewerCss, webviewCss } from "./lib/webview-css.ts";

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Names of functions and classes appear in error messages that users send us.
  keepNames: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "silent",
  // Some packages' CommonJS builds look for their parts at run time, which a bundle can't follow; ES modules don't.
  mainFields: ["module", "main"],
};

/** VS Code loads extensions as CommonJS; a file that ends in `.cjs` is that in a package of ES modules too. */
const bundles: readonly BuildOptions[] = [
  {
    entryPoints: ["client/extension.ts"],
    outfile: "dist/client.cjs",
    format: "cjs",
    platform: "node",
    target: "node22",
    external: ["vscode"],
    plugins: [exporterApart, libraryApart],
  },
  {
    entryPoints: ["client/extension.browser.ts"],
    outfile: "dist/client.browser.cjs",
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
  },
  { entryPoints: ["server/main.ts"], outfile: "dist/server.cjs", format: "cjs", platform: "node", target: "node22" },
  {
    entryPoints: ["server/main.browser.ts"],
    outfile: "dist/server.browser.js",
    format: "iife",
    platform: "browser",
    target: "es2022",
  },
  page("client/webview/main.ts", "dist/webview.js"),
  page("client/webview/standalone.ts", "dist/viewer.js"),
  page("client/webview/compare.ts", "dist/compare-webview.js"),
  page("client/webview/compare-standalone.ts", "dist/compare.js"),
  {
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    format: "esm",
    platform: "node",
    target: "node22",
    plugins: [exporterApart],
    // Bundled CommonJS packages ask for Node's own modules with `require`, which an ES module does not have.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
  },
];

/** The library for programs, which needs neither Node nor a browser. */
const library: BuildOptions = {
  entryPoints: ["src/library/library.ts"],
  outfile: "dist/library.js",
  format: "esm",
  platform: "neutral",
  target: "es2022",
};

/** What draws PNG and PDF where there is Node: an ES module, which both kinds of bundles can load. */
const exporter: BuildOptions = {
  entryPoints: ["src/export/node/exporter.ts"],
  outfile: "dist/export.js",
  format: "esm",
  platform: "node",
  target: "node22",
  plugins: [assetsBesideBundle, withoutUnused],
};

const SHEETS = {
  "webview.css": webviewCss,
  "viewer.css": viewerCss,
  "compare-webview.css": compareWebviewCss,
  "compare.css": compareCss,
  "markdown.css": markdownCss,
};

function page(entryPoint: string, outfile: string): BuildOptions {
  return { entryPoints: [entryPoint], outfile, format: "iife", platform: "browser", target: "es2022" };
}

/** The script of a page, for a test to load. */
export async function pageScript(entryPoint: string): Promise<string> {
  const { outputFiles } = await bundle({ ...common, ...page(entryPoint, "page.js"), write: false });
  return outputFiles.map(({ text }) => text).join("");
}

/** Makes everything that ships, in `dist/`. Throws with esbuild's messages when something does not bundle. */
export async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const [results] = await Promise.all([
    Promise.all([...bundles, library, exporter].map((options) => bundle({ ...common, ...options, metafile: true }))),
    copyAssets(),
    writeLibraryTypes(),
  ]);
  // Its process would stay for as long as this one.
  await stop();
  // npx links the package once and does not make the command executable again after it was rebuilt.
  await chmod(path.join(dist, "cli.js"), 0o755);
  for (const [name, css] of Object.entries(SHEETS)) await writeFile(path.join(dist, name), await css());
  await writeFile(
    path.join(dist, "LICENSES.txt"),
    await licenseTexts(
      results.map(({ metafile }) => metafile),
      ASSET_SOURCES,
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
