import { describe, expect, it } from "vitest";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

async function open(text: string): Promise<MapPage> {
  const map = await openPage();
  await map.show(await drawn(text));
  return map;
}

describe("find on the map", () => {
  it("marks what says the words, and goes from one to the next and round", async () => {
    const map = await open(longJourney(30));
    await map.page.keyboard.press("/");
    await map.page.keyboard.type("step 2");
    const count = map.page.locator("#find").getByRole("status");
    const here = map.page.locator('.card[data-match="here"]');
    await count.filter({ hasText: /^1 of 23$/ }).waitFor();
    expect(await here.getAttribute("data-about")).toBe("touchpoint:step-2");
    await map.page.keyboard.press("Enter");
    expect(await here.getAttribute("data-about")).toBe("touchpoint:step-20");
    await expect.poll(() => here.boundingBox()).toMatchObject({ y: expect.any(Number) });
    const box = await here.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1000);
    await map.page.keyboard.press("Shift+Enter");
    await map.page.keyboard.press("Shift+Enter");
    await count.filter({ hasText: /^23 of 23$/ }).waitFor();
    await map.page.keyboard.press("Escape");
    expect(await map.page.locator("[data-match]").count()).toBe(0);
  });

  it("follows edits, and says when there is nothing", async () => {
    const map = await open(longJourney(5));
    await map.page.keyboard.press("ControlOrMeta+f");
    await map.page.keyboard.type("new words");
    const count = map.page.locator("#find").getByRole("status");
    await count.filter({ hasText: "Nothing found" }).waitFor();
    await map.show(await drawn(longJourney(5).replace('"Step 3"', '"New words"')));
    await count.filter({ hasText: "1 of 3" }).waitFor();
    expect(await map.card("step-3").getAttribute("data-match")).toBe("here");
  });

  it("opens when VS Code says so", async () => {
    const map = await open(longJourney(2));
    await map.post({ type: "find" });
    expect(await map.page.getByRole("searchbox").evaluate((box) => box === document.activeElement)).toBe(true);
  });
});

describe("the filter", () => {
  it("lets others fade, and says how many are left", async () => {
    const map = await open(longJourney(9));
    await map.page.keyboard.press("f");
    const bar = map.page.getByRole("group", { name: "Filter" });
    await bar.getByRole("combobox", { name: "Owner" }).selectOption("Care");
    await bar.getByRole("status").filter({ hasText: "3 of 9 touchpoints" }).waitFor();
    expect(await map.card("step-3").getAttribute("data-faded")).toBe(null);
    expect(await map.card("step-4").getAttribute("data-faded")).toBe("");
    await bar.getByRole("combobox", { name: "Channel" }).selectOption("Web");
    await bar.getByRole("status").filter({ hasText: "1 of 9 touchpoints" }).waitFor();
    await map.show(await drawn(longJourney(9).replace('"Step 0" via phone', '"Step 0" via web')));
    await bar.getByRole("status").filter({ hasText: "2 of 9 touchpoints" }).waitFor();
    await bar.getByRole("button", { name: "Close" }).click();
    expect(await map.page.locator("[data-faded]").count()).toBe(0);
  });

  it("finds what has findings of a severity", async () => {
    const map = await open(STORY);
    await map.page.getByRole("button", { name: "Filter" }).click();
    const bar = map.page.getByRole("group", { name: "Filter" });
    await bar.getByRole("combobox", { name: "Findings" }).selectOption("error");
    await bar
      .getByRole("status")
      .filter({ hasText: /^\d of 7 touchpoints/ })
      .waitFor();
    expect(await map.card("price-ad").getAttribute("data-faded")).toBe("");
    expect(await map.card("call").getAttribute("data-faded")).toBe(null);
  });
});

describe("the table", () => {
  it("is one key away and back, at what the reader was at", async () => {
    const map = await open(STORY);
    await map.card("engineer").focus();
    await map.page.keyboard.press("t");
    const row = map.page
      .getByRole("row")
      .filter({ has: map.page.getByRole("button", { name: "Is promised an engineer" }) });
    await row.first().waitFor();
    expect(await map.map.isVisible()).toBe(false);
    expect(await map.page.evaluate(() => document.activeElement?.textContent)).toBe("Is promised an engineer");
    await map.page.keyboard.press("t");
    await map.card("engineer").waitFor();
    expect(await map.page.evaluate(() => (document.activeElement as SVGElement).dataset.about)).toBe(
      "touchpoint:engineer",
    );
  });

  it("has a row for everything that the map has, and leads to the text", async () => {
    const map = await open(STORY);
    const { details } = await drawn(STORY);
    await map.page.getByRole("button", { name: "Show as a table" }).click();
    const rows = map.page.locator("#table tbody tr");
    await expect.poll(() => rows.count()).toBe(details.length);
    const abouts = await map.page
      .locator("#map [data-about]")
      .evaluateAll((parts) => [...new Set(parts.map((part) => (part as SVGElement).dataset.about))]);
    const shown = await rows.evaluateAll((all) => all.map((row) => row.dataset.row));
    expect(abouts.filter((about) => !shown.includes(about))).toEqual([]);
    await rows.getByRole("button", { name: "Calls support, again and again", exact: true }).click();
    await expect.poll(() => map.sent()).toContainEqual({ type: "open", id: "touchpoint-call" });
  });
});
