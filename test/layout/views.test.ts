import { describe, expect, it } from "vitest";
import type { PanelLane, Scene } from "../../src/layout/scene.ts";
import { layoutOverview } from "../../src/layout/views/overview.ts";
import { layoutOwner, ownersIn } from "../../src/layout/views/owner-view.ts";
import { layoutPortfolio, type ProjectInput } from "../../src/layout/views/portfolio.ts";
import { renderMap } from "../../src/render/render.ts";
import { faultsOf } from "../render/xml-faults.ts";
import { crowded, empty, emptyStage, smallest, switchProvider, wordy } from "./journeys.ts";
import { outsideTheirBox, overflows, overlaps, partsOf } from "./scene-facts.ts";

const PROJECT: ProjectInput = {
  name: "Telecom",
  journeys: [switchProvider(), crowded(), wordy(), smallest(), empty(), emptyStage()].map((input, index) => ({
    ...input,
    journey: { ...input.journey, name: `journey-${index}` },
  })),
};

const SCENES: readonly (readonly [string, Scene])[] = [
  ["the overview of a journey", layoutOverview(switchProvider())],
  ["the overview of a crowded journey", layoutOverview(crowded())],
  ["the overview of long words and many scripts", layoutOverview(wordy())],
  ["the overview of a stage without touchpoints", layoutOverview(emptyStage())],
  ["the overview of nothing", layoutOverview(empty())],
  ["a portfolio", layoutPortfolio(PROJECT)],
  ["a portfolio of nothing", layoutPortfolio({ name: "Nothing", journeys: [] })],
  ...ownersIn(PROJECT).map(({ name }) => [`what ${name} answers for`, layoutOwner(PROJECT, name)] as const),
];

describe.each(SCENES)("%s", (_, scene) => {
  it("has no text on another, none outside its box and none that leaves the map", () => {
    const parts = partsOf(scene);
    const panels = scene.lanes.flatMap(({ content }) => ("panels" in content ? content.panels : []));
    expect([...parts.flatMap(overlaps), ...parts.flatMap((part) => overflows(part, scene.width))]).toEqual([]);
    expect(outsideTheirBox(panels.filter(({ look }) => look !== "frame"))).toEqual([]);
  });

  it("is drawn as sound XML with every id once", () => {
    expect(faultsOf(renderMap(scene))).toEqual([]);
  });
});

function panelsOf(scene: Scene, kind: PanelLane["kind"]): string[][] {
  return scene.lanes.flatMap(({ content }) =>
    content.kind === kind
      ? content.panels.map(({ texts, badges }) => [
          ...texts.map((text) => text.lines.join(" ")),
          ...badges.map(({ text }) => text.lines.join(" ")),
        ])
      : [],
  );
}

describe("the overview", () => {
  it("names the worst gap of each stage, the touchpoints and who owns them", () => {
    const scene = layoutOverview(switchProvider());
    expect(panelsOf(scene, "steps")[0]).toEqual(["1 · Sees the price advert"]);
    expect(panelsOf(scene, "worst-gaps")[0]?.[0]).toBe("Calls support");
    expect(panelsOf(scene, "stage-owners")[1]).toEqual(
      expect.arrayContaining(["Customer support", "Social care", "Network engineering"]),
    );
  });

  it("leaves out lanes that are hidden, and offers them again", () => {
    const scene = layoutOverview(switchProvider(), ["worst-gaps"]);
    expect(scene.lanes.map(({ id }) => id)).not.toContain("lane-worst-gaps");
    expect(scene.choices.map(({ name }) => name)).toContain("worst-gaps");
  });
});

describe("the portfolio", () => {
  it("puts the journey with most to do first", () => {
    const names = layoutPortfolio(PROJECT)
      .lanes.slice(1)
      .map(({ side }) => side[0]?.lines.join(" "));
    expect(names).toHaveLength(PROJECT.journeys.length);
    expect(names.indexOf("Switching to a cheaper phone plan")).toBeLessThan(names.length - 2);
  });

  it("says in parts of a bar what is met, missed and not known", () => {
    const only = layoutPortfolio({ name: "One", journeys: [switchProvider()] });
    const health = only.lanes.flatMap(({ content }) => ("panels" in content ? content.panels : []))[0];
    expect(health?.bars.map(({ look }) => look)).toEqual(["good", "gap", "unknown"]);
    const width = health?.bars.reduce((sum, { box }) => sum + box.width, 0);
    expect(width).toBeCloseTo(health?.box.width ?? 0);
  });
});

describe("what an owner answers for", () => {
  it("spans journeys and holds touchpoints, handoffs and opportunities", () => {
    const one = switchProvider();
    const project = { name: "Two", journeys: [one, { ...one, journey: { ...one.journey, name: "again" } }] };
    const scene = layoutOwner(project, "social-care");
    expect(scene.lanes).toHaveLength(2);
    const kinds = panelsOf(scene, "work").map(([kind]) => kind?.split(" ")[0]);
    expect(new Set(kinds)).toEqual(new Set(["Touchpoint", "Handoff", "Opportunity"]));
  });
});
