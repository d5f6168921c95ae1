import type { CDPSession } from "playwright-core";
import { expect, it } from "vitest";
import { patience } from "../../scripts/lib/patience.ts";
import { type MapPage, useMapPage } from "./harness/map-page.ts";
import { type Drawn, drawn } from "./harness/map-view.ts";
import { longJourney } from "./harness/story.ts";

const EDITS = 1000;

/** In ms on a quiet machine, only to end what hangs. */
const LIMIT = 240_000;

const openPage = useMapPage();

it(
  "holds no more after a thousand edits than before, with everything open",
  async () => {
    const map = await openPage();
    const texts = [
      longJourney(20),
      longJourney(20).replace('"Step 3"', '"Another step with a longer name"'),
      longJourney(20).replace(/.*step-7.*\n/, ""),
      longJourney(23),
    ];
    const variants = await Promise.all(texts.map((text) => drawn(text)));
    await showAll(map, variants, 20);
    await map.page.keyboard.press("/");
    await map.page.keyboard.type("step");
    await map.map.focus();
    await map.page.keyboard.press("f");
    await map.card("step-1").hover();
    await map.page.locator("#details").waitFor();
    const session = await map.page.context().newCDPSession(map.page);
    await showAll(map, variants, 100);
    const before = await held(session);
    await showAll(map, variants, EDITS);
    const after = await held(session);
    expect(after.nodes).toBeLessThan(before.nodes * 1.02 + 20);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
    expect(after.megabytes).toBeLessThan(before.megabytes * 1.1 + 1);
  },
  patience(LIMIT),
);

/** Shows maps by turns, each as an edit after the last one, and ends with the first. */
async function showAll(map: MapPage, variants: readonly Drawn[], count: number): Promise<void> {
  for (let edit = 1; edit <= count; edit++) {
    const next = variants[edit % variants.length];
    if (next) await map.show({ ...next, view: { ...next.view, version: map.nextVersion() } });
  }
}

async function held(session: CDPSession): Promise<{ nodes: number; listeners: number; megabytes: number }> {
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return { nodes, listeners: jsEventListeners, megabytes: usedSize / 1e6 };
}
