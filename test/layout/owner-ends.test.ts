import { describe, expect, it } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { journeysIn } from "../helpers/texts.ts";
import { laneOf } from "./scene-facts.ts";

/** The titles of the stops at which a way ends, each with whether the word for it is drawn. */
function endsIn(touchpoints: string): [string | undefined, boolean][] {
  const [assessed] = journeysIn(`journey j "J" { stage s "S" {\n${touchpoints}\n} }`);
  if (!assessed) throw new Error("There is no journey.");
  const lane = laneOf(layoutMap({ ...assessed, findings: [] }), "owners");
  return lane.stops
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

  it("is drawn beside the way to the next touchpoint, where there is no room for its word", () => {
    expect(endsIn('touchpoint a { then b "not done"  ends }\ntouchpoint b')).toEqual([
      ["the way can end here", false],
      ["the way ends here", true],
    ]);
  });
});
