import { describe, expect, it } from "vitest";
import { type MapPlan, planPages } from "../../src/export/pages.ts";

/** A map with columns of 224 px and lanes of the given heights. */
function map(columns: number, lanes: readonly number[] = [200, 200]): MapPlan {
  const tops: number[] = [];
  let height = 180;
  for (const lane of lanes) {
    tops.push(height);
    height += lane;
  }
  return {
    width: 176 + columns * 224 + 24,
    height,
    columns: Array.from({ length: columns }, (_, index) => 176 + index * 224),
    lanes: tops,
  };
}

describe("pages", () => {
  it("are one as large as the map, at three quarters of a point for a pixel, unless paper is asked for", () => {
    const { width, height, pages } = planPages(map(10), "fit");
    expect([width, height, pages.length]).toEqual([2440 * 0.75, 580 * 0.75, 1]);
  });

  it("are one where the map fits on the paper with letters that can be read", () => {
    expect(planPages(map(5), "a4").pages).toEqual([{ across: { from: 176, to: 1320 }, down: { from: 180, to: 580 } }]);
  });

  it("are one where the map fits only just, whatever its size", () => {
    for (let height = 750; height < 1_150; height += 7) {
      expect(planPages(map(5, [height]), "a4").pages.length, `a lane of ${height} px`).toBe(1);
      expect(planPages(map(5, [height / 2, height / 2]), "a4").pages.length, `two of ${height / 2} px`).toBe(1);
    }
  });

  it("hold all columns, each on one page, and begin where a column does", () => {
    const plan = map(100);
    const { pages } = planPages(plan, "a4");
    const across = pages.map((page) => page.across);
    expect(across[0]?.from).toBe(176);
    expect(across.at(-1)?.to).toBe(plan.width);
    for (const [index, stretch] of across.entries()) {
      expect(plan.columns).toContain(stretch.from);
      if (index > 0) expect(stretch.from).toBe(across[index - 1]?.to);
    }
  });

  it("are cut between lanes where the map is too tall", () => {
    const plan = map(4, [600, 600, 600, 600]);
    const down = planPages(plan, "a4").pages.map((page) => page.down);
    expect(down.length).toBeGreaterThan(1);
    expect(down[0]?.from).toBe(180);
    expect(down.at(-1)?.to).toBe(plan.height);
    for (const stretch of down) expect(plan.lanes).toContain(stretch.from);
  });

  it("share the columns evenly", () => {
    const counts = planPages(map(13), "a4").pages.map(({ across }) => Math.round((across.to - across.from) / 224));
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it("come to an end for a map that has neither columns nor lanes", () => {
    expect(planPages({ width: 960, height: 200, columns: [], lanes: [] }, "letter").pages.length).toBe(1);
  });
});
