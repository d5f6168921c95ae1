/** One measurement in a process of its own, so that no heap is another one's: `measure.ts WHAT FOLDER`; prints JSON. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { URI } from "langium";
import type { Diagnostic } from "vscode-languageserver-types";
import { run } from "../src/cli/run.ts";
import { compareTexts } from "../src/compare/compare-projects.ts";
import { MAP_REQUEST } from "../src/protocol.ts";
import { type Editor, startEditor } from "./editor.ts";
import { buildWithStockServices } from "./stock.ts";
import { nextVersion } from "./versions.ts";

/** Milliseconds or megabytes by what was measured, in the order of the rounds. */
export type Measured = Record<string, number[]>;

const ROUNDS = 9;

const MEASUREMENTS: Readonly<Record<string, (folder: string) => Promise<Measured>>> = {
  stock: async (folder) => {
    const start = performance.now();
    const services = await buildWithStockServices(folder);
    const time = performance.now() - start;
    const corpus = services.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === "file");
    const broken = corpus.find(({ parseResult }) => parseResult.parserErrors.length > 0);
    if (broken) throw new Error(`The stock parser can't read ${broken.uri}, so it does not measure what it should`);
    return { "stock parse and build": [time], "stock heap": [heap()] };
  },
  check: async (folder) => {
    let printed = 0;
    const io = {
      script: import.meta.filename,
      cwd: folder,
      color: false,
      today: () => "2026-11-22",
      input: async () => new Uint8Array(),
      error: () => undefined,
    };
    const out = (text: string): void => {
      printed += text.length;
    };
    const time = await timed(() => run(["check", folder, "--format", "json"], { ...io, out }));
    if (printed < 1000) throw new Error("The check found nothing, so it did not measure what it should");
    return { "cold check": [time], "cold check, memory at most": [process.resourceUsage().maxRSS / 1e3] };
  },
  diff: async (folder) => {
    const names = readdirSync(folder);
    const texts = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
    const next = nextVersion(texts);
    const start = performance.now();
    const { projects } = compareTexts(texts, next, () => "2026-11-22");
    const time = performance.now() - start;
    if (projects.every(({ diff }) => diff.changes.length < 5)) throw new Error("The comparison found too little");
    return {
      "comparison of two versions": [time],
      "comparison, memory at most": [process.resourceUsage().maxRSS / 1e3],
    };
  },
  project: async (folder) => {
    const editor = await startEditor(URI.file(folder).toString());
    const shared = new SharedFile(folder);
    editor.listen((uri, diagnostics) => shared.hear(uri, diagnostics));
    const first = file(folder, "journey-0.journey");
    await editor.request(MAP_REQUEST, { uri: first.uri });
    await editor.open(first.uri, first.text);
    await editor.request(MAP_REQUEST, { uri: first.uri });
    // Maps don't wait for what there is to say of the whole project, but what is measured here does.
    await shared.untilHeardOf(readdirSync(folder).length);
    const atStart = heap();
    const keystroke = await keystrokes(editor, first, () => editor.listen((uri, list) => shared.hear(uri, list)));
    const owners = await shared.type(editor);
    return {
      "server heap": [atStart],
      "keystroke in one file": keystroke,
      ...owners,
      "server heap after edits": [heap()],
    };
  },
  file: async (folder) => {
    const editor = await startEditor(URI.file(folder).toString());
    const only = file(folder, "journey-0.journey");
    await editor.open(only.uri, only.text);
    await editor.request(MAP_REQUEST, { uri: only.uri });
    return { "keystroke in the only file": await keystrokes(editor, only) };
  },
};

interface File {
  readonly uri: string;
  readonly text: string;
}

function file(folder: string, name: string): File {
  const place = path.join(folder, name);
  return { uri: URI.file(place).toString(), text: readFileSync(place, "utf8") };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function heap(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

/** From the edit to the file's findings; an edit adds a line, so that every place below moves. */
async function keystrokes(editor: Editor, { uri, text }: File, done?: () => void): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const published = new Promise<void>((resolve) => editor.listen((told) => told === uri && resolve()));
    await editor.change(uri, `${"\n".repeat(round % 2)}// ${round}\n${text}`);
    await published;
    times.push(performance.now() - start);
  }
  done?.();
  return times;
}

/** The owner's title as findings name it. */
const TITLE = /Team 0( typed \d+)?(?=[")])/;

/** The file that declares what all others use: an owner's title is typed, and stands in findings of most files. */
class SharedFile {
  private readonly file: File;
  /** The title that the newest findings of each file have; files whose findings name no such owner are absent. */
  private readonly titles = new Map<string, string>();
  private readonly files = new Set<string>();
  private heard: () => void = () => undefined;

  constructor(folder: string) {
    this.file = file(folder, "org.journey");
  }

  hear(uri: string, findings: readonly Diagnostic[]): void {
    const title = findings.map(({ message }) => TITLE.exec(String(message))?.[0]).find((found) => found);
    if (title) this.titles.set(uri, title);
    this.files.add(uri);
    this.heard();
  }

  /** Until there was something to hear of so many files, be it that they are fine. */
  async untilHeardOf(count: number): Promise<void> {
    if (this.files.size < count) await this.until(() => this.files.size >= count);
  }

  async type(editor: Editor): Promise<Measured> {
    const files = [...this.titles.keys()];
    const open = files.slice(0, 3);
    for (const uri of open) await editor.open(uri, readFileSync(URI.parse(uri).fsPath, "utf8"));
    await editor.open(this.file.uri, this.file.text);
    await editor.request(MAP_REQUEST, { uri: this.file.uri });
    const measured = { "owners file to findings of open files": [], "owners file to all findings": [] } as Measured;
    for (let round = 0; round < ROUNDS; round++) {
      const title = `Team 0 typed ${round}`;
      const start = performance.now();
      const told = (uris: readonly string[]) => this.until(() => uris.every((uri) => this.titles.get(uri) === title));
      const both = [told(open), told(files)].map((item) => item.then(() => performance.now() - start));
      await editor.change(this.file.uri, this.file.text.replace('"Team 0"', `"${title}"`));
      for (const [at, time] of (await Promise.all(both)).entries()) Object.values(measured)[at]?.push(time);
    }
    return measured;
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const before = this.heard;
      this.heard = () => {
        before();
        if (condition()) resolve();
      };
    });
  }
}

const [what = "", folder = ""] = process.argv.slice(2);
const measurement = MEASUREMENTS[what];
if (!measurement) throw new Error(`There is no measurement ${what}`);
process.stdout.write(JSON.stringify(await measurement(folder)), () => process.exit(0));
