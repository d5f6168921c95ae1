import { expect, test } from "vitest";
import { launcherKind, type Settings } from "./harness/launcher.ts";
import { useEditor } from "./harness/session.ts";

const shop = { fixture: "shop", file: "order.journey" };

/** What somebody who writes a journey sees, wherever the extension runs. */
export function editorSuite(settings: Settings): void {
  const openEditor = useEditor({ ...settings, "editor.formatOnSave": true, "files.autoSave": "off" });

  test("shows findings in the Problems panel, across files", async () => {
    const editor = await openEditor(shop);
    await editor.showProblems();
    await editor.problem('Nobody owns the touchpoint "Opens the parcel"').waitFor();
    // The persona is declared in another file.
    expect(await editor.problem("buyer").count()).toBe(0);
  });

  test("opens the map beside the text and leaves the focus in the text", async () => {
    const editor = await openEditor(shop);
    await editor.goTo(3, 1);
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    await editor.tab("Map: order.journey").waitFor();
    await editor.write("    // typed at once\n");
    await editor.file("order.journey").getByText("typed at once").waitFor();
  });

  test("follows an edit, in the problems and in the map", async () => {
    const editor = await openEditor(shop);
    await editor.showProblems();
    await editor.problem('Nobody owns the touchpoint "Opens the parcel"').waitFor();
    await editor.file("order.journey").click();
    await editor.openMapBeside();
    await editor.mapText("Opens the parcel").waitFor();
    await editor.goTo(6, 28);
    await editor.write(" by courier");
    await editor.problem('Nobody owns the handoff from "Pays by card"').waitFor();
    await editor.problem('Nobody owns the touchpoint "Opens the parcel"').waitFor({ state: "detached" });
    await editor.mapText("Courier").waitFor();
  });

  test("formats a text on command and when it is saved, also with mistakes", async () => {
    const editor = await openEditor(shop);
    const text = () => editor.textOf("order.journey");
    // Before the server runs, VS Code says that there is no formatter.
    await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
    await editor.goTo(7, 1);
    await editor.write("      what is this\n");
    await editor.runCommand("Format Document");
    await expect.poll(text).toContain('\n    touchpoint pay    "Pays by card"');
    expect(await text()).toContain("\n    what is this\n    touchpoint parcel");
    await editor.goTo(7, 1);
    await editor.write("   ");
    await editor.save();
    await expect.poll(text).toContain("\n    what is this\n");
  });

  test("mends a finding by its quick fix", async () => {
    const editor = await openEditor(shop);
    await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
    await editor.goTo(7, 16);
    const fix = await editor.quickFix(
      'Accept in "Opens the parcel" for 90 days: a touchpoint without an owner, of its own or of its stage',
    );
    await fix.click();
    await expect.poll(() => editor.textOf("order.journey")).toContain("accept unowned-touchpoint");
  });

  test("completes the settings of a project, and tells what of them can't be used", async () => {
    const editor = await openEditor(shop);
    await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
    await editor.openFile("journey.config.json");
    await editor.goTo(1, 2);
    await editor.write('"rules": { "nope": "off", }');
    await editor.goTo(1, 27);
    // Only the beginning of the long list is there without scrolling.
    await editor.suggestion("actual-without-date");
    await editor.page.keyboard.press("Escape");
    await editor.save();
    await editor.showProblems();
    await editor.problem('There is no rule "nope"').waitFor();
  });

  test("keeps the place on the map over an edit", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.mapText("Opens the parcel").waitFor();
    const page = await editor.mapFrame();
    // The map has followed the cursor when it is scrolled.
    await editor.goTo(6, 28);
    await editor.map.locator(".stage[data-marked]").filter({ hasText: "Receiving" }).waitFor();
    // What is written onto a node is gone when the node is made anew.
    await page.evaluate(() => {
      document.querySelector("#map")?.scrollTo(120, 0);
      Object.assign(document.querySelector("#map svg") ?? {}, { marked: true });
    });
    await editor.write(" by courier");
    await editor.mapText("Courier").waitFor();
    const after = () => ({
      marked: Reflect.get(document.querySelector("#map svg") ?? {}, "marked"),
      scroll: document.querySelector("#map")?.scrollLeft,
    });
    expect(await page.evaluate(after)).toEqual({ marked: true, scroll: 120 });
  });

  test("keeps the last good map under a banner while the text has a syntax error", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    await editor.goTo(2, 30);
    await editor.write("%");
    const banner = editor.map.getByRole("status");
    await banner.getByRole("button").waitFor();
    await editor.mapText("Pays by card").waitFor();
    await editor.goTo(1, 1);
    await (await editor.focusOnMap(banner.getByRole("button"))).click();
    await editor.cursor.filter({ hasText: "Ln 2," }).waitFor();
    await editor.goTo(2, 31);
    await editor.page.keyboard.press("Backspace");
    await banner.getByRole("button").waitFor({ state: "detached" });
  });

  test("selects the source of a card that is clicked", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.focusOnMap(editor.mapPart("Pays by card"));
    await editor.mapText("Pays by card").click();
    await editor.cursor.filter({ hasText: /^Ln 4, .*selected/ }).waitFor();
    await editor.openByKey(editor.mapPart("Opens the parcel"), /^Ln 7, .*selected/);
    await editor.write("X");
    await editor.file("order.journey").getByText("X").waitFor();
  });

  test.skipIf(launcherKind === "electron")("brings the map back when the window is loaded again", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    await editor.reload('"title":"Map: order.journey"', '"state":"{"uri":');
    await editor.waitForFile("order.journey");
    await editor.mapText("Pays by card").waitFor();
  });

  test("shows the map of the file that one goes to", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    await editor.openFile("return.journey");
    await editor.mapText("Prints a label").waitFor();
    await editor.tab("Map: return.journey").waitFor();
    await editor.openFile("owners.journey");
    await editor.mapText("Prints a label").waitFor();
  });
}
