import { describe, expect, test } from "vitest";
import { watchHygiene } from "./harness/hygiene.ts";
import { launcherKind } from "./harness/launcher.ts";
import { useEditor } from "./harness/session.ts";

const hostile = { fixture: "hostile", file: "hostile.journey" };

describe("text that would like to be a program", () => {
  const openEditor = useEditor();

  test("is nothing but text in the map", async () => {
    const editor = await openEditor(hostile);
    const hygiene = await watchHygiene(editor.page);
    await editor.openMapBeside();
    await editor.mapText("onerror").waitFor();
    expect(await editor.map.locator("#map").locator("script, iframe, img, style, foreignObject, a, use").count()).toBe(
      0,
    );
    expect(await (await editor.mapFrame()).evaluate(handlerAttributes)).toEqual([]);
    await editor.focusOnMap(editor.mapPart("src=x"));
    await editor.mapText("src=x").click();
    await editor.cursor.filter({ hasText: "selected" }).waitFor();
    await editor.write("%");
    await editor.map.getByRole("status").getByRole("button").waitFor();
    expect(await editor.page.title()).not.toContain("owned");
    expect(hygiene).toEqual({ violations: [], requests: [] });
  });

  test.skipIf(launcherKind === "electron")("would be noticed if it were more", async () => {
    const editor = await openEditor(hostile);
    const hygiene = await watchHygiene(editor.page);
    await editor.openMapBeside();
    await editor.mapText("onerror").waitFor();
    await (await editor.mapFrame()).evaluate(() => {
      document.body.append(
        Object.assign(document.createElement("script"), { textContent: "document.title = 'owned'" }),
      );
      document.body.append(Object.assign(document.createElement("img"), { src: "https://hostile.invalid/x.png" }));
    });
    await expect.poll(() => hygiene.violations.join("\n")).toMatch(/script-src[\s\S]*img-src|img-src[\s\S]*script-src/);
  });
});

/** The attributes of the map by which a browser would run something. Runs in the page. */
function handlerAttributes(): string[] {
  const names = [...document.querySelectorAll("#map *")].flatMap((part) => part.getAttributeNames());
  return names.filter((name) => /^on|href$|^style$/i.test(name));
}
