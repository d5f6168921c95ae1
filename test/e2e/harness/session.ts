import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { cache } from "../../../scripts/lib/paths.ts";
import { Editor } from "./editor.ts";
import { type Launcher, type Settings, startLauncher } from "./launcher.ts";
import { copyFixture, type FixtureCopy } from "./workspace.ts";

export interface Opening {
  readonly fixture: string;
  readonly file: string;
  /** Settings of the folder, beside those of the user. */
  readonly settings?: Settings;
  /** Makes of the copy what the test needs, before it is opened. */
  readonly prepare?: (folder: string) => void;
}

/** A window that is open, with what it shows. */
interface OpenWindow {
  readonly opening: Opening;
  readonly page: Page;
  readonly folder: FixtureCopy;
}

/**
 * One VS Code for the tests of a file. Each test has a window with a fresh copy of a fixture and nothing but a file open; where
 * the one before it wanted the same, that is its window, tidied up. A failed test leaves a picture of its window in `.cache/e2e/`.
 */
export function useEditor(settings: Settings = {}): (opening: Opening) => Promise<Editor> {
  let launcher: Launcher;
  let current: OpenWindow | undefined;

  beforeAll(async () => {
    launcher = await startLauncher(settings);
  });
  afterEach(async ({ task }) => {
    if (!current || task.result?.state !== "fail") return;
    await takePicture(current.page, task.file.name, task.name);
    await close();
  });
  afterAll(async () => {
    await close();
    await launcher?.stop();
  });

  return async (opening) => {
    if (current && isSame(current.opening, opening)) {
      const editor = new Editor(current.page, launcher.pid);
      // First closed: a file that is just being saved would be written over what is restored.
      await editor.closeAll();
      await current.folder.restore();
      await editor.openFile(opening.file);
      return editor;
    }
    await close();
    const { fixture, file, settings: ofFolder, prepare } = opening;
    const folder = await copyFixture(fixture);
    if (ofFolder) await writeSettings(folder.path, ofFolder);
    prepare?.(folder.path);
    const page = await launcher.open(folder.path, path.join(folder.path, file));
    current = { opening, page, folder };
    const editor = new Editor(page, launcher.pid);
    await editor.waitForFile(file);
    await editor.waitForExtension();
    await editor.file(file).click();
    return editor;
  };

  async function close(): Promise<void> {
    const last = current;
    current = undefined;
    await last?.page.close();
    await last?.folder.remove();
  }
}

/** Whether two tests want the same of a window, before they do anything with it. */
function isSame(one: Opening, other: Opening): boolean {
  const isPlain = [one, other].every(({ settings, prepare }) => !settings && !prepare);
  return isPlain && one.fixture === other.fixture && one.file === other.file;
}

async function writeSettings(folder: string, settings: Settings): Promise<void> {
  const place = path.join(folder, ".vscode");
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, "settings.json"), JSON.stringify(settings));
}

async function takePicture(page: Page, file: string, test: string): Promise<void> {
  const folder = path.join(cache, "e2e");
  await mkdir(folder, { recursive: true });
  const name = `${path.basename(file, ".test.ts")}-${test}`.replace(/[^\p{L}\p{N}]+/gu, "-");
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
