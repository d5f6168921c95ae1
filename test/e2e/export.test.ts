import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPdf } from "../helpers/pdf.ts";
import { readPng } from "../helpers/png.ts";
import type { Editor } from "./harness/editor.ts";
import { launcherKind } from "./harness/launcher.ts";
import { useEditor } from "./harness/session.ts";

async function openShop(openEditor: ReturnType<typeof useEditor>): Promise<Editor> {
  const editor = await openEditor({ fixture: "shop", file: "order.journey" });
  await editor.file("order.journey").locator(".squiggly-warning, .squiggly-error").first().waitFor();
  return editor;
}

/** Runs the command, which then asks for the format. */
async function askForFormat({ page }: Editor): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input.input").fill(">Journey: Export Map");
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: "Export Map..." }).first().click();
  await rows.filter({ hasText: "zoom, search and details" }).first().waitFor();
}

/** Exports the map as the dialogs ask for it, and reads the file that VS Code says it wrote. */
async function exported(editor: Editor, label: string, file: string): Promise<Buffer> {
  const { page } = editor;
  await askForFormat(editor);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: label }).first().click();
  const input = page.locator(".quick-input-widget input.input");
  // VS Code in a browser asks for the name of a file in the same place.
  await page.locator(".quick-input-widget").getByText("Export the map").waitFor();
  await expect.poll(() => input.inputValue()).toContain(file);
  await page.keyboard.press("Enter");
  await page.locator(".notification-toast").getByText(`Exported the map to ${file}.`).first().waitFor();
  const folder = new URL(page.url()).searchParams.get("folder") ?? "";
  return readFile(path.join(folder, file));
}

describe.skipIf(launcherKind === "electron")("Export Map on Node", () => {
  const openEditor = useEditor();

  test("writes SVG, PNG, PDF and HTML where one says", async () => {
    const editor = await openShop(openEditor);
    const svg = (await exported(editor, "sharp at every size", "order.svg")).toString();
    expect(svg).toContain("Pays by card");
    const { width } = readPng(await exported(editor, "A bitmap picture", "order.png"));
    expect(width).toBe(Math.ceil(Number(/width="([\d.]+)"/.exec(svg)?.[1]) * 2));
    const { pages } = await readPdf(await exported(editor, "One page as large as the map", "order.pdf"));
    expect(pages.flat()).toContain("Pays by card");
    expect((await exported(editor, "zoom, search and details", "order.html")).toString()).toContain("Pays by card");
    await editor.page.locator(".notification-toast").getByRole("button", { name: "Open" }).first().waitFor();
  });
});

describe.skipIf(launcherKind === "electron")("Export Map in a browser", () => {
  const openEditor = useEditor({ "remote.extensionKind": { "journey-lang.journey-lang": ["ui"] } });

  test("writes SVG and HTML, and says what PNG and PDF take", async () => {
    const editor = await openShop(openEditor);
    expect((await exported(editor, "sharp at every size", "order.svg")).toString()).toContain("Pays by card");
    expect((await exported(editor, "zoom, search and details", "order.html")).toString()).toContain("Pays by card");
    await askForFormat(editor);
    await editor.page.locator(".quick-input-widget").getByText("PNG and PDF need VS Code on the desktop").waitFor();
  });
});
