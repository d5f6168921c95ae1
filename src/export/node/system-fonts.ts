import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { OtherFonts, Weight } from "../fonts.ts";

/** Where systems and users keep fonts. */
function fontFolders(): string[] {
  const home = os.homedir();
  switch (process.platform) {
    case "win32": {
      const { WINDIR = "C:\\Windows", LOCALAPPDATA = path.join(home, "AppData", "Local") } = process.env;
      return [path.join(WINDIR, "Fonts"), path.join(LOCALAPPDATA, "Microsoft", "Windows", "Fonts")];
    }
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", path.join(home, "Library", "Fonts")];
    default:
      return [
        ...["/usr/share/fonts", "/usr/local/share/fonts", "/run/current-system/sw/share/X11/fonts"],
        ...[path.join(home, ".local", "share", "fonts"), path.join(home, ".fonts")],
      ];
  }
}

/** Names of fonts that are likely to have a script, on the systems that people have. */
const LIKELY: readonly (readonly [script: RegExp, files: RegExp])[] = [
  [
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
    /cjk|msyh|yugoth|meiryo|pingfang|hiragino|sourcehan|wqy|ipag|simhei/i,
  ],
  [/\p{sc=Hangul}/u, /cjk|malgun|applesdgothic|nanum|sourcehan/i],
  [/[\p{sc=Arabic}\p{sc=Hebrew}]/u, /arabic|hebrew|geeza|segoeui|tahoma|arial/i],
  [/\p{Extended_Pictographic}/u, /emoji|symbol|seguiemj|dejavusans/i],
  [/\p{S}/u, /symbol|math|dejavusans/i],
];

/** Serifs, typewriters and the like do not go with the rest of a map. */
const UNLIKE = /serif|mono|condensed|narrow|light|thin|black|italic|oblique/i;
const LIKE = [/sans|gothic/i, /regular/i];

/** How fonts with bold letters are called; on Windows in short, such as `arialbd.ttf` or `segoeuib.ttf`. */
const BOLD = /bold|heavy|bd\.|[a-z]b\.tt[cf]$/i;

/** The fonts that are installed on this machine. */
export const systemFonts: OtherFonts = async function* (missing, weight) {
  const files = (await Promise.all(fontFolders().map(fontsBelow))).flat();
  for (const file of inOrderOfLikelihood(files, String.fromCodePoint(...missing), weight)) {
    try {
      yield readFileSync(file);
    } catch {
      // A font that may not be read is as good as none.
    }
  }
};

async function fontsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => /\.(?:ttf|otf|ttc|otc)$/i.test(entry.name) && !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Fonts that are likely to draw a text, in this weight and in the manner of a map. */
export function inOrderOfLikelihood(files: readonly string[], text: string, weight: Weight): string[] {
  const likely = LIKELY.filter(([script]) => script.test(text)).map(([, names]) => names);
  const scripts = scriptsOf(text);
  const score = (file: string): number => {
    const name = path.basename(file);
    const isLikely = likely.some((names) => names.test(name)) || scripts.some((script) => name.includes(script));
    return (
      (isLikely ? 8 : 0) +
      (BOLD.test(name) === (weight === "bold") ? 4 : 0) +
      LIKE.filter((names) => names.test(name)).length -
      (UNLIKE.test(name.replace(/sans-?serif/i, "")) ? 2 : 0)
    );
  };
  const scored = files.map((file) => ({ file, score: score(file) }));
  return scored.toSorted((a, b) => b.score - a.score || (a.file < b.file ? -1 : 1)).map(({ file }) => file);
}

/** Fonts for one script are usually named after it. */
const NAMED = ["Thai", "Devanagari", "Bengali", "Tamil", "Telugu", "Khmer", "Georgian", "Armenian", "Ethiopic", "Lao"];

function scriptsOf(text: string): string[] {
  return NAMED.filter((script) => new RegExp(`\\p{sc=${script}}`, "u").test(text));
}
