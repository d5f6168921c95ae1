import { describe, expect, it } from "vitest";
import { type Area, placeBeside } from "../../client/webview/beside.ts";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

async function openStory(): Promise<MapPage> {
  const map = await openPage();
  await map.show(await drawn(STORY));
  return map;
}

const asked = async (map: MapPage) => (await map.sent()).filter(({ type }) => type === "details").length;

/**
 * Lets the time pass after which details come up for what the pointer rests on. It passes on the page's own clock, whose timers
 * end in their order however busy the machine is.
 */
async function restOn({ page }: MapPage): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
}

describe("details", () => {
  it("come beside what the pointer rests on, asked for once for a map", async () => {
    const map = await openStory();
    expect(await asked(map)).toBe(0);
    const details = map.page.locator("#details");
    await map.card("call").hover();
    await details.getByRole("heading", { name: "Calls support, again and again" }).waitFor();
    expect(overlap(await details.boundingBox(), await map.card("call").boundingBox())).toBe(false);
    await map.card("order").hover();
    await details.getByRole("heading", { name: "Orders the cheaper plan" }).waitFor();
    expect(overlap(await details.boundingBox(), await map.card("order").boundingBox())).toBe(false);
    expect(await asked(map)).toBe(1);
    await map.show(await drawn(STORY.replace("Orders the cheaper plan", "Orders it")));
    await details.getByRole("heading", { name: "Orders it" }).waitFor();
    expect(await asked(map)).toBe(2);
  });

  it("come wherever the pointer rests between the words of a part", async () => {
    const map = await openStory();
    const measure = map.about("touchpoint:engineer").and(map.page.locator(".measure")).first();
    const box = await measure.boundingBox();
    if (!box) throw new Error("The measure is not on the page.");
    // Between the name at the left and the value at the right nothing is drawn.
    await map.page.mouse.move(box.x + box.width * 0.22, box.y + 7);
    await map.page.locator("#details").getByRole("heading", { name: "Is promised an engineer" }).waitFor();
  });

  it("can be reached with the pointer, and lead to the page of a rule", async () => {
    const map = await openStory();
    const details = map.page.locator("#details");
    await map.card("call").hover();
    await details.getByRole("button", { name: "unowned-handoff" }).click();
    await expect.poll(() => map.sent()).toContainEqual({ type: "rule", rule: "unowned-handoff" });
    expect(await details.isVisible()).toBe(true);
  });

  it("close with Escape and when the pointer leaves", async () => {
    const map = await openStory();
    const details = map.page.locator("#details");
    await map.card("call").hover();
    await details.waitFor();
    await map.page.keyboard.press("Escape");
    await details.waitFor({ state: "hidden" });
    await map.card("call").hover({ position: { x: 30, y: 30 } });
    await restOn(map);
    expect(await details.isVisible()).toBe(false);
    await map.card("order").hover();
    await details.waitFor();
    await map.page.mouse.move(500, 5);
    await details.waitFor({ state: "hidden" });
  });

  it("come with the focus of the keyboard, which can go into them and back", async () => {
    const map = await openStory();
    const details = map.page.locator("#details");
    await map.page.locator("body").press("Tab");
    await map.card("call").focus();
    await map.page.keyboard.press("ArrowLeft");
    await map.page.keyboard.press("ArrowRight");
    await details.getByRole("heading", { name: "Calls support, again and again" }).waitFor();
    await map.page.keyboard.press("Tab");
    expect(await details.evaluate((card) => card.contains(document.activeElement))).toBe(true);
    await map.page.keyboard.press("Escape");
    await details.waitFor({ state: "hidden" });
    expect(await map.page.evaluate(() => (document.activeElement as SVGElement).dataset.about)).toBe("touchpoint:call");
  });

  it("do not come up while the map is drawn along", async () => {
    const map = await openPage();
    await map.show(await drawn(longJourney(20)));
    await map.page.mouse.move(700, 600);
    await map.page.mouse.down();
    await map.page.mouse.move(500, 300, { steps: 5 });
    await restOn(map);
    expect(await map.page.locator("#details").isVisible()).toBe(false);
    await map.page.mouse.up();
  });
});

describe("the place beside a subject", () => {
  const view: Area = { left: 0, top: 0, right: 1000, bottom: 800 };
  const size = { width: 300, height: 200 };

  it.each<[string, Area]>([
    ["at the left", { left: 10, top: 100, right: 200, bottom: 200 }],
    ["at the right", { left: 800, top: 100, right: 990, bottom: 200 }],
    ["across the top", { left: 0, top: 0, right: 1000, bottom: 100 }],
    ["across the bottom", { left: 0, top: 700, right: 1000, bottom: 800 }],
    ["in the middle of a narrow view", { left: 100, top: 150, right: 900, bottom: 650 }],
  ])("never covers one %s, and stays in view", (_where, subject) => {
    const place = placeBeside(size, subject, view, { x: 500, y: 400 });
    const isApart =
      place.left >= subject.right ||
      place.right <= subject.left ||
      place.top >= subject.bottom ||
      place.bottom <= subject.top;
    expect(isApart).toBe(true);
    expect(place.left).toBeGreaterThanOrEqual(view.left);
    expect(place.top).toBeGreaterThanOrEqual(view.top);
    expect(place.right).toBeLessThanOrEqual(view.right);
    expect(place.bottom).toBeLessThanOrEqual(view.bottom);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box | null, b: Box | null): boolean {
  if (!a || !b) throw new Error("One of them is not on the page.");
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
