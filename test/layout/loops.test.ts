import { describe, expect, it } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { journeysIn } from "../helpers/texts.ts";
import { labelsOnLines, laneOf, waysOf } from "./scene-facts.ts";

/** The lane of owners of touchpoints, each as its name and its ways. */
function laneIn(touchpoints: readonly string[], more = "") {
  const text = touchpoints.map((touchpoint) => `touchpoint ${touchpoint}`).join("\n");
  const [assessed] = journeysIn(
    `owner o "O"\nowner p "P"\njourney j "J" by o { ${more} stage s "S" by o {\n${text}\n} }`,
  );
  if (!assessed) throw new Error("There is no journey.");
  return laneOf(layoutMap({ ...assessed, findings: [] }), "owners");
}

/** The loops at touchpoints, each as its outermost places counted from the centre of its stop. */
function loopsIn(touchpoints: readonly string[], more = "") {
  const lane = laneIn(touchpoints, more);
  return waysOf(lane).flatMap(({ spot, points }) => {
    const [, from, to] = spot.about.split(":");
    const stop = lane.stops.find(({ spot: { about } }) => about === `touchpoint:${from}`);
    if (from !== to || !stop) return [];
    const across = points.map(({ x }) => x - stop.at.x);
    const down = points.map(({ y }) => y - stop.at.y);
    return [
      { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) },
    ];
  });
}

describe("a step back to the same touchpoint", () => {
  it("is a small loop below its stop, to the right", () => {
    const [loop] = loopsIn(["w { then w }", "x"]);
    expect(loop).toMatchObject({ left: -5, right: 42 });
    expect(loop?.top).toBeGreaterThan(0);
    expect(loop?.bottom).toBeLessThan(40);
  });

  it("leads out to its label and comes back nearer to the stop, on a line of its own", () => {
    const [way] = waysOf(laneIn(['w { then w "not ready" }', "x"]));
    const heights = way?.points.map(({ y }) => y - (way.points[2]?.y ?? 0));
    expect(heights?.slice(1, 5)).toEqual([0, 0, -10, -10]);
  });

  it("is at the left of the last stop, so that it stays on the map, and at the right of an only one", () => {
    expect(loopsIn(["v", "w { then w }"])).toMatchObject([{ left: -42, right: 5 }]);
    expect(loopsIn(["w { then w }"])).toMatchObject([{ left: -5, right: 42 }]);
  });

  it("is above its stop where many lines meet the lower side", () => {
    const sides = loopsIn(["w { then w  then w  then x }", "x"]).map(({ bottom }) => (bottom < 0 ? "above" : "below"));
    expect(sides).toEqual(["below", "above"]);
  });

  it("stays near its stop where other loops push the rows apart", () => {
    const many = "a { then a  then a  then a  then b }";
    const loops = loopsIn([many, "b", "c by p { then c  then c }", "d"]);
    expect(loops.slice(3).map(({ top, bottom }) => Math.max(-top, bottom))).toEqual([34, 34]);
  });

  it("is drawn of a step that was observed, with its word off the lines", () => {
    const seen = "actual { sequence a, b, b, c }";
    const lane = laneIn(["a { then c }", "b { actual ad-hoc }", "c"], seen);
    expect(lane.routes.map(({ spot }) => spot.id)).toContain("observed-b-b");
    expect(labelsOnLines(lane)).toEqual([]);
  });
});
