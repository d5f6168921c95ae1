import { describe, expect, it } from "vitest";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { drawn } from "./harness/map-view.ts";

const openPage = useMapPage();

const JOURNEY = `
owner shop "Online shop"
owner care "خدمة العملاء"
journey order "הזמנה 12 ב-Web" by shop {
  stage buy "קנייה" by shop { touchpoint pay "תשלום (מספר 4711) ב-Web" via web }
  stage get "קבלה" by care { touchpoint has "קבלת החבילה" via parcel }
}
`;

/** Where a piece of a text stands on the page: its left and right edge. */
function edgesOf({ page }: MapPage, selector: string, piece: string): Promise<[number, number]> {
  return page.evaluate(
    ([where = "", words = ""]) => {
      const walker = document.createTreeWalker(document.querySelector(where) ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { left, right } = range.getBoundingClientRect();
        return [left, right] as [number, number];
      }
      throw new Error(`There is no ${words} in ${where}.`);
    },
    [selector, piece],
  );
}

async function open(): Promise<MapPage> {
  const map = await openPage({ width: 1400 });
  await map.show(await drawn(JOURNEY));
  return map;
}

describe("what is written from right to left", () => {
  it("is read so on the map", async () => {
    const map = await open();
    const title = '.card[data-about="touchpoint:pay"] text[direction="rtl"]';
    expect((await edgesOf(map, title, "Web"))[1]).toBeLessThan((await edgesOf(map, title, "ב-"))[1]);
  });

  it("is read so in the details", async () => {
    const map = await open();
    await map.card("pay").hover();
    await map.page.locator("#details").waitFor();
    const [webLeft, webRight] = await edgesOf(map, "#details h2", "Web");
    expect(webRight).toBeLessThanOrEqual((await edgesOf(map, "#details h2", "תשלום"))[0]);
    expect(webLeft).toBeLessThan((await edgesOf(map, "#details h2", "4711"))[0]);
  });

  it("is read so in the table, with an arrow from the right to the left", async () => {
    const map = await open();
    await map.page.keyboard.press("t");
    const row = '[data-row="touchpoint:pay"] th';
    await map.page.locator(row).waitFor();
    expect((await edgesOf(map, row, "Web"))[1]).toBeLessThanOrEqual((await edgesOf(map, row, "תשלום"))[0]);
    const step = map.page.locator('[data-row="handoff:pay:has"] th');
    expect(await step.textContent()).toBe("תשלום (מספר 4711) ב-Web ← קבלת החבילה");
  });

  it("does not mix with the words of a message", async () => {
    const map = await open();
    await map.page.keyboard.press("t");
    const findings = '[data-row="touchpoint:pay"] td:last-child';
    await map.page.locator(`${findings} bdi`).first().waitFor();
    const names = await map.page.locator(`${findings} bdi`).allTextContents();
    expect(names).toEqual(expect.arrayContaining(["תשלום (מספר 4711) ב-Web", "خدمة العملاء"]));
  });
});
