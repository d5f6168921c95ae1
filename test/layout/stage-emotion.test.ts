import { describe, expect, it } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { findingsIn, journeysIn } from "../helpers/texts.ts";
import { laneOf, overlaps, partsOf } from "./scene-facts.ts";

const written = (ofStage: string, ofTouchpoint = "") =>
  `journey j "J" { stage s "S" { ${ofStage} touchpoint t "T" via web { ${ofTouchpoint} } touchpoint u "U" via web } }`;

const FELT = "desired { emotion +1 } actual on 2026-11-01 { sample 40 emotion -1 }";

function sceneOf(text: string) {
  const [assessed] = journeysIn(text);
  if (!assessed) throw new Error("There is no journey.");
  return layoutMap({ ...assessed, findings: [] });
}

describe("the emotion of a whole stage", () => {
  it("stands in the lane of the experience, at its heights and in words", () => {
    const lane = laneOf(sceneOf(written(FELT)), "experience");
    expect(lane.stages.map(({ spot, curve }) => [spot.label, spot.about, curve.look])).toEqual([
      ["Whole stage S: desired emotion +1", "stage:s", "desired"],
      ["Whole stage S: actual emotion −1, n 40, no source, 21 days old", "stage:s", "gap"],
    ]);
    const [desired, actual] = lane.stages.map(({ curve }) => curve.from.y);
    const heights = lane.levels.map(({ y }) => y);
    expect(heights.indexOf(actual ?? 0) - heights.indexOf(desired ?? 0)).toBe(-2);
    expect(lane.texts.map(({ lines }) => lines.join(" "))).toEqual(["Whole stage: desired +1, actual −1"]);
    expect(lane.badges).toEqual([]);
  });

  it("stands beside that of its touchpoints, and covers no text of theirs", () => {
    const scene = sceneOf(written(FELT, "desired { emotion +2 } actual on 2026-11-01 { emotion -2 }"));
    expect(laneOf(scene, "experience").points).toHaveLength(2);
    expect(partsOf(scene).flatMap(overlaps)).toEqual([]);
  });

  it("is no row of the measures, which say what it rests on", () => {
    const lanes = sceneOf(written("desired { emotion +1 }")).lanes.map(({ content }) => content.kind);
    expect(lanes).not.toContain("measures");
    const lane = laneOf(sceneOf(written(`${FELT} desired { duration <= 2 days }`)), "measures");
    expect(lane.rows.map(({ spot }) => spot.id)).toEqual(["measure-stage-s-duration"]);
    expect(lane.notes.map(({ lines }) => lines.join(" "))).toContain("Emotion: n 40 · no source · 21 days old");
  });
});

describe("scarce-stage", () => {
  const count = (ofStage: string, ofTouchpoint = "") =>
    findingsIn(written(ofStage, ofTouchpoint), "scarce-stage").length;

  it("takes a desired state of the stage or of a touchpoint in it", () => {
    expect(count("")).toBe(1);
    expect(count("desired { duration <= 2 days }")).toBe(0);
    expect(count('desired "Quick"')).toBe(0);
    expect(count("", "desired { wait <= 5 min }")).toBe(0);
  });
});
