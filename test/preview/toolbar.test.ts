import { describe, expect, it } from "vitest";
import { useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

const JOURNEYS = [
  { name: "way", title: "The way" },
  { name: "back", title: "The way back" },
];

describe("the toolbar", () => {
  it("stays in one row on a narrow panel, with everything in reach", async () => {
    const map = await openPage({ width: 400 });
    await map.show(await drawn(STORY, { journeys: JOURNEYS, journey: "way" }));
    const toolbar = map.page.locator("#toolbar");
    expect((await toolbar.boundingBox())?.height).toBeLessThan(40);
    for (const control of await toolbar.locator("button:visible, select:visible").all()) {
      const box = await control.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
      expect(await control.evaluate((one) => one.getAttribute("aria-label") && one.getAttribute("title"))).toBeTruthy();
    }
  });

  it("asks for another view or journey, and begins at its beginning", async () => {
    const map = await openPage();
    await map.show(await drawn(longJourney(30), { journeys: JOURNEYS, journey: "way" }));
    await map.scrollTo(800, 0);
    await map.page.getByRole("combobox", { name: "Journey" }).selectOption("back");
    const look = { view: "map", journey: "back", owner: undefined, hidden: [] };
    await expect.poll(() => map.sent()).toContainEqual({ type: "look", look });
    await map.show(await drawn(longJourney(20), { journeys: JOURNEYS, journey: "back" }));
    expect(await map.scroll()).toEqual({ x: 0, y: 0 });
    await map.page.getByRole("combobox", { name: "View" }).selectOption("overview");
    await expect.poll(() => map.sent()).toContainEqual({ type: "look", look: { ...look, view: "overview" } });
  });

  it("lets one choose whose view it is, where there is a choice", async () => {
    const map = await openPage();
    const owners = [
      { name: "sales", title: "Sales" },
      { name: "care", title: "Care" },
    ];
    await map.show(await drawn(longJourney(3), { owners, owner: "sales" }));
    const owner = map.page.locator("#toolbar").getByRole("combobox", { name: "Owner" });
    expect(await owner.isVisible()).toBe(false);
    await map.show(await drawn(longJourney(3), { owners, owner: "sales", view: "owner" }));
    await owner.selectOption("care");
    await expect
      .poll(() => map.sent())
      .toContainEqual({ type: "look", look: { view: "owner", journey: undefined, owner: "care", hidden: [] } });
  });

  it("hides lanes and shows them again, without leaving the menu or the place", async () => {
    const map = await openPage();
    await map.show(await drawn(STORY));
    await map.scrollTo(300, 0);
    await map.page.getByRole("button", { name: "Lanes" }).click();
    const voice = map.page.getByRole("checkbox", { name: "Voice" });
    await voice.click();
    const look = { view: "map", journey: undefined, owner: undefined, hidden: ["voice"] };
    await expect.poll(() => map.sent()).toContainEqual({ type: "look", look });
    await map.show(await drawn(STORY, { hidden: ["voice"] }));
    expect(await map.page.locator("#lane-voice").count()).toBe(0);
    expect(await voice.isChecked()).toBe(false);
    expect(await voice.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await map.scroll()).toEqual({ x: 300, y: 0 });
    await voice.press(" ");
    await expect.poll(() => map.sent()).toContainEqual({ type: "look", look: { ...look, hidden: [] } });
    await map.page.keyboard.press("Escape");
    expect(await voice.isVisible()).toBe(false);
  });

  it("locks the map to its file", async () => {
    const map = await openPage();
    await map.show(await drawn(longJourney(3)));
    await map.page.getByRole("button", { name: "Follows the editor" }).click();
    await expect.poll(() => map.sent()).toContainEqual({ type: "lock", locked: true });
    await map.show(await drawn(longJourney(3), { locked: true }));
    await map.page.getByRole("button", { name: "Locked to this file" }).click();
    await expect.poll(() => map.sent()).toContainEqual({ type: "lock", locked: false });
  });
});

describe("code in messages", () => {
  it("is set apart in the banner and in the table", async () => {
    const map = await openPage();
    await map.show(await drawn(STORY, { problem: { message: "Write `then TOUCHPOINT`, or `ends`.", line: 3 } }));
    expect(await map.page.locator("#banner code").allTextContents()).toEqual(["then TOUCHPOINT", "ends"]);
    await map.page.keyboard.press("t");
    await map.page.locator("tbody code").first().waitFor();
    expect(await map.page.locator("body").innerText()).not.toContain("`");
  });
});

describe("a page without a map", () => {
  it("says that it is loading, and has no controls yet", async () => {
    const map = await openPage();
    await map.page.getByText("Loading the map…").waitFor();
    expect(await map.page.locator("button:visible, select:visible").count()).toBe(0);
    await map.show(await drawn(longJourney(2), { journeys: JOURNEYS, journey: "way" }));
    await map.card("step-1").waitFor();
    expect(await map.page.getByText("Loading the map…").count()).toBe(0);
    expect(await map.page.locator("select:visible").count()).toBe(2);
  });

  it("shows how to start, and writes the example into the file", async () => {
    const map = await openPage();
    await map.show(await drawn("", { empty: "no-text" }));
    await map.page.getByRole("heading", { name: "Start a journey" }).waitFor();
    await map.page.getByRole("button", { name: "Insert this into the file" }).click();
    await expect.poll(() => map.sent()).toContainEqual({ type: "example" });
    await map.show(await drawn(longJourney(2)));
    await map.card("step-1").waitFor();
    expect(await map.page.getByRole("heading", { name: "Start a journey" }).count()).toBe(0);
  });
});
