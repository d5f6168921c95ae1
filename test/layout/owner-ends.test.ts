import { describe, expect, it } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { journeysIn } from "../helpers/texts.ts";
import { laneOf } from "./scene-facts.ts";

function stopsIn(touchpoints: string, more = "") {
  const [assessed] = journeysIn(`journey j "J" { ${more} stage s "S" {\n${touchpoints}\n} }`);
  if (!assessed) throw new Error("There is no journey.");
  return laneOf(layoutMap({ ...assessed, findings: [] }), "owners").stops;
}

/** Where ends stand: 1 below the line of their stop, -1 above it, 0 on it. */
function heightsIn(touchpoints: string, more = ""): number[] {
  return stopsIn(touchpoints, more).flatMap(({ end }) => (end ? [Math.sign(end.at.y)] : []));
}

/** The titles of the stops at which a way ends, each with whether the word for it is drawn. */
function endsIn(touchpoints: string): [string | undefined, boolean][] {
  return stopsIn(touchpoints)
    .flatMap(({ spot, end }) => (end ? [[spot.label, end.badge !== undefined] as const] : []))
    .map(([label, isNamed]) => [label.split(", ").at(-1), isNamed]);
}

describe("the end of a way", () => {
  it("is drawn where no way leads on", () => {
    expect(endsIn("touchpoint a { ends }\ntouchpoint b")).toEqual([
      ["the way ends here", true],
      ["the way ends here", true],
    ]);
  });

  it("is drawn beside a way back, also to the same touchpoint", () => {
    expect(endsIn('touchpoint a\ntouchpoint b { then a "again"  ends }')).toEqual([["the way can end here", true]]);
    expect(endsIn('touchpoint pay { then pay "part payment"  ends }')).toEqual([["the way can end here", true]]);
  });

  it("keeps off the ways that lead back, and off a step that was observed", () => {
    const back = 'touchpoint a\ntouchpoint b { then c "all paid"  then b "part payment"  ends }\ntouchpoint c';
    const seen = "touchpoint a { then c  ends }\ntouchpoint b { actual ad-hoc }\ntouchpoint c";
    expect(heightsIn(back)).toEqual([-1, 0]);
    expect(heightsIn("touchpoint a { then b  ends }\ntouchpoint b")).toEqual([1, 0]);
    expect(heightsIn(seen)).toEqual([0, 0]);
    expect(heightsIn(seen, "actual { sequence a, b, c }")).toEqual([1, 0]);
  });

  it("stands where the fewest ways are, below or above", () => {
    const again = 'then a "again"'.repeat(1);
    expect(heightsIn(`touchpoint a { ${again}  then b  ends }\ntouchpoint b`)).toEqual([-1, 0]);
    const owners =
      "touchpoint a by p { then a  then b  ends }\ntouchpoint b by q { then a }\ntouchpoint c by p { then a }";
    expect(heightsIn(owners)[0]).toBe(1);
  });

  it("is drawn beside the way to the next touchpoint, where there is no room for its word", () => {
    expect(endsIn('touchpoint a { then b "not done"  ends }\ntouchpoint b')).toEqual([
      ["the way can end here", false],
      ["the way ends here", true],
    ]);
  });
});
