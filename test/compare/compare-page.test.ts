import { describe, expect, it } from "vitest";
import { useComparePage } from "./harness/compare-page.ts";
import { CHANGED_STORY, comparison, STORY } from "./harness/comparison.ts";

const openPage = useComparePage();

describe("two maps beside each other", () => {
  it("show what has changed on the cards of both", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    expect(await page.card("after", "survey").getAttribute("data-change")).toBe("added");
    expect(await page.card("before", "survey").count()).toBe(0);
    expect(await page.card("before", "call").getAttribute("data-change")).toBe("changed");
    expect(await page.side("before").getByText("HEAD", { exact: true }).count()).toBe(1);
  });

  it("keep the same touchpoint at the same place while one is scrolled", async () => {
    const page = await openPage({ width: 1100 });
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.keyboard.press("1");
    await page.scrollTo("before", 1000, 0);
    // What was added on the way makes the newer map longer.
    const [before, after] = [await page.seenAt("before", "dm"), await page.seenAt("after", "dm")];
    expect(Math.abs(before.x - after.x)).toBeLessThan(60);
    await page.scrollTo("after", 0, 300);
    expect((await page.seenAt("before", "price-ad")).y).toBeLessThan(0);
  });

  it("are zoomed together", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.keyboard.press("1");
    await page.page.keyboard.press("+");
    const widths = await page.page
      .locator(".side .map > svg")
      .evaluateAll((all) =>
        all.map((svg) => Number(svg.getAttribute("width")) / (svg as SVGSVGElement).viewBox.baseVal.width),
      );
    expect(widths).toEqual([1.1, 1.1]);
  });

  it("have ids of their own, as one page holds both", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    const ids = await page.page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("leave what an edit does not change as it is, with place and choice", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.keyboard.press("1");
    await page.changes.first().click();
    await page.scrollTo("after", 500, 40);
    await page.card("after", "call").evaluate((card) => Object.assign(card, { known: true }));
    await page.show(comparison(STORY, CHANGED_STORY.replace('"Orders the plan"', '"Orders a plan"')));
    expect(await page.card("after", "call").evaluate((card) => Reflect.get(card, "known"))).toBe(true);
    expect(
      await page
        .side("after")
        .locator(".map")
        .evaluate((map) => map.scrollLeft),
    ).toBe(500);
    expect(await page.page.locator(".changes .chosen").textContent()).toContain("lowered from 20 min");
    await page.card("after", "call").and(page.page.locator("[data-marked]")).waitFor();
  });

  it("say so when a side has no such journey, or nothing has changed", async () => {
    const page = await openPage();
    await page.show(comparison(undefined, STORY));
    await page.side("before").getByText("all of it is new").waitFor();
    await page.card("after", "call").waitFor();
    await page.show(comparison(STORY, STORY));
    await page.page.getByRole("status").filter({ hasText: "Nothing has changed." }).waitFor();
    expect(await page.changes.count()).toBe(0);
  });
});

describe("the list of changes", () => {
  it("leads to what has changed on both maps, from the keyboard alone", async () => {
    const page = await openPage({ width: 1100 });
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.keyboard.press("1");
    await page.changes.first().focus();
    await page.page.keyboard.press("ArrowDown");
    await page.page.keyboard.press("ArrowDown");
    await page.page.locator(".changes .chosen").filter({ hasText: "“Complains in public” is now owned by" }).waitFor();
    for (const side of ["before", "after"] as const) {
      await page.card(side, "tweet").and(page.page.locator("[data-marked]")).waitFor();
      const { x } = await page.seenAt(side, "tweet");
      expect(x).toBeGreaterThan(0);
    }
    await page.page.keyboard.press("Enter");
    await page.page.keyboard.press("Shift+Enter");
    const opened = (await page.sent()).filter(({ type }) => type === "openChange");
    expect(opened.map((message) => "side" in message && message.side)).toEqual(["after", "before"]);
  });

  it("goes on with N and P wherever the focus is", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.keyboard.press("n");
    await page.page.locator(".changes li:first-child.chosen").waitFor();
    await page.page.keyboard.press("p");
    await page.page.locator(".changes li:last-child.chosen").waitFor();
  });

  it("leaves severities out, and keeps that", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.page.getByRole("button", { name: "3 neutral" }).click();
    expect(await page.changes.count()).toBe(3);
    expect((await page.state())?.hidden).toEqual(["neutral"]);
    expect(await page.page.getByRole("button", { name: "3 neutral" }).getAttribute("aria-pressed")).toBe("false");
  });

  it("follows a click on a card that has changed", async () => {
    const page = await openPage();
    await page.show(comparison(STORY, CHANGED_STORY));
    await page.card("after", "survey").click();
    await page.page.locator(".changes .chosen").filter({ hasText: "was added to the stage" }).waitFor();
    await page.card("after", "call").dblclick();
    expect(await page.sent()).toContainEqual({ type: "openPart", side: "after", id: "touchpoint-call" });
  });
});

it("comes back with place, zoom and choice", async () => {
  const first = await openPage();
  await first.show(comparison(STORY, CHANGED_STORY));
  await first.page.keyboard.press("1");
  await first.page.keyboard.press("n");
  await first.scrollTo("after", 400, 120);
  const state = await first.state();
  expect(state?.comparing).toBe("HEAD");
  const page = await openPage(state ? { state } : {});
  await page.show(comparison(STORY, CHANGED_STORY));
  await page.page.locator(".changes li:first-child.chosen").waitFor();
  const scroll = await page
    .side("after")
    .locator(".map")
    .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  expect(scroll.map(Math.round)).toEqual([400, 120]);
});

it("waits with place and choice until there are maps", async () => {
  const place = {
    across: { from: "start", to: "end", share: 0.5 },
    down: { from: "start", to: "end", share: 0.5 },
    zoom: 2,
  };
  const change = comparison(STORY, CHANGED_STORY).changes[1]?.id;
  const page = await openPage({ state: { comparing: "HEAD", place, change, hidden: [] } });
  const problem = { message: "There is no repository yet." };
  await page.show({
    labels: { before: "Before", after: "Now" },
    sides: ["before", "after"],
    changes: [],
    journeys: [],
    problem,
  });
  await page.side("after").getByText(problem.message).waitFor();
  expect((await page.state())?.change).toBe(change);
  await page.show(comparison(STORY, CHANGED_STORY));
  await page.page.locator(".changes li:nth-child(2).chosen").waitFor();
  await page.page.getByRole("button", { name: "Zoom 200%" }).waitFor();
});

it("shows one side where the other one is on a page of its own, and moves with it", async () => {
  const before = await openPage({ width: 700 });
  const after = await openPage({ width: 700 });
  await before.show(comparison(STORY, CHANGED_STORY, { sides: ["before"] }));
  await after.show(comparison(STORY, CHANGED_STORY, { sides: ["after"] }));
  expect(await before.side("after").isVisible()).toBe(false);
  await after.page.keyboard.press("1");
  await after.scrollTo("after", 900, 0);
  const moved = (await after.sent()).findLast((message) => message.type === "moved");
  if (moved?.type !== "moved") throw new Error("It did not say that it moved.");
  await before.post({ type: "follow", place: moved.place });
  const [old, now] = [await before.seenAt("before", "tweet"), await after.seenAt("after", "tweet")];
  expect(Math.abs(old.x - now.x)).toBeLessThan(60);
  await after.page.keyboard.press("n");
  expect((await after.sent()).map(({ type }) => type)).toContain("chosen");
});

it("says what of the newer text can't be read, and leads there", async () => {
  const page = await openPage();
  await page.show(comparison(STORY, CHANGED_STORY, { problem: { message: "Expected a name.", line: 3 } }));
  await page.page.getByRole("button", { name: "Line 4: Expected a name." }).click();
  expect(await page.sent()).toContainEqual({ type: "goTo", line: 3 });
});

describe("a page with two maps", () => {
  it("says that it is loading, and has no controls yet", async () => {
    const opened = await openPage();
    const { page } = opened;
    await page.getByText("Loading the maps…").waitFor();
    expect(await page.locator("button:visible, select:visible").count()).toBe(0);
    await opened.show(comparison(STORY, CHANGED_STORY));
    await page.locator(".change").first().waitFor();
    expect(await page.getByText("Loading the maps…").count()).toBe(0);
    expect(await page.locator("button:visible").count()).toBeGreaterThan(4);
  });

  it("sets code in what it says apart", async () => {
    const opened = await openPage();
    const { after: _, ...rest } = comparison(STORY, CHANGED_STORY);
    await opened.show({ ...rest, message: "Write `ends` here." });
    const texts = await opened.page.locator("code").allTextContents();
    expect(new Set(texts)).toEqual(new Set(["ends"]));
    expect(await opened.page.locator("body").innerText()).not.toContain("`");
  });
});
