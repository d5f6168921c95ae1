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

const focused = (map: MapPage) =>
  map.page.evaluate(() => (document.activeElement instanceof SVGElement ? document.activeElement.dataset.about : ""));

/** Presses a key until the focus stays, and says what it was on. */
async function walk(map: MapPage, key: string): Promise<string[]> {
  const seen = [(await focused(map)) ?? ""];
  for (;;) {
    const before = await map.page.evaluate(() => document.activeElement?.id);
    await map.page.keyboard.press(key);
    if ((await map.page.evaluate(() => document.activeElement?.id)) === before) return seen;
    seen.push((await focused(map)) ?? "");
  }
}

describe("the keyboard", () => {
  it("reaches every touchpoint in order, along the cards", async () => {
    const map = await open(STORY);
    const { details } = await drawn(STORY);
    await map.card("order").focus();
    await map.page.keyboard.press("Home");
    const touchpoints = details.filter(({ kind }) => kind === "touchpoint").map(({ about }) => about);
    expect(await walk(map, "ArrowRight")).toEqual(touchpoints);
  });

  it("reaches every handoff between its touchpoints, along the owners", async () => {
    const map = await open(STORY);
    const { details } = await drawn(STORY);
    await map.page.locator('#lane-owners [data-about="touchpoint:price-ad"]').focus();
    await map.page.keyboard.press("Home");
    const seen = await walk(map, "ArrowRight");
    const wanted = details.filter(({ kind }) => kind === "touchpoint" || kind === "handoff").map(({ about }) => about);
    expect(wanted.filter((about) => !seen.includes(about))).toEqual([]);
    expect(seen.indexOf("handoff:order:call")).toBeGreaterThan(seen.indexOf("touchpoint:order"));
    expect(seen.indexOf("handoff:order:call")).toBeLessThan(seen.indexOf("touchpoint:call"));
  });

  it("goes up and down between lanes about the same touchpoint", async () => {
    const map = await open(STORY);
    await map.card("call").focus();
    const lane = () => map.page.evaluate(() => document.activeElement?.parentElement?.id);
    const lanes = [await lane()];
    for (let press = 0; press < 3; press++) {
      await map.page.keyboard.press("ArrowDown");
      lanes.push(await lane());
      expect(await focused(map)).toBe("touchpoint:call");
    }
    expect(lanes).toEqual(["lane-touchpoints", "lane-experience", "lane-measures", "lane-voice"]);
    for (let press = 0; press < 3; press++) await map.page.keyboard.press("ArrowUp");
    expect(await lane()).toBe("lane-touchpoints");
    await map.page.keyboard.press("ArrowUp");
    expect(await lane()).toBe("stages");
  });

  it("has one stop on the map, however long it is", async () => {
    const map = await open(longJourney(200));
    expect(await map.page.locator('#map [tabindex="0"]').count()).toBe(1);
    await map.card("step-100").focus();
    expect(await map.page.locator('#map [tabindex="0"]').getAttribute("data-about")).toBe("touchpoint:step-100");
    await map.page.keyboard.press("ArrowRight");
    const box = await map.card("step-101").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1000);
  });

  it("goes to the text with Enter, as a click does", async () => {
    const map = await open(STORY);
    await map.card("call").focus();
    await map.page.keyboard.press("Enter");
    await map.card("order").click();
    const opened = (await map.sent()).filter(({ type }) => type === "open");
    expect(opened).toEqual([
      { type: "open", id: "touchpoint-call" },
      { type: "open", id: "touchpoint-order" },
    ]);
  });

  it("gives every part a name and a role", async () => {
    const map = await open(STORY);
    const nameless = await map.page
      .locator("#map [data-about]")
      .evaluateAll(
        (parts) =>
          parts.filter((part) => !part.querySelector(":scope > title")?.textContent || !part.getAttribute("role"))
            .length,
      );
    expect(nameless).toBe(0);
  });
});

describe("what the cursor is in", () => {
  it("is marked wherever the map shows it, and brought into view once", async () => {
    const map = await open(longJourney(30));
    await map.post({ type: "mark", ids: ["touchpoint-step-20"], reveal: true });
    expect(await map.card("step-20").getAttribute("data-marked")).toBe("");
    expect(await map.page.locator("[data-marked]").count()).toBe(await map.about("touchpoint:step-20").count());
    const { x } = await map.scroll();
    expect(x).toBeGreaterThan(1000);
    await map.scrollTo(0, 0);
    await map.post({ type: "mark", ids: ["touchpoint-step-20"], reveal: true });
    expect((await map.scroll()).x).toBe(0);
    await map.show(await drawn(longJourney(30).replace('"Step 20"', '"Twenty"')));
    await map.post({ type: "mark", ids: ["touchpoint-step-20"], reveal: false });
    expect((await map.scroll()).x).toBe(0);
    await map.post({ type: "mark", ids: [], reveal: true });
    expect(await map.page.locator("[data-marked]").count()).toBe(0);
  });
});
