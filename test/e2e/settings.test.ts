import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { useEditor } from "./harness/session.ts";

const openEditor = useEditor({ "files.autoSave": "off" });
const shop = { fixture: "shop", file: "order.journey" };

test("an empty file that is open when the window loads is indented as the language has it", async () => {
  const editor = await openEditor({
    ...{ fixture: "shop", file: "empty.journey" },
    prepare: (folder) => writeFileSync(path.join(folder, "empty.journey"), ""),
  });
  const indentation = editor.page.locator("#status\\.editor\\.indentation");
  await indentation.waitFor();
  await expect.poll(() => indentation.textContent()).toBe("Spaces: 2");
});

test("a rule that is accepted in the settings comes with a level to choose", async () => {
  const editor = await openEditor(shop);
  await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
  await editor.openFile("journey.config.json");
  await editor.goTo(1, 2);
  await editor.write('"rules": {  }');
  await editor.goTo(1, 13);
  await (await editor.suggestion("actual-without-date")).click();
  await expect.poll(() => editor.textOf("journey.config.json")).toContain('"actual-without-date": "off"');
});

test("each mistake in the settings is told once", async () => {
  const editor = await openEditor(shop);
  await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
  await editor.openFile("journey.config.json");
  await editor.goTo(1, 2);
  await editor.write(
    '"reviewEvery": "often", "rules": { "nope": "off", "gap-metric": "loud" }, "lifecycle": "nowhere"',
  );
  await editor.save();
  await editor.showProblems();
  await editor.problem('There is no rule "nope"').waitFor();
  const ofSettings = editor.page
    .locator(".markers-panel .monaco-list-row")
    .filter({ hasNotText: /order|return|owners/ });
  const told = (await ofSettings.allTextContents()).filter((text) => /\[Ln 1, /.test(text));
  for (const words of ["reviewEvery", 'no rule "nope"', "A rule can be", "nowhere"])
    expect(
      told.filter((text) => text.includes(words)),
      told.join("\n"),
    ).toHaveLength(1);
  expect(told.filter((text) => /pattern|not allowed|not accepted|Valid values/.test(text))).toEqual([]);
});

test("what is no JSON is told once", async () => {
  const editor = await openEditor(shop);
  await editor.file("order.journey").locator(".squiggly-warning").first().waitFor();
  await editor.openFile("journey.config.json");
  await editor.goTo(1, 2);
  await editor.write('"preset" "draft"');
  await editor.save();
  await editor.showProblems();
  await editor.problem("Colon expected").waitFor();
  // The server has read the file again once it tells of it when it is closed, where VS Code says nothing.
  expect(await editor.problem("not valid JSON").count()).toBe(0);
  await editor.page.locator(".tab.active").filter({ hasText: "journey.config.json" }).click();
  await editor.runCommand("View: Close Editor");
  await editor.problem("This is not valid JSON: a colon is missing here.").waitFor();
  expect(await editor.problem("Colon expected").count()).toBe(0);
});
