import { describe, expect, it } from "vitest";
import { faults } from "./harness/faults.ts";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { STORY } from "./harness/story.ts";

const openPage = useMapPage();

async function openStory(): Promise<MapPage> {
  const map = await openPage();
  await map.show(
    await drawn(STORY, {
      problem: { message: "Expected a name.", line: 3 },
      journeys: [
        { name: "a", title: "A" },
        { name: "b", title: "B" },
      ],
      journey: "a",
    }),
  );
  return map;
}

describe("axe finds nothing serious", () => {
  it("on the map", async () => {
    expect(await faults((await openStory()).page)).toEqual([]);
  });

  it("with details, lanes, find and filter open", async () => {
    const map = await openStory();
    await map.page.keyboard.press("f");
    await map.page.keyboard.press("Escape");
    await map.page.getByRole("button", { name: "Filter" }).click();
    await map.page.getByRole("button", { name: "Find" }).click();
    await map.page.getByRole("button", { name: "Lanes" }).click();
    await map.card("order").hover();
    await map.page.locator("#details").waitFor();
    expect(await faults(map.page)).toEqual([]);
  });

  it("in the table", async () => {
    const map = await openStory();
    await map.page.keyboard.press("t");
    await map.page.locator("tbody tr").first().waitFor();
    expect(await faults(map.page)).toEqual([]);
  });

  it("without a map", async () => {
    const map = await openPage();
    await map.show(await drawn("", { empty: "no-text" }));
    expect(await faults(map.page)).toEqual([]);
  });
});

it("moves nothing by itself for those who asked for less motion", async () => {
  const map = await openPage();
  await map.page.emulateMedia({ reducedMotion: "reduce" });
  await map.show(await drawn(STORY));
  const moving = await map.page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
});
