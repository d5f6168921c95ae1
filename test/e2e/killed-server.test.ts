import { describe, expect, test } from "vitest";
import { launcherKind } from "./harness/launcher.ts";
import { useEditor } from "./harness/session.ts";

const shop = { fixture: "shop", file: "order.journey" };

/** Only where the processes of one VS Code can be told from those of another. */
describe.skipIf(launcherKind === "electron" || process.platform === "win32")("a language server that is killed", () => {
  const openEditor = useEditor({ "files.autoSave": "off" });

  test("is back while somebody types, with the map and the problems, and nothing typed is lost", async () => {
    const editor = await openEditor(shop);
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    await editor.goTo(3, 1);
    await editor.write("    // before\n");
    await editor.killServer();
    const killed = performance.now();
    await editor.write("    // while it is gone\n");
    await editor.goTo(8, 28);
    await editor.write(" by courier");
    await editor.mapText("Courier").waitFor();
    console.log(`The map was back after ${Math.round(performance.now() - killed)} ms.`);
    expect(await editor.textOf("order.journey")).toContain("// while it is gone");
    await editor.showProblems();
    await editor.problem('Nobody owns the handoff from "Pays by card"').waitFor();
    await editor.problem('Nobody owns the touchpoint "Opens the parcel"').waitFor({ state: "detached" });
  });

  test("is asked about when it was killed three times in a row, and started again by a button", async () => {
    const editor = await openEditor({ ...shop, settings: {} });
    await editor.openMapBeside();
    await editor.mapText("Pays by card").waitFor();
    for (let kills = 0; kills < 3; kills++) await editor.killServer();
    const message = editor.page
      .locator(".notification-toast")
      .filter({ hasText: "The Journey Language Server keeps ending" });
    await message.waitFor();
    expect(await editor.mapText("Pays by card").isVisible()).toBe(true);
    await message.getByRole("button", { name: "Start Again" }).click();
    await editor.goTo(6, 28);
    await editor.write(" by courier");
    await editor.mapText("Courier").waitFor();
  });
});
