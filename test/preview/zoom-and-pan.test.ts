import { describe, expect, it } from "vitest";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

async function openStory(options: Parameters<typeof openPage>[0] = {}): Promise<MapPage> {
  const map = await openPage(options);
  await map.show(await drawn(STORY));
  return map;
}

describe("the size of the map", () => {
  it("changes with the wheel and Ctrl, around what is under the pointer", async () => {
    const map = await openStory();
    await map.scrollTo(600, 200);
    const box = await map.card("engineer").boundingBox();
    if (!box) throw new Error("The card is not in view.");
    const before = { x: box.x + 40, y: box.y + 30 };
    await map.page.mouse.move(before.x, before.y);
    await map.page.keyboard.down("Control");
    for (let turn = 0; turn < 4; turn++) await map.page.mouse.wheel(0, -100);
    await map.page.keyboard.up("Control");
    const zoom = await map.zoom();
    expect(zoom).toBeGreaterThan(1.5);
    const after = await map.card("engineer").boundingBox();
    expect(Math.abs((after?.x ?? 0) + 40 * zoom - before.x)).toBeLessThan(3);
    expect(Math.abs((after?.y ?? 0) + 30 * zoom - before.y)).toBeLessThan(3);
  });

  it("stays when the wheel only scrolls", async () => {
    const map = await openStory();
    await map.page.mouse.move(500, 400);
    await map.page.mouse.wheel(0, 150);
    await expect.poll(async () => (await map.scroll()).y).toBeGreaterThan(50);
    expect(await map.zoom()).toBe(1);
  });

  it("changes by keys and buttons, which say the same", async () => {
    const map = await openStory();
    const { keyboard } = map.page;
    await keyboard.press("+");
    expect(await map.zoom()).toBeCloseTo(1.1, 5);
    await map.page.getByRole("button", { name: "Zoom in" }).click();
    expect(await map.zoom()).toBeCloseTo(1.25, 5);
    await map.page.getByRole("button", { name: "Zoom 125%" }).waitFor();
    await keyboard.press("-");
    await keyboard.press("-");
    await keyboard.press("-");
    expect(await map.zoom()).toBeCloseTo(0.9, 5);
    await keyboard.press("1");
    expect(await map.zoom()).toBe(1);
    await keyboard.press("0");
    const { width, height } = await map.map.evaluate(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) => ({
      width: scrollWidth - clientWidth,
      height: scrollHeight - clientHeight,
    }));
    expect([width, height].every((surplus) => surplus <= 1)).toBe(true);
    await map.page.getByRole("button", { name: "reset to 100%" }).click();
    expect(await map.zoom()).toBe(1);
  });

  it("is kept, and comes back with the place", async () => {
    const map = await openStory();
    await map.page.keyboard.press("+");
    await map.card("order").focus();
    await map.scrollTo(300, 100);
    await expect.poll(async () => (await map.state())?.scroll).toEqual({ x: 300, y: 100 });
    const state = await map.state();
    expect(state).toMatchObject({ uri: "file:///project/main.journey", zoom: 1.1, locked: false, hidden: [] });
    const again = await openStory(state ? { state } : {});
    expect(await again.zoom()).toBeCloseTo(1.1, 5);
    expect(await again.scroll()).toEqual({ x: 300, y: 100 });
    expect(await again.map.locator('[tabindex="0"]').getAttribute("data-about")).toBe("touchpoint:order");
  });
});

describe("the map", () => {
  it("is drawn along by its empty ground, and leads nowhere by that", async () => {
    const map = await openStory();
    await drag(map, { x: 700, y: 203 }, { x: 500, y: 123 });
    expect(await map.scroll()).toEqual({ x: 200, y: 80 });
    expect((await map.sent()).filter(({ type }) => type === "open")).toEqual([]);
  });

  it("is drawn along anywhere with the middle button or the space bar", async () => {
    const map = await openStory();
    const card = await map.card("call").boundingBox();
    const start = { x: (card?.x ?? 0) + 100, y: (card?.y ?? 0) + 100 };
    await drag(map, start, { x: start.x - 100, y: start.y - 50 }, "middle");
    expect(await map.scroll()).toEqual({ x: 100, y: 50 });
    await map.card("call").focus();
    await map.page.keyboard.down(" ");
    await drag(map, { x: start.x - 100, y: start.y - 50 }, { x: start.x - 150, y: start.y - 60 });
    await map.page.keyboard.up(" ");
    expect(await map.scroll()).toEqual({ x: 150, y: 60 });
    expect((await map.sent()).filter(({ type }) => type === "open")).toEqual([]);
  });

  it("scrolls with arrow keys while nothing has the focus", async () => {
    const map = await openStory();
    await map.page.keyboard.press("ArrowRight");
    await map.page.keyboard.press("ArrowDown");
    expect(await map.scroll()).toEqual({ x: 48, y: 48 });
  });

  it("keeps the names of lanes and the stages in sight", async () => {
    const map = await openPage({ width: 1000, height: 260 });
    await map.show(await drawn(longJourney(12)));
    const name = map.page.locator("#lane-touchpoints-side text").first();
    const stage = map.page.locator("#stages .stage").first();
    const before = { name: await name.boundingBox(), stage: await stage.boundingBox() };
    await map.scrollTo(400, 300);
    await expect.poll(async () => (await name.boundingBox())?.x).toBeLessThan(60);
    const after = { name: await name.boundingBox(), stage: await stage.boundingBox() };
    expect(after.name?.x).toBeGreaterThanOrEqual(0);
    expect(after.stage?.x).toBe((before.stage?.x ?? 0) - 400);
    expect(after.stage?.y).toBeGreaterThan(30);
    expect(after.stage?.y).toBeLessThan(60);
    await map.scrollTo(0, 0);
    await expect.poll(async () => name.boundingBox()).toEqual(before.name);
    expect(await stage.boundingBox()).toEqual(before.stage);
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function drag(map: MapPage, from: Point, to: Point, button: "left" | "middle" = "left"): Promise<void> {
  const { mouse } = map.page;
  await mouse.move(from.x, from.y);
  await mouse.down({ button });
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up({ button });
}
