import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/**
 * What each room may import beside itself: rooms, then packages. A single file can be a room that several others share. A file
 * without a room is none of the house.
 */
const MAY_IMPORT: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  // The language as data.
  "src/generated/langium": { rooms: [], packages: ["langium"] },
  "src/generated": { rooms: [], packages: [] },
  "src/escape-xml.ts": { rooms: [], packages: [] },
  "src/own-ids.ts": { rooms: [], packages: [] },
  "src/model/keywords.ts": { rooms: [], packages: [] },
  "src/model": {
    rooms: ["src/algorithms", "src/model/keywords.ts", "src/generated/langium"],
    packages: ["langium", "fastest-levenshtein"],
  },

  // What is worked out of the data.
  "src/analysis": { rooms: ["src/model", "src/algorithms"], packages: [] },
  "src/diff/tree": { rooms: ["src/model"], packages: [] },
  "src/diff/match": { rooms: ["src/diff/tree", "src/algorithms"], packages: [] },
  "src/diff/change.ts": { rooms: ["src/diff/tree", "src/model"], packages: [] },
  "src/diff/written": { rooms: ["src/diff/change.ts", "src/diff/match", "src/diff/tree", "src/model"], packages: [] },
  "src/diff/rules": { rooms: ["src/diff/written", "src/diff/tree", "src/model"], packages: [] },
  "src/diff/derived": {
    rooms: [
      ...["src/diff/change.ts", "src/diff/rules", "src/diff/written", "src/diff/match", "src/diff/tree"],
      ...["src/model"],
    ],
    packages: [],
  },
  "src/diff": {
    rooms: [
      ...["src/diff/change.ts", "src/diff/derived", "src/diff/rules", "src/diff/written", "src/diff/match"],
      ...["src/diff/tree", "src/model"],
    ],
    packages: [],
  },

  // Pictures.
  "src/layout/geometry.ts": { rooms: [], packages: [] },
  "src/layout/text": { rooms: ["src/layout/geometry.ts", "src/algorithms"], packages: [] },
  "src/layout": { rooms: ["src/algorithms", "src/layout/geometry.ts", "src/layout/text", "src/model"], packages: [] },
  "src/layout/lanes": {
    rooms: ["src/algorithms", "src/layout", "src/layout/geometry.ts", "src/layout/text", "src/model"],
    packages: [],
  },
  "src/layout/views": {
    rooms: [
      "src/algorithms",
      "src/layout/lanes",
      "src/layout",
      "src/layout/geometry.ts",
      "src/layout/text",
      "src/model",
    ],
    packages: [],
  },
  "src/details": { rooms: ["src/analysis", "src/layout", "src/model"], packages: [] },
  "src/render": {
    rooms: [
      ...["src/layout/views", "src/layout", "src/layout/geometry.ts", "src/layout/text"],
      ...["src/analysis", "src/diff", "src/model", "src/escape-xml.ts"],
    ],
    packages: [],
  },
  "src/export": {
    rooms: ["src/algorithms", "src/escape-xml.ts", "src/own-ids.ts"],
    packages: ["saxes", "color-name", "fontkit", "pdfkit", "bidi-js", "@resvg/resvg-wasm"],
  },
  "src/export/node": { rooms: ["src/export"], packages: ["node:*"] },

  // Texts.
  "src/algorithms": { rooms: [], packages: [] },
  "src/format": { rooms: ["src/model/keywords.ts"], packages: [] },
  "src/merge": { rooms: ["src/format", "src/algorithms", "src/model/keywords.ts"], packages: [] },
  "src/syntax": {
    rooms: ["src/algorithms", "src/generated/langium", "src/format", "src/model"],
    packages: ["langium", "chevrotain"],
  },
  "src/project": {
    rooms: [
      ...["src/syntax", "src/format", "src/analysis", "src/model", "src/generated/library.ts"],
      "src/generated/langium",
    ],
    packages: [
      ...["langium", "chevrotain", "jsonc-parser", "picomatch/posix.js"],
      ...["vscode-languageserver", "vscode-languageserver-types", "vscode-languageserver-textdocument"],
    ],
  },
  "src/compare": { rooms: ["src/project", "src/diff", "src/analysis", "src/model"], packages: [] },

  "src/disk": { rooms: ["src/project"], packages: ["node:*", "langium", "langium/node"] },

  // The language server.
  "src/line-changes.ts": { rooms: [], packages: [] },
  "src/protocol.ts": { rooms: ["src/details/details.ts", "src/line-changes.ts"], packages: [] },
  "src/lsp/diagnostics.ts": {
    rooms: ["src/protocol.ts", "src/project/protocol-range.ts", "src/model"],
    packages: ["vscode-languageserver-types"],
  },
  "src/lsp/features": {
    rooms: [
      ...["src/lsp/diagnostics.ts", "src/project", "src/syntax", "src/format", "src/analysis", "src/model"],
      "src/generated/langium",
    ],
    packages: [
      ...["langium", "langium/lsp", "vscode-languageserver"],
      ...["vscode-languageserver-types", "vscode-languageserver-textdocument"],
    ],
  },
  "src/lsp": {
    rooms: [
      ...["src/lsp/features", "src/lsp/diagnostics.ts", "src/protocol.ts", "src/line-changes.ts"],
      ...["src/compare", "src/project", "src/render", "src/layout", "src/details", "src/diff", "src/analysis"],
      ...["src/layout/views", "src/model", "src/generated/langium"],
    ],
    packages: [
      ...["langium", "langium/lsp", "vscode-languageserver", "vscode-languageserver-types"],
      "vscode-languageserver-textdocument",
    ],
  },

  // What others call.
  "src/version.ts": { rooms: ["package.json"], packages: [] },
  "src/library": {
    rooms: [
      ...["src/compare", "src/project", "src/details", "src/diff", "src/render"],
      ...["src/analysis", "src/model", "src/own-ids.ts"],
    ],
    packages: [],
  },
  server: {
    rooms: ["src/lsp", "src/disk"],
    packages: ["node:process", "vscode-languageserver/node", "vscode-languageserver/browser"],
  },

  // The command line.
  "src/cli/io.ts": { rooms: ["src/model"], packages: [] },
  "src/cli/files": {
    rooms: ["src/cli/io.ts", "src/disk", "src/project", "src/analysis", "src/model"],
    packages: ["node:*", "langium"],
  },
  "src/cli/git": {
    rooms: ["src/cli/io.ts", "src/cli/files", "src/disk", "src/project", "src/model/keywords.ts"],
    packages: ["node:*"],
  },
  "src/cli/baseline": {
    rooms: [...["src/cli/io.ts", "src/cli/files", "src/cli/git"], ...["src/project", "src/analysis", "src/model"]],
    packages: ["node:*", "langium"],
  },
  "src/cli/report": {
    rooms: ["src/cli/io.ts", "src/cli/files", "src/project", "src/format", "src/model", "src/algorithms"],
    packages: ["node:*", "picocolors"],
  },
  "src/cli/diff": {
    rooms: [
      ...["src/cli/io.ts", "src/cli/files", "src/cli/git", "src/cli/baseline", "src/cli/report"],
      ...["src/compare", "src/disk", "src/project", "src/render", "src/diff", "src/analysis", "src/model"],
    ],
    packages: ["node:*", "langium"],
  },
  "src/cli/report/check": {
    rooms: [
      "src/algorithms",
      ...["src/cli/report", "src/cli/io.ts", "src/cli/files", "src/cli/baseline", "src/version.ts"],
      ...["src/project", "src/analysis", "src/model", "src/generated/rule-pages.ts", "src/render/element.ts"],
    ],
    packages: ["node:*", "picocolors", "langium"],
  },
  "src/cli/report/diff": {
    rooms: [
      "src/algorithms",
      ...["src/cli/report", "src/cli/diff", "src/cli/io.ts", "src/cli/files"],
      ...["src/render", "src/export", "src/own-ids.ts", "src/diff", "src/model"],
    ],
    packages: ["node:*", "picocolors"],
  },
  "src/cli/report/gaps": {
    rooms: ["src/cli/report", "src/cli/io.ts", "src/cli/files", "src/analysis", "src/model"],
    packages: ["picocolors"],
  },
  "src/cli/commands": {
    rooms: [
      ...["src/cli/report/check", "src/cli/report/diff", "src/cli/report/gaps", "src/cli/report", "src/cli/diff"],
      ...["src/cli/baseline", "src/cli/git", "src/cli/files", "src/cli/io.ts", "src/lsp", "src/disk", "src/project"],
      ...["src/syntax", "src/merge", "src/format", "src/export", "src/render", "src/details", "src/layout"],
      "src/layout/views",
      ...["src/diff", "src/analysis", "src/model", "src/generated/rule-pages.ts", "src/generated/change-pages.ts"],
    ],
    packages: [
      ...["node:*", "commander", "picocolors", "@bomb.sh/tab/commander"],
      ...["langium", "vscode-languageserver/node"],
    ],
  },
  // It knows what commands find only by what they print.
  "src/cli/ci/github": {
    rooms: [
      ...["src/cli/io.ts", "src/cli/files", "src/cli/git", "src/cli/report/markdown-text.ts"],
      ...["src/diff/change.ts", "src/export", "src/project", "src/version.ts"],
    ],
    packages: ["node:*"],
  },
  "src/cli": {
    rooms: [
      ...["src/cli/commands", "src/cli/ci/github/main.ts", "src/cli/report/check", "src/cli/report/diff"],
      ...[
        "src/cli/report",
        "src/cli/report/gaps",
        "src/cli/io.ts",
        "src/export",
        "src/project",
        "src/diff",
        "src/analysis",
        "src/model",
        "src/version.ts",
      ],
    ],
    packages: ["node:*", "commander"],
  },

  // The extension.
  "client/webview": {
    rooms: [
      "src/algorithms",
      "client/preview/messages.ts",
      "client/preview/first-journey.ts",
      "client/compare/messages.ts",
      "src/line-changes.ts",
      "src/own-ids.ts",
    ],
    packages: [],
  },
  client: {
    rooms: [
      "src/algorithms",
      ...["src/protocol.ts", "src/line-changes.ts", "src/library", "src/export", "src/escape-xml.ts"],
      "src/own-ids.ts",
      "src/generated/rule-pages.ts",
    ],
    packages: [
      ...["vscode", "vscode-languageclient", "vscode-languageclient/node", "vscode-languageclient/browser"],
      "markdown-it",
    ],
  },
};

/** Naming one of these does not mean the rooms inside it. */
const KEPT_APART: readonly string[] = ["src/generated", "src/layout", "src/lsp", "src/cli", "src/cli/report"];

/** Files of these folders have one subject each, and none knows another. */
const STRANGERS: readonly string[] = ["src/analysis/rules", "src/diff/rules", "src/lsp/features"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = globSync("{src,server,client}/**/*.ts", { cwd: ROOT }).map((file) => file.split(path.sep).join("/"));

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
  if (files.includes(to) || to.endsWith(".json")) {
    return roomOf(to) === room || rules.rooms.some((allowed) => to === allowed || isIn(to, allowed));
  }
  return rules.packages.some((name) => to === name || (name.endsWith("*") && to.startsWith(name.slice(0, -1))));
}

/** Whether a file is in a room, or in a room inside it where that one does not keep its rooms apart. */
function isIn(file: string, room: string): boolean {
  return file.startsWith(`${room}/`) && (roomOf(file) === room || !KEPT_APART.includes(room));
}

/** The cycles in a graph, each as the way that leads back to where it began. */
function cyclesIn(targets: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) cycles.push([...way.slice(way.indexOf(node)), node].join(" -> "));
    if (done.has(node) || way.includes(node)) return;
    for (const to of targets.get(node) ?? []) visit(to, [...way, node]);
    done.add(node);
  };
  for (const node of targets.keys()) visit(node, []);
  return cycles;
}

/** What each file or room imports, as a graph. */
function graphOf(nodeOf: (file: string) => string | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [here, there] = [nodeOf(from), nodeOf(to)];
    if (here === undefined || there === undefined || (here === there && from !== to)) continue;
    graph.set(here, (graph.get(here) ?? new Set()).add(there));
  }
  return graph;
}

describe("the house", () => {
  it("has a room for every file", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it("lets rooms import only what the plan allows", () => {
    expect(imports.filter((item) => !isAllowed(item)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("has no cycles between files, types included", () => {
    const graph = graphOf((file) => (files.includes(file) ? file : undefined));
    expect(cyclesIn(graph)).toEqual([]);
  });

  it("has no cycles between rooms", () => {
    expect(cyclesIn(graphOf((file) => (files.includes(file) ? roomOf(file) : undefined)))).toEqual([]);
  });

  it("has rules and features that don't know each other", () => {
    const known = imports.filter(({ from, to }) =>
      STRANGERS.some((folder) => from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`)),
    );
    expect(known).toEqual([]);
  });

  it("is drawn in ARCHITECTURE.md as it stands", () => {
    const plan = readFileSync(path.join(ROOT, "ARCHITECTURE.md"), "utf8");
    const named = [...plan.matchAll(/`((?:src|test|client|server|bench|scripts|docs)\/[\w./-]+)`/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    const folders = Object.keys(MAY_IMPORT).filter((room) => room.split("/").length === 2 && !room.endsWith(".ts"));
    expect(folders.filter((room) => room.startsWith("src/") && !plan.includes(`\`${room}\``))).toEqual([]);
  });

  it("hands no list over as arguments, of which the stack holds only so many", () => {
    const spread = /Math\.(?:max|min)\([^(){}]*\.\.\.|\.(?:push|unshift|splice)\([^(){}]*\.\.\./;
    const own = files.filter((file) => /^(?:src|server|client)\//.test(file) && file !== "src/algorithms/extremes.ts");
    expect(own.filter((file) => spread.test(readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
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
