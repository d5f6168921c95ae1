import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import { changeMarks } from "../../src/diff/marks.ts";
import type { ChangeMarks } from "../../src/model/change-mark.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { drawChanges, drawMap } from "../../src/render/draw-map.ts";
import { diff } from "../helpers/changes.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { TODAY } from "../helpers/project.ts";
import { faultsOf } from "./xml-faults.ts";

const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const FILE = "switch-provider.journey";

/** A pull request that does some of everything. */
const EDITS: readonly (readonly [string | RegExp, string])[] = [
  [/<= 1 h \}\n {6}actual/, "<= 4 h }\n      actual"],
  [/ {2}handoff price-ad -> order.*\n/, ""],
  [/ {4}touchpoint engineer [\s\S]*?\n {4}\}\n\n/, ""],
  [/handoff engineer -> tweet [\s\S]*?\n {2}\}\n/, "handoff call -> tweet by social-care\n"],
  [/( {6}ends\n {4}\}\n)/, '$1    touchpoint survey "Is asked how it went" via email by cx\n'],
  [/ {2}opportunity one-case [\s\S]*?\n {2}\}\n/, ""],
  ['stage leave "Leaving"', 'stage leave "Going elsewhere"'],
];

const CHANGED = {
  ...STORY,
  [FILE]: EDITS.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return next;
  }, STORY[FILE] ?? ""),
};

describe("what changed, on a map", () => {
  const before = journeyOf(STORY);
  const after = journeyOf(CHANGED);
  const marks = changeMarks(diff(STORY, CHANGED).changes, {
    before: before.journey.name,
    after: after.journey.name,
  });
  const drawn = drawChanges({ before, after, marks });
  const parts = (svg: string, about: string) =>
    svg.split("\n").filter((line) => line.includes(`data-about="${about}"`));

  it("is drawn as in its golden picture", async () => {
    expect(faultsOf(drawn.svg)).toEqual([]);
    await expect(drawn.svg).toMatchFileSnapshot(path.join("..", "golden", "changes.svg"));
  });

  it("is told of each thing once, with the worst of it", () => {
    expect(told(marks.after)).toEqual([
      "handoff:call:tweet changed, worse: context dropped, +3",
      "handoff:price-ad:order changed, worse: handoff unowned",
      "stage:leave changed, neutral: wording changed",
      "touchpoint:survey added, risky: touchpoint added, +1",
      "touchpoint:tweet changed, risky: desired lowered",
    ]);
  });

  it("shows what went where it stood, and leads nowhere from there", () => {
    expect(told(marks.before).filter((line) => line.includes("removed,"))).toEqual([
      "handoff:price-ad:order removed, worse: handoff removed, +1",
      "opportunity:one-case removed, risky: opportunity removed",
      "touchpoint:engineer removed, risky: touchpoint removed",
    ]);
    const cards = drawn.svg.split("\n").filter((line) => line.includes('class="card"'));
    const left = (about: string) =>
      Number(/translate\(([\d.]+) /.exec(cards.find((card) => card.includes(about)) ?? "")?.[1]);
    expect(left("touchpoint:call")).toBeLessThan(left("touchpoint:engineer"));
    expect(left("touchpoint:engineer")).toBeLessThan(left("touchpoint:tweet"));
    expect(drawn.spots.find(({ id }) => id === "gone-touchpoint-engineer")?.place).toBeUndefined();
    expect(drawn.svg).toContain('id="gone-opportunity-one-case"');
  });

  it("is marked on every part that shows something of it, and said to those who hear the map", () => {
    const tweet = parts(drawn.svg, "touchpoint:tweet");
    expect(tweet.length).toBeGreaterThan(1);
    expect(tweet.every((line) => line.includes('data-change="changed"'))).toBe(true);
    expect(tweet.filter((line) => line.includes("changed: desired lowered</title>"))).toHaveLength(1);
    expect(parts(drawn.svg, "touchpoint:call").some((line) => line.includes("data-change"))).toBe(false);
  });

  it("is marked on the maps of both versions", () => {
    const old = drawMap(before, { changes: marks.before }).svg;
    expect(old).toContain('data-about="touchpoint:engineer" data-change="removed"');
    expect(drawMap(after, { changes: marks.after }).svg).toContain(
      'data-about="touchpoint:survey" data-change="added"',
    );
  });

  it("leaves a map as it is when nothing changed", () => {
    const none = changeMarks([], { before: before.journey.name, after: before.journey.name });
    expect(drawChanges({ before, after: before, marks: none }).svg).toBe(drawMap(before).svg);
  });

  it("keeps the place of a stage that went with all that it had", () => {
    const without = { ...STORY, [FILE]: (STORY[FILE] ?? "").replace(/ {2}stage buy [\s\S]*?\n {2}\}\n\n/, "") };
    const now = journeyOf(without);
    const sides = changeMarks(diff(STORY, without).changes, { before: before.journey.name, after: now.journey.name });
    const { svg } = drawChanges({ before, after: now, marks: sides });
    expect(svg).toContain('id="gone-stage-buy"');
    expect(svg).toContain('id="gone-touchpoint-order"');
    expect(faultsOf(svg)).toEqual([]);
  });
});

function journeyOf(texts: Readonly<Record<string, string>>): AssessedJourney {
  const [journey] = new TextProject(texts, () => TODAY).of(FILE).journeys;
  if (!journey) throw new Error("There is no journey");
  return journey;
}

function told(marks: ChangeMarks): string[] {
  return [...marks].map(([about, { kind, severity, words }]) => `${about} ${kind}, ${severity}: ${words}`).toSorted();
}
