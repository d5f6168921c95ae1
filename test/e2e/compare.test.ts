import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Editor } from "./harness/editor.ts";
import { launcherKind } from "./harness/launcher.ts";
import { type Opening, useEditor } from "./harness/session.ts";

const FILE = "order.journey";
const AUTHOR = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];

function git(folder: string, ...args: readonly string[]): void {
  execFileSync("git", [...AUTHOR, ...args], { cwd: folder, stdio: "ignore" });
}

function write(folder: string, change: (text: string) => string, file = FILE): void {
  const name = path.join(folder, file);
  writeFileSync(name, change(readFileSync(name, "utf8")));
}

const withTarget = (text: string): string =>
  text.replace(
    '"Pays by card" via payment',
    '"Pays by card" via payment {\n      desired { duration <= 5 min }\n    }',
  );
const lowered = (text: string): string => text.replace("5 min", "10 min");

/** On `main` a target; on `change` it is lowered, and another journey's owner is another; the working tree adds a touchpoint. */
function makeBranches(folder: string): void {
  git(folder, "init", "--quiet", "--initial-branch", "main");
  write(folder, withTarget);
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "Order a lamp");
  git(folder, "checkout", "--quiet", "-b", "change");
  write(folder, lowered);
  git(folder, "commit", "--quiet", "-am", "Take more time");
  write(folder, (text) =>
    text.replace("    touchpoint parcel", '    touchpoint wait "Waits at home" via phone\n    touchpoint parcel'),
  );
}

/** Two branches that say something else of one line, in the middle of being merged. */
function makeConflict(folder: string): void {
  makeBranches(folder);
  git(folder, "commit", "--quiet", "-am", "Wait at home");
  git(folder, "checkout", "--quiet", "main");
  write(folder, (text) => text.replace("5 min", "3 min"));
  git(folder, "commit", "--quiet", "-am", "Take less time");
  try {
    git(folder, "merge", "change");
  } catch {
    // That is what it is for.
  }
}

const openEditor = useEditor({
  "git.enabled": true,
  "files.autoSave": "off",
  "workbench.editor.enablePreview": false,
});

const branches: Opening = { fixture: "shop", file: FILE, prepare: makeBranches };
const conflict: Opening = { fixture: "shop", file: FILE, prepare: makeConflict };

const card = (page: FrameLocator, side: string, touchpoint: string): Locator =>
  page.locator(`.${side} .card[data-about="touchpoint:${touchpoint}"]`);

/** The change of the list that says this, and not one that only follows from it. */
const change = (page: FrameLocator, words: string): Locator =>
  page.locator(".changes .change").filter({ has: page.locator(".words", { hasText: words }) });

async function compareWith(editor: Editor, ...choices: readonly string[]): Promise<FrameLocator> {
  await editor.runCommand("Compare Map with...");
  // The list of commands has the last commit too, until this one is there.
  await editor.page.getByPlaceholder("Compare with what?").waitFor();
  for (const choice of choices) await editor.choose(choice);
  await editor.tab(`Compare Map: ${FILE}`).waitFor();
  return editor.comparison("after");
}

describe("with git", () => {
  test("marks on both maps what has changed since the last commit, and leads to the text", async () => {
    const editor = await openEditor(branches);
    const page = await compareWith(editor, "Last commit");
    await card(page, "after", "wait").and(page.locator('[data-change="added"]')).waitFor();
    expect(await card(page, "before", "wait").count()).toBe(0);
    expect(await card(page, "after", "choose").getAttribute("data-change")).toBeNull();
    const added = change(page, "“Waits at home” was added");
    await added.click();
    await card(page, "after", "wait").and(page.locator("[data-marked]")).waitFor();
    await page.getByRole("button", { name: /^Open the text: “Waits at home” was added/ }).click();
    await editor.cursor.filter({ hasText: /^Ln 9, .*selected/ }).waitFor();
  });

  test("compares with where the branch began, and follows what is written", async () => {
    const editor = await openEditor(branches);
    const page = await compareWith(editor, "Merge base with main");
    await change(page, "lowered from 5 min to 10 min").waitFor();
    await card(page, "before", "pay").and(page.locator('[data-change="changed"]')).waitFor();
    await editor.tab(FILE).first().click();
    await editor.goTo(5, 31);
    await editor.write("0");
    await editor.tab(`Compare Map: ${FILE}`).click();
    await change(page, "to 100 min").waitFor();
  });

  test("compares with a branch, and shows the older text beside the newer", async () => {
    const editor = await openEditor(branches);
    const page = await compareWith(editor, "Branch or tag...", "main");
    await change(page, "lowered from 5 min").click();
    await page.getByRole("button", { name: /^older text: Desired/ }).click();
    await editor.page.locator(".monaco-diff-editor .editor.original").getByText("5 min").first().waitFor();
  });

  test("opens from source control, whose click still shows the text with what its changes mean", async () => {
    const editor = await openEditor(branches);
    const resource = await changedFile(editor);
    await resource.click({ button: "right" });
    await editor.chooseFromMenu("Compare Map with Last Commit");
    await editor.tab(`Compare Map: ${FILE}`).waitFor();
    await resource.click();
    await editor.page.locator(".monaco-diff-editor .editor.modified").getByText("Waits at home").first().waitFor();
    await editor.page.locator(".codelens-decoration").filter({ hasText: "“Waits at home” was added" }).waitFor();
  });

  test("shows a diff as two maps that move together when it is reopened so", async () => {
    const editor = await openEditor(branches);
    await (await changedFile(editor)).click();
    await editor.page.locator(".monaco-diff-editor .editor.modified").getByText("Waits at home").first().waitFor();
    await editor.runCommand("View: Reopen Editor With...");
    await editor.choose("Journey Maps Compared");
    const [before, after] = [editor.comparison("before"), editor.comparison("after")];
    await card(after, "after", "wait").and(after.locator('[data-change="added"]')).waitFor();
    await card(before, "before", "pay").waitFor();
    expect(await before.locator(".side.after").isVisible()).toBe(false);
    await after.locator("#toolbar").getByRole("button", { name: "Zoom in" }).click();
    const scale = await after.locator(".scale").textContent();
    await expect.poll(() => before.locator(".scale").textContent()).toBe(scale);
  });

  test("compares what can be read of a file in conflict, and says where it can't", async () => {
    const editor = await openEditor(conflict);
    const page = await compareWith(editor, "Last commit");
    await page
      .getByRole("status")
      .getByRole("button", { name: /^Compared as far as/ })
      .waitFor();
    await card(page, "after", "wait").and(page.locator('[data-change="added"]')).waitFor();
  });

  test.skipIf(launcherKind === "electron")("comes back when the window is loaded again", async () => {
    const editor = await openEditor(branches);
    const page = await compareWith(editor, "Merge base with main");
    await change(page, "lowered from 5 min").click();
    // VS Code writes down what is open while its own part of the window has the focus.
    await editor.tab(`Compare Map: ${FILE}`).click();
    await editor.reload(`"title":"Compare Map: ${FILE}"`, '"change":"');
    await editor.tab(`Compare Map: ${FILE}`).waitFor();
    await page.locator(".changes .chosen").filter({ hasText: "lowered from 5 min" }).waitFor();
  });
});

describe("without git", () => {
  test("says so, and compares with another journey", async () => {
    const editor = await openEditor({ fixture: "shop", file: FILE, settings: { "git.enabled": false } });
    await editor.runCommand("Compare Map with...");
    await editor.page.getByPlaceholder("Compare with what?").waitFor();
    const list = editor.page.locator(".quick-input-list");
    await list.getByText("Git is disabled in VS Code").waitFor();
    await editor.choose("Another journey...");
    await editor.choose("return.journey");
    const page = editor.comparison("after");
    await card(page, "before", "label").waitFor();
    await card(page, "after", "pay").waitFor();
  });
});

/** The file among the changes of source control. */
async function changedFile(editor: Editor): Promise<Locator> {
  await editor.runCommand("Source Control: Focus on Changes View");
  const row = editor.page.locator(".scm-view .monaco-list-row").filter({ hasText: FILE }).first();
  await row.waitFor();
  return row;
}
