import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { FileChangeType } from "vscode-languageserver";
import { TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { withIdsOfContent } from "../../src/own-ids.ts";
import { MAP_REQUEST, type MapResult } from "../../src/protocol.ts";
import { COMMANDS, call, tryCommand } from "./command-line.ts";
import { FuzzedEditor } from "./fuzzed-editor.ts";
import { faultsOfSvg } from "./inert-svg.ts";
import { requestsOf } from "./requests.ts";
import { type DiskContent, type Edit, FILES, type Script, type Step } from "./steps.ts";

/** Characters of a text from which on more is taken away than added: texts that only grow would only test patience. */
const LONG = 20_000;

const SETTINGS = "journey.config.json";

/** Latin-1, which is no UTF-8. */
const BYTES = Buffer.from('owner a "Caf\xe9"\n', "latin1");

const SEVERITIES = ["error", "warning", "info", "hint"] as const;

/** A finding as both the server and the command line tell it, in one line. */
type Told = string;

/** Counts of what was done, for the report. */
export interface Tally {
  edits: number;
  checks: number;
  commands: number;
}

/** A folder on disk in which episodes are played, with the editor that has it open. */
export class Stage {
  private readonly folder: string;
  private readonly editor: FuzzedEditor;
  private readonly tally: Tally;

  constructor(folder: string, editor: FuzzedEditor, tally: Tally) {
    this.folder = folder;
    this.editor = editor;
    this.tally = tally;
  }

  /** Plays a script and then checks everything. Throws at the first thing that is wrong. */
  async play({ files, steps, command, isThorough }: Script): Promise<void> {
    await this.prepare(files);
    for (const step of steps) {
      await this.take(step);
      this.editor.check();
    }
    await this.makeEven();
    await this.editor.settle();
    const told = await this.checkFindings(isThorough);
    await this.checkMaps();
    await this.tryOne(command);
    await this.checkFormat(told);
  }

  /** Closes everything and puts the files of the script there, with all of them open. */
  private async prepare(texts: readonly string[]): Promise<void> {
    for (const name of FILES) await this.editor.close(this.uri(name));
    await this.put(SETTINGS, { kind: "nothing" });
    for (const [index, name] of FILES.entries()) {
      const text = texts[index] ?? "";
      await this.put(name, { kind: "text", text });
      await this.editor.openFile(this.uri(name), text);
    }
  }

  private async take(step: Step): Promise<void> {
    switch (step.kind) {
      case "edit":
        this.tally.edits += step.edits.length;
        return await this.editor.change(
          this.uriOf(step.file),
          step.edits.map((edit) => at(edit)),
        );
      case "type":
        for (const [index, letter] of [...step.text].entries()) {
          this.tally.edits++;
          await this.editor.change(this.uriOf(step.file), [at({ at: step.at + index, remove: 0, insert: letter })]);
        }
        return;
      case "copy":
        this.tally.edits++;
        return await this.editor.change(this.uriOf(step.file), [copied(step)]);
      case "ask":
        return this.ask(step);
      case "open":
        return await this.reopen(step.file);
      case "close":
        return await this.editor.close(this.uriOf(step.file));
      case "save":
        return await this.save(step.file);
      case "disk":
        return await this.put(nameOf(step.file), step.content);
      case "settings":
        return await this.put(SETTINGS, step.content);
      case "pause":
        await sleep(step.milliseconds);
    }
  }

  private ask({ file, what, at, isCancelled }: Extract<Step, { kind: "ask" }>): void {
    const uri = this.uriOf(file);
    const document = this.editor.open.get(uri);
    if (!document) return;
    const requests = requestsOf(this.editor.capabilities);
    const request = requests[what % requests.length];
    if (!request) return;
    const params = request.params({ document, diagnostics: this.editor.diagnostics.get(uri) ?? [], at });
    this.editor.ask(request.method, params, uri, isCancelled);
  }

  /** Opens a file that is closed, with what is on disk; an editor opens no folder and no file that isn't there. */
  private async reopen(file: number): Promise<void> {
    const uri = this.uriOf(file);
    if (this.editor.open.has(uri)) return;
    const text = await readFile(path.join(this.folder, nameOf(file)), "utf8").catch(() => undefined);
    if (text !== undefined) await this.editor.openFile(uri, text);
  }

  private async save(file: number): Promise<void> {
    const uri = this.uriOf(file);
    const document = this.editor.open.get(uri);
    if (!document) return;
    await this.put(nameOf(file), { kind: "text", text: document.getText() });
    await this.editor.save(uri);
  }

  /** Puts something at a path, in place of what is there, and lets the server hear of it. */
  private async put(name: string, content: DiskContent): Promise<void> {
    const place = path.join(this.folder, name);
    const was = await stat(place).catch(() => undefined);
    if (was?.isDirectory() || content.kind === "nothing" || content.kind === "folder")
      await rm(place, { recursive: true, force: true });
    await mkdir(path.dirname(place), { recursive: true });
    if (content.kind === "text") await writeFile(place, content.text);
    else if (content.kind === "bytes") await writeFile(place, BYTES);
    else if (content.kind === "folder") await mkdir(place);
    if (!was && content.kind === "nothing") return;
    const type =
      content.kind === "nothing" ? FileChangeType.Deleted : was ? FileChangeType.Changed : FileChangeType.Created;
    await this.editor.watched(this.uri(name), type);
  }

  /**
   * Brings disk and editor to one state that both can hold: everything saved, no NUL or half of a character, no byte order mark, which
   * editors keep apart from a text, and nothing odd at a path.
   */
  private async makeEven(): Promise<void> {
    for (const [index, name] of FILES.entries()) {
      const document = this.editor.open.get(this.uri(name));
      if (document) {
        const text = document.getText();
        const storable = text
          .toWellFormed()
          .replaceAll("\0", "")
          .replace(/^\uFEFF+/, "");
        if (storable !== text)
          await this.editor.change(document.uri, [(now) => ({ range: whole(now), newText: storable })]);
        await this.save(index);
      } else if (await this.isOdd(name)) await this.put(name, { kind: "nothing" });
    }
    if (await this.isOdd(SETTINGS)) await this.put(SETTINGS, { kind: "nothing" });
  }

  private async isOdd(name: string): Promise<boolean> {
    const place = path.join(this.folder, name);
    const found = await stat(place).catch(() => undefined);
    if (!found) return false;
    if (!found.isFile()) return true;
    const bytes = await readFile(place);
    return bytes.includes(0) || BYTES.equals(bytes);
  }

  /** The server's findings are those of the command line, and of a server that has just started. */
  private async checkFindings(isThorough: boolean): Promise<ReadonlyMap<string, readonly Told[]>> {
    this.tally.checks++;
    const told = await this.findingsOfCheck();
    if (!told) return new Map();
    await expectFindings(this.editor, told, "the server's after edits");
    if (isThorough) {
      const fresh = await FuzzedEditor.start(pathToFileURL(this.folder).href);
      try {
        await expectFindings(fresh, told, "a fresh server's");
      } finally {
        await fresh.stop();
      }
    }
    return told;
  }

  /** @returns findings by address; `undefined` where there is nothing to check. */
  private async findingsOfCheck(): Promise<ReadonlyMap<string, readonly Told[]> | undefined> {
    const { code, out } = await call(this.folder, "check", "--format", "json");
    if (code === 2) return undefined;
    const { findings } = JSON.parse(out) as { readonly findings: readonly CheckFinding[] };
    const byFile = new Map<string, Told[]>([...FILES, SETTINGS].map((name) => [this.uri(name), []]));
    for (const { file, range, severity, rule, message } of findings)
      byFile.get(this.uri(file))?.push(JSON.stringify([range, severity, rule, message]));
    return byFile;
  }

  private async checkMaps(): Promise<void> {
    for (const name of FILES) {
      const uri = this.uri(name);
      if (!this.editor.open.has(uri)) continue;
      const { svg, stale } = await this.editor.request<MapResult>(MAP_REQUEST, { uri });
      if (svg === undefined) continue;
      const faults = faultsOfSvg(svg);
      if (faults.length > 0) throw new Error(`The map of ${name} is wrong: ${faults.slice(0, 5).join("; ")}`);
      // Without settings the project of a file in a folder is that folder to the command line, and the whole to an editor.
      if (stale || name.includes("/")) continue;
      const { code, out } = await call(this.folder, "render", name);
      if (code !== 2 && out !== withIdsOfContent(svg))
        throw new Error(`The map of ${name} is another one in the editor than in the command line.`);
    }
  }

  private async tryOne(number: number): Promise<void> {
    const command = COMMANDS[number % COMMANDS.length];
    const there: string[] = [];
    for (const name of FILES) if (await stat(path.join(this.folder, name)).catch(() => undefined)) there.push(name);
    const [file, other = file] = there;
    if (!command || !file || !other) return;
    this.tally.commands++;
    await tryCommand(command, this.folder, file, other);
  }

  /** The editor formats as the command line does, a second time changes nothing, and the findings stay the same. */
  private async checkFormat(told: ReadonlyMap<string, readonly Told[]>): Promise<void> {
    const formatted = new Map<string, string>();
    for (const name of FILES) {
      const document = this.editor.open.get(this.uri(name));
      if (!document) continue;
      const edits = await this.editor.request<TextEdit[]>("textDocument/formatting", {
        textDocument: { uri: document.uri },
        options: { tabSize: 2, insertSpaces: true },
      });
      formatted.set(name, TextDocument.applyEdits(document, edits));
    }
    const { code, error } = await call(this.folder, "format");
    if (code === 2) throw new Error(`journey format: ${error}`);
    for (const [name, text] of formatted) {
      const written = await readFile(path.join(this.folder, name), "utf8");
      if (written !== text)
        throw new Error(`${name} is formatted to another text in the editor than by the command line.`);
    }
    const again = await call(this.folder, "format", "--check");
    if (again.code !== 0) throw new Error(`Formatting a second time would change more: ${again.out}`);
    const after = await this.findingsOfCheck();
    for (const [uri, lines] of told) {
      const [before, now] = [lines, after?.get(uri) ?? []].map((all) => all.map(withoutPlace).toSorted());
      if (JSON.stringify(before) !== JSON.stringify(now))
        throw new Error(`Formatting changed the findings of ${uri}:\n${difference(before ?? [], now ?? [])}`);
    }
  }

  private uriOf(file: number): string {
    return this.uri(nameOf(file));
  }

  private uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }
}

interface CheckFinding {
  readonly file: string;
  readonly range: unknown;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

async function expectFindings(
  editor: FuzzedEditor,
  told: ReadonlyMap<string, readonly Told[]>,
  whose: string,
): Promise<void> {
  const toldBy = (uri: string): readonly Told[] => (editor.diagnostics.get(uri) ?? []).map(toldOf);
  const isSame = (): boolean =>
    [...told].every(([uri, lines]) => JSON.stringify(toldBy(uri)) === JSON.stringify(lines));
  if (await editor.until(isSame)) return;
  editor.check();
  const others = [...told].flatMap(([uri, lines]) => {
    const lacking = difference(lines, toldBy(uri));
    return JSON.stringify(toldBy(uri)) === JSON.stringify(lines) ? [] : [`${uri}\n${lacking || "  in another order"}`];
  });
  throw new Error(`The findings of journey check (-) and ${whose} (+) are not the same:\n${others.join("\n")}`);
}

function toldOf({ range, severity = 1, code, message }: Diagnostic): Told {
  return JSON.stringify([range, SEVERITIES[severity - 1], code, message]);
}

/** A finding wherever it stands. Messages name lines too, which formatting moves. */
function withoutPlace(told: Told): string {
  return JSON.stringify((JSON.parse(told) as unknown[]).slice(1)).replaceAll(/\bline \d+/g, "line");
}

function difference(before: readonly string[], after: readonly string[]): string {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`),
  ].join("\n");
}

function nameOf(file: number): string {
  return FILES[file % FILES.length] ?? FILES[0];
}

/** An edit at its place in a text of any length. Long texts lose more than they are given. */
function at({ at, remove, insert }: Edit): (document: TextDocument) => TextEdit {
  return (document) => {
    const length = document.getText().length;
    const start = at % (length + 1);
    const removed = length > LONG ? Math.max(remove, length - LONG) : remove;
    return { range: { start: document.positionAt(start), end: document.positionAt(start + removed) }, newText: insert };
  };
}

function copied({ at: from, length, to }: Extract<Step, { kind: "copy" }>): (document: TextDocument) => TextEdit {
  return (document) => {
    const text = document.getText();
    const start = from % (text.length + 1);
    return at({ at: to, remove: 0, insert: text.slice(start, start + length) })(document);
  };
}

function whole(document: TextDocument): TextEdit["range"] {
  return { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
}
