import { expect, test } from "vitest";
import { useEditor } from "./harness/session.ts";

const openEditor = useEditor();

test("journeys in Markdown are drawn in its preview, from fences and from files", async () => {
  const editor = await openEditor({ fixture: "notes", file: "order.journey" });
  await editor.openFile("notes.md");
  await editor.runCommand("Markdown: Open Preview to the Side");
  await editor.mapText("The only stage").waitFor();
  // A file sees its project: the persona is declared in another one.
  await editor.mapText("Pays by card").waitFor();
  await editor.map.getByText("There is no journey file nowhere.journey").waitFor();
  await editor.map.getByText(/^Line 7: /).waitFor();
  await editor.map.getByText("fences stay as they are").waitFor();
  const frame = await editor.mapFrame();
  expect(await frame.evaluate(() => document.querySelectorAll(".journey-map script, .journey-map img").length)).toBe(0);
  expect(await editor.page.title()).not.toContain("owned");
  const [ink, page] = await frame.evaluate(() => [
    getComputedStyle(document.querySelector(".journey-map .f-ink") ?? document.body).fill,
    getComputedStyle(document.body).color,
  ]);
  expect(ink).toBe(page);
});
