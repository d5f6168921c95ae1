import { expect, it } from "vitest";
import { makeGrid } from "../../src/layout/grid.ts";
import { COLUMN_WIDTH, COLUMNS_LEFT } from "../../src/layout/sizes.ts";
import type { Stage, Touchpoint } from "../../src/model/journey.ts";

const touchpoint = (name: string) => ({ name, key: name }) as unknown as Touchpoint;
const stage = (...touchpoints: Touchpoint[]) => ({ touchpoints }) as unknown as Stage;

/** How many columns from the left something starts. */
const columnsTo = (left: number) => Math.floor((left - COLUMNS_LEFT) / COLUMN_WIDTH);

it("keeps the column of a stage without touchpoints beside that of a touchpoint that is gone", () => {
  const [empty, next] = [stage(), stage(touchpoint("b"))];
  const gone = { touchpoint: touchpoint("a"), stage: empty, behind: undefined };
  const grid = makeGrid({ stages: [empty, next] }, { stages: [], touchpoints: [gone], opportunities: [] });
  expect(grid.gone.map(({ left }) => columnsTo(left))).toEqual([1]);
  expect(grid.stages.map(({ left, right }) => [columnsTo(left), columnsTo(right)])).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(grid.columns.map(({ left }) => columnsTo(left))).toEqual([2]);
});

it("puts what is gone where it stood: before, between and behind what is there", () => {
  const [a, b] = [touchpoint("a"), touchpoint("b")];
  const only = stage(a, b);
  const places = [undefined, a, b].map((behind, at) => ({ touchpoint: touchpoint(`gone ${at}`), stage: only, behind }));
  const first = { stage: stage(touchpoint("old")), behind: undefined, touchpoints: [touchpoint("old")] };
  const last = { stage: stage(), behind: only, touchpoints: [] };
  const grid = makeGrid({ stages: [only] }, { stages: [first, last], touchpoints: places, opportunities: [] });
  expect(grid.gone.map(({ left }) => columnsTo(left))).toEqual([0, 1, 3, 5]);
  expect(grid.columns.map(({ left, index }) => [columnsTo(left), index])).toEqual([
    [2, 0],
    [4, 1],
  ]);
  expect(grid.stages.map(({ left, right, isGone }) => [columnsTo(left), columnsTo(right), isGone])).toEqual([
    [0, 1, true],
    [1, 6, undefined],
    [6, 7, true],
  ]);
  expect(grid.right).toBe(COLUMNS_LEFT + 7 * COLUMN_WIDTH);
});
