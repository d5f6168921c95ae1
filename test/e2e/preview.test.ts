import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { paleTexts } from "./harness/contrast.ts";
import type { Editor } from "./harness/editor.ts";
import { launcherKind } from "./harness/launcher.ts";
import { useEditor } from "./harness/session.ts";

const shop = { fixture: "shop", file: "order.journey" };
const story = { fixture: "../../../examples/support-story", file: "switch-provider.journey" };

const openEditor = useEditor({ "files.autoSave": "off" });

const card = (editor: Editor, name: string) => editor.map.locator(`.card[data-about="touchpoint:${name}"]`);

const scrollOf = async (editor: Editor) =>
  (await editor.mapFrame()).evaluate(() => {
    const map = document.querySelector("#map");
    return { x: map?.scrollLeft, y: map?.scrollTop };
  });

describe("the map beside the text", () => {
  test("shows what the cursor is in", async () => {
    const editor = await openEditor(story);
    await editor.openMapBeside();
    await editor.mapText("Calls support").waitFor();
    const line = lineOf("touchpoint cancel");
    await editor.goTo(line, 5);
    await editor.map.locator('.card[data-about="touchpoint:cancel"][data-marked]').waitFor();
    await expect.poll(async () => (await scrollOf(editor)).x).toBeGreaterThan(300);
    await editor.goTo(lineOf("touchpoint price-ad"), 5);
    await editor.map.locator('.card[data-about="touchpoint:price-ad"][data-marked]').waitFor();
  });

  test("stays where it is when a click on it leads to the text", async () => {
    const editor = await openEditor(story);
    await editor.openMapBeside();
    await editor.mapText("Calls support").waitFor();
    await (await editor.mapFrame()).evaluate(() => document.querySelector("#map")?.scrollTo(0, 10_000));
    const stop = editor.map.locator('#lane-owners [data-about="touchpoint:price-ad"]');
    await editor.focusOnMap(stop);
    const before = await scrollOf(editor);
    await stop.click();
    await editor.cursor.filter({ hasText: "selected" }).waitFor();
    await editor.map.locator('.card[data-about="touchpoint:price-ad"][data-marked]').waitFor({ state: "attached" });
    expect(await scrollOf(editor)).toEqual(before);
  });

  test("leads from details to the page of a rule", async () => {
    const editor = await openEditor(story);
    await editor.openMapBeside();
    await card(editor, "call").waitFor();
    await card(editor, "call").hover();
    await editor.map.locator("#details").getByRole("button", { name: "unowned-handoff" }).click();
    await editor.tab("unowned-handoff").waitFor();
  });

  test("finds words with Ctrl+F", async () => {
    const editor = await openEditor(story);
    await editor.openMapBeside();
    await editor.focusOnMap(card(editor, "order"));
    await editor.page.keyboard.press("ControlOrMeta+F");
    await editor.map.getByRole("searchbox").waitFor();
    await editor.page.keyboard.type("engineer");
    await editor.map.locator('[data-match="here"]').first().waitFor();
  });

  test("hides a lane, and keeps the place", async () => {
    const editor = await openEditor(story);
    await editor.openMapBeside();
    await editor.map.locator("#lane-voice").waitFor();
    await editor.map.getByRole("button", { name: "Lanes" }).click();
    await editor.map.getByRole("checkbox", { name: "Voice" }).click();
    await editor.map.locator("#lane-voice").waitFor({ state: "detached" });
    await card(editor, "order").waitFor();
  });

  test("shows all journeys of the project, and leads into other files", async () => {
    const editor = await openEditor(shop);
    await editor.runCommand("Open Locked Map to the Side");
    await card(editor, "pay").waitFor();
    await editor.map.getByRole("combobox", { name: "View" }).selectOption("portfolio");
    const other = editor.mapPart("Sending it back");
    await other.waitFor();
    await editor.focusOnMap(other);
    await other.click();
    await editor.waitForFile("return.journey");
    await editor.cursor.filter({ hasText: "selected" }).waitFor();
  });

  test("writes an example into an empty file", async () => {
    const editor = await openEditor(shop);
    await editor.page.keyboard.press("ControlOrMeta+A");
    await editor.page.keyboard.press("Delete");
    await editor.openMapBeside();
    await editor.map.getByRole("button", { name: "Insert this into the file" }).click();
    await card(editor, "call").waitFor();
    await editor.file("order.journey").getByText("get-help").first().waitFor();
  });
});

describe("several maps", () => {
  test("stay with their files when they are locked, while another one follows", async () => {
    const editor = await openEditor(shop);
    await editor.runCommand("Open Locked Map to the Side");
    await editor.tab("[Map: order.journey]").waitFor();
    await editor.mapText("Pays by card").waitFor();
    await editor.file("order.journey").click();
    await editor.openMapBeside();
    await editor.tab("Map: order.journey").filter({ hasNotText: "[" }).waitFor();
    await editor.file("order.journey").click();
    await editor.openFile("return.journey");
    await editor.tab("Map: return.journey").waitFor();
    await editor.tab("[Map: order.journey]").click();
    await editor.mapText("Pays by card").waitFor();
    await editor.tab("Map: return.journey").click();
    await editor.mapText("Prints a label").waitFor();
  });

  test.skipIf(launcherKind === "electron")("come back with lock, lanes, zoom and place", async () => {
    const editor = await openEditor(story);
    await editor.runCommand("Open Locked Map to the Side");
    await editor.map.locator("#lane-voice").waitFor();
    await editor.map.getByRole("button", { name: "Lanes" }).click();
    await editor.map.getByRole("checkbox", { name: "Voice" }).click();
    await editor.map.locator("#lane-voice").waitFor({ state: "detached" });
    await editor.map.locator("#toolbar").click({ position: { x: 200, y: 10 } });
    await editor.map.getByRole("button", { name: "Zoom in" }).click();
    await (await editor.mapFrame()).evaluate(() => document.querySelector("#map")?.scrollTo(321, 123));
    await editor.reload('"title":"[Map: switch-provider.journey]"', '"x":321,"y":123');
    await editor.waitForFile("switch-provider.journey");
    await card(editor, "order").waitFor({ state: "attached" });
    await editor.tab("[Map: switch-provider.journey]").waitFor();
    await editor.map.getByRole("button", { name: "Zoom 110%" }).waitFor();
    await expect.poll(() => scrollOf(editor)).toEqual({ x: 321, y: 123 });
    expect(await editor.map.locator("#lane-voice").count()).toBe(0);
  });

  test("keep zoom and place while they are out of sight", async () => {
    const editor = await openEditor(story);
    await editor.runCommand("Journey: Open Map");
    await card(editor, "order").waitFor();
    await editor.map.getByRole("button", { name: "Zoom in" }).click();
    await (await editor.mapFrame()).evaluate(() => document.querySelector("#map")?.scrollTo(200, 50));
    await editor.tab("switch-provider.journey").first().click();
    await editor.waitForFile("switch-provider.journey");
    await editor.tab("Map: switch-provider.journey").click();
    await editor.map.getByRole("button", { name: "Zoom 110%" }).waitFor();
    await expect.poll(() => scrollOf(editor)).toEqual({ x: 200, y: 50 });
  });
});

describe("with a map that follows the mouse only", () => {
  test("moves with a click in the text, not with keys", async () => {
    const editor = await openEditor({ ...shop, settings: { "journey.map.followCursor": "onMouse" } });
    await editor.openMapBeside();
    await card(editor, "parcel").waitFor();
    await editor.goTo(7, 5);
    await editor.goTo(3, 5);
    expect(await editor.map.locator("[data-marked]").count()).toBe(0);
    await editor.file("order.journey").getByText("parcel").first().click();
    await editor.map.locator('.card[data-about="touchpoint:parcel"][data-marked]').waitFor();
  });
});

describe("with a map that does not follow the cursor", () => {
  test("moves with nothing in the text, and still leads to it", async () => {
    const editor = await openEditor({ ...shop, settings: { "journey.map.followCursor": "never" } });
    await editor.openMapBeside();
    await card(editor, "parcel").waitFor();
    await editor.file("order.journey").getByText("parcel").first().click();
    await editor.goTo(3, 5);
    await card(editor, "parcel").click();
    await editor.cursor.filter({ hasText: "selected" }).waitFor();
    expect(await editor.map.locator("[data-marked]").count()).toBe(0);
  });
});

describe("every text can be read", () => {
  test.each(["Light Modern", "Dark Modern", "Dark High Contrast", "Light High Contrast"])("in %s", async (theme) => {
    const editor = await openEditor(story);
    await editor.useTheme(theme);
    await editor.file(story.file).click();
    await editor.openMapBeside();
    await card(editor, "call").waitFor();
    await editor.map.getByRole("button", { name: "Fit the whole map" }).click();
    await editor.map.getByRole("button", { name: "Filter" }).click();
    await card(editor, "order").hover();
    await editor.map.locator("#details").waitFor();
    const page = await editor.mapFrame();
    expect(await page.evaluate(paleTexts, 4.5)).toEqual([]);
    await editor.map.getByRole("button", { name: "Show as a table" }).click();
    await editor.map.locator("tbody tr").first().waitFor();
    expect(await page.evaluate(paleTexts, 4.5)).toEqual([]);
  });
});

/** The line of the story with these words, counted from one. */
function lineOf(words: string): number {
  const text = readFileSync(path.join(import.meta.dirname, "fixtures", story.fixture, story.file), "utf8");
  return text.split("\n").findIndex((line) => line.includes(words)) + 1;
}
