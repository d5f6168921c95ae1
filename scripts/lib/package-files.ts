import { npm, run, tool } from "./run.ts";

/** What the extension ships, in the order of the alphabet. Something new is a decision, and is written down here. */
const EXTENSION = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/LICENSES.txt",
  "dist/client.browser.cjs",
  "dist/client.cjs",
  "dist/compare-webview.css",
  "dist/compare-webview.js",
  "dist/compare.css",
  "dist/compare.js",
  "dist/export.js",
  "dist/fonts/arimo-bold.ttf",
  "dist/fonts/arimo-italic.ttf",
  "dist/fonts/arimo-regular.ttf",
  "dist/library.js",
  "dist/markdown.css",
  "dist/rasterizer.wasm",
  "dist/server.browser.js",
  "dist/server.cjs",
  "dist/viewer.css",
  "dist/viewer.js",
  "dist/webview.css",
  "dist/webview.js",
  "icons/journey-dark.svg",
  "icons/journey-light.svg",
  "icons/journey.png",
  "language-configuration.json",
  "package.json",
  "schemas/journey.config.editor.schema.json",
  "syntaxes/journey.tmLanguage.json",
];

/** What the npm package ships: the command line and the library. */
const COMMAND = [
  "LICENSE",
  "README.md",
  "dist/LICENSES.txt",
  "dist/cli.js",
  "dist/compare.css",
  "dist/compare.js",
  "dist/export.js",
  "dist/fonts/arimo-bold.ttf",
  "dist/fonts/arimo-italic.ttf",
  "dist/fonts/arimo-regular.ttf",
  "dist/library.d.ts",
  "dist/library.js",
  "dist/rasterizer.wasm",
  "dist/viewer.css",
  "dist/viewer.js",
  "package.json",
  "schemas/diff.schema.json",
  "schemas/journey.config.schema.json",
];

/** Compares what would be packaged with what should be. Returns the differences, none when all is well. */
export async function comparePackages(): Promise<string[]> {
  const listed = await run(process.execPath, tool("@vscode/vsce", "ls", "--no-dependencies"));
  const packed = await npm(["pack", "--dry-run", "--json", "--ignore-scripts"]);
  return [
    ...(listed.code === 0 ? compare("extension", EXTENSION, lines(listed.stdout)) : [listed.output]),
    ...compare("npm package", COMMAND, packedFiles(packed.stdout)),
  ];
}

function packedFiles(json: string): string[] {
  const report = JSON.parse(json) as Record<string, PackReport> | PackReport[];
  return Object.values(report).flatMap(({ files }) => files.map((file) => file.path));
}

interface PackReport {
  readonly files: readonly { readonly path: string }[];
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function compare(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const extra = actual.filter((file) => !expected.includes(file)).map((file) => `The ${what} would ship ${file}.`);
  const missing = expected.filter((file) => !actual.includes(file)).map((file) => `The ${what} would lack ${file}.`);
  return [...extra, ...missing];
}
