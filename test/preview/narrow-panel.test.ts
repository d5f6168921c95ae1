import { describe, expect, it } from "vitest";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";
import { longJourney, STORY } from "./harness/story.ts";

const openPage = useMapPage();

async function openStory(width: number): Promise<MapPage> {
  const map = await openPage({ width });
  await map.show(await drawn(STORY));
  return map;
}

/** What is on top at a place of the page: the id of its lane's names, of the title or of a part, or nothing. */
function topAt({ page }: MapPage, x: number, y: number): Promise<string | undefined> {
  return page.evaluate(
    ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.closest("[id]:is(g, svg)")?.id,
    [x, y],
  );
}

/** The left and right edges of what is on the page. */
async function edges(map: MapPage, selector: string): Promise<[number, number]> {
  const box = await map.page.locator(selector).first().boundingBox();
  return [Math.round(box?.x ?? 0), Math.round((box?.x ?? 0) + (box?.width ?? 0))];
}

describe("along the columns", () => {
  it("stages go under the names at the side, as cards do", async () => {
    const map = await openStory(700);
    const stages = await map.page.locator("#stages .stage").first().boundingBox();
    const row = (stages?.y ?? 0) + (stages?.height ?? 0) / 2;
    expect(await topAt(map, 240, row)).toBe("stage-evaluate");
    await map.scrollTo(300, 0);
    await expect.poll(() => topAt(map, 160, row)).toBe("stages-side");
    expect(await topAt(map, 190, row)).toMatch(/^stage-/);
    const card = await map.card("call").boundingBox();
    expect(await topAt(map, 160, (card?.y ?? 0) + 20)).toBe("lane-touchpoints-side");
  });

  it("the title stays in sight, after its end was seen where it is wider than the panel", async () => {
    const wide = await openStory(1000);
    const before = await edges(wide, "#header");
    await wide.scrollTo(400, 0);
    await expect.poll(() => edges(wide, "#header")).toEqual(before);

    const narrow = await openStory(700);
    await narrow.scrollTo(400, 0);
    await expect.poll(async () => (await edges(narrow, "#header"))[1]).toBeLessThan(700);
    expect((await edges(narrow, "#header"))[1]).toBeGreaterThan(600);
  });
});

describe("a narrow panel", () => {
  const nameOf = (lane: string) => `#lane-${lane}-side text`;

  it("begins with short names, beside the whole title and the first column", async () => {
    const map = await openStory(400);
    await expect.poll(() => edges(map, "#lane-touchpoints-side > rect")).toEqual([0, 92]);
    for (const lane of ["touchpoints", "experience", "opportunities"]) {
      const [left, right] = await edges(map, nameOf(lane));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(92);
    }
    expect((await edges(map, "#header text"))[0]).toBe(24);
    const card = await map.page.locator(".card").first().boundingBox();
    expect(card?.x).toBeGreaterThan(92);
    expect(card?.x).toBeLessThan(120);
  });

  it("keeps them in sight, and those of owners with them", async () => {
    const map = await openStory(400);
    await map.scrollTo(700, 0);
    await expect.poll(() => edges(map, "#lane-owners-side > rect")).toEqual([0, 92]);
    const texts = map.page.locator("#lane-owners-side text:not([display])");
    for (const text of await texts.all()) {
      const box = await text.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(92);
    }
  });

  it("shows whole names to those who scroll back, and in a wide panel", async () => {
    const map = await openStory(400);
    await map.scrollTo(0, 0);
    await expect.poll(() => edges(map, "#lane-touchpoints-side > rect")).toEqual([0, 174]);
    const wide = await openStory(1000);
    expect(await edges(wide, "#lane-touchpoints-side > rect")).toEqual([0, 174]);
    expect(await wide.scroll()).toEqual({ x: 0, y: 0 });
  });

  it("leaves the picture as it is drawn where names are whole", async () => {
    const map = await openStory(400);
    await map.scrollTo(0, 0);
    await expect.poll(() => map.page.locator(".side > :is([transform], [display])").count()).toBe(0);
  });

  it("goes on with names when the map changes", async () => {
    const map = await openPage({ width: 400 });
    await map.show(await drawn(longJourney(8)));
    await map.scrollTo(300, 0);
    await map.show(await drawn(longJourney(9)));
    await expect.poll(() => edges(map, "#lane-touchpoints-side > rect")).toEqual([0, 92]);
    expect((await edges(map, nameOf("touchpoints")))[1]).toBeLessThanOrEqual(92);
  });
});

describe("the table", () => {
  it.each([700, 1000, 1400])("has all its columns in sight in a window of %d px", async (width) => {
    const map = await openStory(width);
    await map.page.keyboard.press("t");
    await map.page.locator("tbody tr").first().waitFor();
    expect((await edges(map, "thead th:last-child"))[1]).toBeLessThanOrEqual(width);
  });

  it("scrolls to the last column on a narrow panel", async () => {
    const map = await openStory(400);
    await map.page.keyboard.press("t");
    const last = map.page.locator("thead th").last();
    await last.scrollIntoViewIfNeeded();
    expect((await edges(map, "thead th:last-child"))[0]).toBeLessThan(400);
  });
});
