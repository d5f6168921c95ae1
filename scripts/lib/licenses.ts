import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Metafile } from "esbuild";
import { root } from "./paths.ts";

/**
 * The licences of everything that is bundled: their terms ask to ship them along.
 *
 * @param metafiles what esbuild says of each bundle.
 * @param copied files of packages that ship as they are.
 * @throws when a bundled package states no licence.
 */
export async function licenseTexts(metafiles: readonly Metafile[], copied: readonly string[]): Promise<string> {
  const inputs = [...metafiles.flatMap((metafile) => Object.keys(metafile.inputs)), ...copied.map(fromRoot)];
  const folders = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts = await Promise.all([...folders].toSorted().map(licenseOf));
  return `Journey Maps as Code contains the following software.\n\n${texts.join("\n")}`;
}

function fromRoot(file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}

async function licenseOf(folder: string): Promise<string> {
  const absolute = path.join(root, folder);
  const manifest = JSON.parse(await readFile(path.join(absolute, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (!manifest.license) throw new Error(`${manifest.name} states no licence`);
  const files = (await readdir(absolute)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(path.join(absolute, file), "utf8")));
  const head = `${"-".repeat(80)}\n${manifest.name} ${manifest.version} (${manifest.license})\n`;
  return [head, ...texts.map((text) => `${text.replaceAll("\r\n", "\n").trim()}\n`)].join("\n");
}
