import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { cache } from "../../../scripts/lib/paths.ts";
import { Editor } from "./editor.ts";
import { type Launcher, type Settings, startLauncher } from "./launcher.ts";
import { copyFixture, type TemporaryFolder } from "./workspace.ts";

export interface Opening {
  readonly fixture: string;
  readonly file: string;
  /** Makes of the copy what the test needs, before it is opened. */
  readonly prepare?: (folder: string) => void;
}

/**
 * One VS Code for the tests of a file, and a fresh window with a fresh copy of a fixture for each. A failed test leaves
 * a picture of its window in `.cache/e2e/`.
 */
export function useEditor(settings: Settings = {}): (opening: Opening) => Promise<Editor> {
  let launcher: Launcher;
  let open: { page: Page; folder: TemporaryFolder }[] = [];

  beforeAll(async () => {
    launcher = await startLauncher(settings);
  });
  afterEach(async ({ task }) => {
    for (const { page, folder } of open) {
      if (task.result?.state === "fail") await takePicture(page, task.file.name, task.name);
      await page.close();
      await folder.remove();
    }
    open = [];
  });
  afterAll(() => launcher?.stop());

  return async ({ fixture, file, prepare }) => {
    const folder = await copyFixture(fixture);
    prepare?.(folder.path);
    const page = await launcher.open(folder.path, path.join(folder.path, file));
    open.push({ page, folder });
    const editor = new Editor(page);
    await editor.waitForFile(file);
    await editor.waitForExtension();
    await editor.file(file).click();
    return editor;
  };
}

async function takePicture(page: Page, file: string, test: string): Promise<void> {
  const folder = path.join(cache, "e2e");
  await mkdir(folder, { recursive: true });
  const name = `${path.basename(file, ".test.ts")}-${test}`.replace(/[^\p{L}\p{N}]+/gu, "-");
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
