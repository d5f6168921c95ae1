import path from "node:path";
import process from "node:process";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { patience } from "../../../scripts/lib/patience.ts";
import { processesBelow } from "../../../scripts/lib/process-tree.ts";
import { WAIT_MS } from "../../browser/shared-browser.ts";

/** Commands after which the list stays, with something else in it. */
const ASKS_ON = ["Preferences: Color Theme", "Compare Map with...", "View: Reopen Editor With..."];

/** How long to wait for the focus before asking for it again, on a quiet machine, and how often. */
const FOCUS_MS = 3000;
const FOCUS_TRIES = 10;

/** How long to wait for what the editor offers before asking again, on a quiet machine, and how often. */
const OFFER_MS = 8000;
const OFFER_TRIES = 8;

/** How the command line of the language server begins to end. */
const SERVER = /journey-lang[^ ]*\/dist\/server\.cjs/;

/** A VS Code window, in the words of somebody who works in it. */
export class Editor {
  readonly page: Page;
  private readonly pid: number | undefined;

  /** @param pid the process below which this VS Code runs. */
  constructor(page: Page, pid: number | undefined) {
    this.page = page;
    this.pid = pid;
    page.setDefaultTimeout(patience(WAIT_MS));
  }

  /** The page with the map; VS Code shows pages of extensions two frames deep. */
  get map(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  /** The same page for running something in it. */
  async mapFrame(): Promise<Frame> {
    const frame = await (await this.map.locator("body").elementHandle())?.ownerFrame();
    if (!frame) throw new Error("There is no page with a map.");
    return frame;
  }

  /** A piece of text in the drawing that says this. */
  mapText(text: string): Locator {
    return this.map.locator("svg text").filter({ hasText: text }).first();
  }

  /**
   * Gives the focus to something on the map and waits until VS Code has heard of it. It hears of a focus in a page a moment
   * later, and somebody faster than any hand would have it taken back from the text that a click has just led to.
   */
  async focusOnMap(part: Locator): Promise<Locator> {
    // VS Code can take the focus back while it is still settling; somebody at the screen would click again.
    for (let tries = 0; tries < FOCUS_TRIES; tries++) {
      // What its page takes for focused already would not ask for the focus.
      await part.blur();
      await part.focus();
      if (await comesToBe("hidden", this.cursor, FOCUS_MS)) return part;
    }
    await this.cursor.waitFor({ state: "hidden" });
    return part;
  }

  /**
   * Opens by the keyboard what a part of the map is about, and waits until the cursor is there. A key is lost when VS Code takes the
   * focus back just before it.
   *
   * @param place where the cursor is then, as the status bar says it.
   */
  async openByKey(part: Locator, place: RegExp): Promise<void> {
    const there = this.cursor.filter({ hasText: place });
    for (let tries = 0; tries < FOCUS_TRIES; tries++) {
      await (await this.focusOnMap(part)).press("Enter");
      if (await comesToBe("visible", there, FOCUS_MS)) return;
    }
    await there.waitFor();
  }

  /** A suggestion that says this. */
  suggestion(text: string): Promise<Locator> {
    return this.offer("ControlOrMeta+Space", this.page.locator(".suggest-widget .monaco-list-row"), text);
  }

  /** What the editor would do about the place of the cursor, in these words. */
  quickFix(text: string): Promise<Locator> {
    return this.offer("ControlOrMeta+.", this.page.locator(".action-widget .monaco-list-row"), text);
  }

  /** Asks until this is offered: what is behind it may still be starting, and knows nothing until then. */
  private async offer(keys: string, rows: Locator, text: string): Promise<Locator> {
    const wanted = rows.filter({ hasText: text }).first();
    for (let tries = 0; tries < OFFER_TRIES; tries++) {
      await this.page.keyboard.press(keys);
      if (await comesToBe("visible", wanted, OFFER_MS)) return wanted;
      await this.page.keyboard.press("Escape");
      // The keys do nothing where VS Code has moved the focus elsewhere; somebody at the screen would go back to the text.
      await this.page.keyboard.press("ControlOrMeta+1");
    }
    await this.page.keyboard.press(keys);
    await rows.first().waitFor({ timeout: patience(OFFER_MS) });
    throw new Error(
      `"${text}" is not offered at ${await this.cursor.textContent()}, only: ${(await rows.allTextContents()).join(", ")}`,
    );
  }

  /** Saves the file that has the focus, and waits until it is on disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** The first part of the map with these words that leads to the text. */
  mapPart(text: string): Locator {
    return this.map.locator("[data-about]").filter({ hasText: text }).first();
  }

  /** The editor with this file. */
  file(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
  }

  /** The lines of a short file, as they are shown. */
  async textOf(name: string): Promise<string> {
    const lines = await this.file(name).locator(".view-line").all();
    const shown = await Promise.all(
      lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: (await line.textContent()) ?? "" })),
    );
    return shown
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll("\u00a0", " "))
      .join("\n");
  }

  /** The tab with this label. */
  tab(label: string): Locator {
    return this.page.locator(".tabs-container .tab").filter({ hasText: label });
  }

  /** The problem with these words in the Problems panel. */
  problem(message: string): Locator {
    return this.page.locator(".markers-panel .monaco-list-row").filter({ hasText: message });
  }

  /** Where the cursor is, as the status bar says it: `Ln 3, Col 5 (12 selected)`. */
  get cursor(): Locator {
    return this.page.locator("#status\\.editor\\.selection");
  }

  async waitForFile(name: string): Promise<void> {
    await this.file(name).locator(".view-line").first().waitFor();
  }

  /** Waits until the extension's button in the title of the editor shows that its commands and keys are known. */
  async waitForExtension(): Promise<void> {
    await this.page.locator('.editor-actions a[aria-label^="Open Map Beside"]').waitFor();
  }

  /** Opens a file of the folder and puts the cursor into it. */
  async openFile(name: string): Promise<void> {
    await this.pick("", name);
    await this.waitForFile(name);
  }

  /** Closes everything that is open and forgets what was written. */
  async closeAll(): Promise<void> {
    await this.runCommand("View: Close All Editors");
    const dialog = this.page.locator(".monaco-dialog-box");
    const closed = this.page.locator(".editor-group-container.empty");
    await dialog.or(closed).first().waitFor();
    if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Don't Save" }).click();
    await closed.first().waitFor();
  }

  async runCommand(title: string): Promise<void> {
    await this.pick(">", title);
  }

  /** Puts the cursor of the focused editor there; line and column count from one. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input.input");
    await input.fill(`:${line}:${column}`);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await input.press("Enter");
    await this.cursor.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Ends the language server as a machine that is out of memory does, once it runs. @returns its process. */
  async killServer(): Promise<number> {
    const running = () => processesBelow(this.pid).filter(({ command }) => SERVER.test(command));
    await expect.poll(() => running().length).toBe(1);
    const [server] = running();
    if (!server) throw new Error("There is no server.");
    process.kill(server.pid, "SIGKILL");
    return server.pid;
  }

  /** Puts on another colour theme, by its name. */
  async useTheme(name: string): Promise<void> {
    await this.runCommand("Preferences: Color Theme");
    const input = this.page.locator(".quick-input-widget input.input");
    await input.fill(name);
    const row = this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name }).first();
    await row.waitFor();
    await row.click();
    await input.waitFor({ state: "hidden" });
  }

  /**
   * Loads the window again once VS Code, which does so every few seconds, has written down what is open. An address that names a
   * file would open just that, whatever was open before.
   *
   * @param words what must stand in it.
   */
  async reload(...words: readonly string[]): Promise<void> {
    const address = new URL(this.page.url());
    // All windows share what the browser keeps; each writes into a database of its own, in which its folder stands.
    const folder = path.basename(address.searchParams.get("folder") ?? "");
    const isWritten = async () => {
      const states = await this.page.evaluate(writtenStates);
      return states.some((state) => [folder, ...words].every((word) => state.includes(word)));
    };
    await expect.poll(isWritten).toBe(true);
    address.searchParams.delete("payload");
    await this.page.goto(address.href);
  }

  /** Writes at the cursor of whatever has the focus, all at once as pasting does. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  async showProblems(): Promise<void> {
    await this.runCommand("Problems: Focus on Problems View");
    await this.page.locator(".markers-panel").waitFor();
  }

  /** Opens the map with the keys of the documentation. */
  async openMapBeside(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+K");
    await this.page.keyboard.press("V");
  }

  /** Chooses from a list that a command has opened. */
  async choose(label: string): Promise<void> {
    const row = this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: label }).first();
    await row.waitFor();
    await row.click();
  }

  /** Chooses from the menu of a right click, by the keyboard: a menu takes no click in the moment in which it opens. */
  async chooseFromMenu(label: string): Promise<void> {
    const menu = this.page.locator(".monaco-menu");
    await menu.getByText(label).hover();
    await this.page.keyboard.press("Enter");
    await menu.waitFor({ state: "hidden" });
  }

  /** The page that shows one of the maps of a comparison, or both. */
  comparison(side: "before" | "after"): FrameLocator {
    const pages = this.page.frameLocator("iframe.webview.ready");
    return side === "before"
      ? pages.first().frameLocator("iframe#active-frame")
      : pages.last().frameLocator("iframe#active-frame");
  }

  /** Chooses from the list that F1 opens, which finds commands after `>` and files without it. */
  private async pick(prefix: string, label: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input.input");
    await input.fill(`${prefix}${label}`);
    const row = this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: label }).first();
    await row.waitFor();
    await row.click();
    // Some commands ask on in the same place.
    if (!ASKS_ON.includes(label)) await input.waitFor({ state: "hidden" });
  }
}

/** Waits for a while. @returns whether it came to be so, after so many milliseconds of a quiet machine at most. */
function comesToBe(state: "visible" | "hidden", locator: Locator, milliseconds: number): Promise<boolean> {
  return locator.waitFor({ state, timeout: patience(milliseconds) }).then(
    () => true,
    () => false,
  );
}

/** What VS Code has written down in the browser of what is open, a text for each of its databases. Runs in the page. */
async function writtenStates(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const states: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith("vscode-web-state-db-")) continue;
    const database = await done(indexedDB.open(name));
    const texts: unknown[] = [];
    for (const store of database.objectStoreNames)
      texts.push(...(await done(database.transaction(store).objectStore(store).getAll())));
    database.close();
    // Some of it is JSON in JSON.
    states.push(texts.join("\n").replaceAll("\\", ""));
  }
  return states;
}
