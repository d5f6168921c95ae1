import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** What each room may import beside itself: rooms, then packages. A room without an entry is none of the house. */
const MAY_IMPORT: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  "src/generated": { rooms: [], packages: ["langium"] },
  "src/model": { rooms: ["src/generated"], packages: ["langium"] },
  "src/analysis": { rooms: ["src/model"], packages: ["fastest-levenshtein"] },
  "src/diff": { rooms: ["src/model"], packages: [] },
  "src/details": { rooms: ["src/analysis", "src/layout", "src/model"], packages: [] },
  "src/layout": { rooms: ["src/model"], packages: [] },
  "src/render": { rooms: ["src/layout", "src/model"], packages: [] },
  "src/format": { rooms: [], packages: [] },
  "src/merge": { rooms: ["src/format"], packages: [] },
  "src/export": {
    rooms: [],
    packages: ["saxes", "color-name", "fontkit", "pdfkit", "bidi-js", "@resvg/resvg-wasm"],
  },
  "src/export/node": { rooms: ["src/export"], packages: ["node:*"] },
  "src/language": {
    rooms: [
      ...["src/generated", "src/model", "src/analysis", "src/details", "src/diff"],
      ...["src/layout", "src/render", "src/format"],
      ...["src/protocol.ts", "src/line-changes.ts"],
    ],
    packages: [
      ...["langium", "langium/lsp", "chevrotain", "jsonc-parser", "picomatch/posix.js"],
      ...["vscode-languageserver", "vscode-languageserver-types", "vscode-languageserver-textdocument"],
    ],
  },
  "src/library": {
    rooms: ["src/language", "src/details", "src/diff", "src/render", "src/model", "src/analysis"],
    packages: [],
  },
  "src/cli": {
    rooms: [
      ...[
        "src/language",
        "src/export",
        "src/details",
        "src/diff",
        "src/render",
        "src/layout",
        "src/format",
        "src/merge",
        "src/model",
        "src/analysis",
      ],
      "action/main.ts",
      "src/version.ts",
      "src/generated/rule-pages.ts",
      "src/generated/change-pages.ts",
    ],
    packages: [
      "node:*",
      "commander",
      "picocolors",
      "@bomb.sh/tab/commander",
      "langium",
      "langium/node",
      "vscode-languageserver/node",
    ],
  },
  action: {
    rooms: [
      ...["src/cli/io.ts", "src/cli/git", "src/cli/report/markdown-text.ts"],
      ...["src/diff/change.ts", "src/export", "src/version.ts"],
    ],
    packages: ["node:*"],
  },
  "src/line-changes.ts": { rooms: [], packages: [] },
  "src/protocol.ts": { rooms: ["src/details/details.ts", "src/line-changes.ts"], packages: [] },
  "src/version.ts": { rooms: ["package.json"], packages: [] },
  server: {
    rooms: ["src/language"],
    packages: ["langium/node", "vscode-languageserver/node", "vscode-languageserver/browser"],
  },
  "client/webview": {
    rooms: [
      "client/preview/messages.ts",
      "client/preview/first-journey.ts",
      "client/compare/messages.ts",
      "src/line-changes.ts",
    ],
    packages: [],
  },
  client: {
    rooms: [...["src/protocol.ts", "src/line-changes.ts", "src/library", "src/export"], "src/generated/rule-pages.ts"],
    packages: [
      ...["vscode", "vscode-languageclient", "vscode-languageclient/node", "vscode-languageclient/browser"],
      "markdown-it",
    ],
  },
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = globSync("{src,server,client,action}/**/*.ts", { cwd: ROOT }).map((file) =>
  file.split(path.sep).join("/"),
);

/** Every import of a file, types included; relative ones as paths from the top. */
const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(path.join(ROOT, from), "utf8");
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\s[\w\s{},*$]*?from\s+"([^"]+)"/gm),
    ...text.matchAll(/^import\s+"([^"]+)"/gm),
    ...text.matchAll(/\bimport\("([^"]+)"\)/gm),
  ];
  return specifiers.map((match) => {
    const to = match[1] ?? "";
    return { from, to: to.startsWith(".") ? path.posix.join(path.posix.dirname(from), to) : to };
  });
});

function roomOf(file: string): string | undefined {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0];
}

function isAllowed({ from, to }: Import): boolean {
  const room = roomOf(from);
  const rules = room === undefined ? undefined : MAY_IMPORT[room];
  if (!rules) return false;
  if (roomOf(to) === room && to.includes("/")) return true;
  const within = (allowed: string): boolean => to === allowed || to.startsWith(`${allowed}/`);
  if (files.includes(to) || to.endsWith(".json")) return rules.rooms.some(within);
  return rules.packages.some((name) => to === name || (name.endsWith("*") && to.startsWith(name.slice(0, -1))));
}

describe("the house", () => {
  it("has a room for every file", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it("lets rooms import only what the plan allows", () => {
    expect(imports.filter((item) => !isAllowed(item)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("has no cycles, types included", () => {
    const targets = Map.groupBy(
      imports.filter(({ to }) => files.includes(to)),
      (item) => item.from,
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
      if (done.has(file) || way.includes(file)) return;
      for (const { to } of targets.get(file) ?? []) visit(to, [...way, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("has no file over 400 lines that a person wrote", () => {
    const long = files.filter((file) => !file.startsWith("src/generated/"));
    const counted = long.map((file) => ({
      file,
      lines: readFileSync(path.join(ROOT, file), "utf8").split("\n").length,
    }));
    expect(counted.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});
