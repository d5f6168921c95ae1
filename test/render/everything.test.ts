import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import type { MapInput } from "../../src/layout/map-input.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import type { Finding } from "../../src/model/finding.ts";
import { drawMap, drawOwner, drawPortfolio } from "../../src/render/draw-map.ts";
import { project } from "../helpers/project.ts";
import { labelsOnLines, labelsOnStops, overlaps, partsOf, routesThroughStops } from "../layout/scene-facts.ts";
import { faultsOf } from "./xml-faults.ts";

const TEXT = readFileSync(path.join(import.meta.dirname, "everything.journey"), "utf8");
const golden = (name: string) => path.join("..", "golden", name);

let journeys: readonly AssessedJourney[];
let findings: readonly Finding[];
let parcel: AssessedJourney;

beforeAll(async () => {
  const { analysis } = await project(TEXT);
  ({ journeys, findings } = analysis);
  const [first] = journeys;
  if (!first) throw new Error("There is no journey");
  parcel = first;
});

const all = (): { name: string; journeys: MapInput[] } => ({
  name: "Parcels",
  journeys: journeys.map((journey) => ({ ...journey, findings })),
});

describe("a journey that has everything", () => {
  it("is written without a syntax error", () => {
    expect(findings.filter(({ rule }) => rule === "syntax").map(({ message }) => message)).toEqual([]);
  });

  it("is drawn with shapes for signs that fonts lack", () => {
    const pictures = [drawMap(parcel, { findings, view: "overview" }), drawOwner(all(), "shop")];
    for (const { svg } of [drawMap(parcel, { findings }), ...pictures]) {
      expect(svg).not.toMatch(/[\u25A0-\u27BF]/);
      expect(svg).toMatch(/l4\.5 4\.5l-4\.5 4\.5l-4\.5 -4\.5Z" class="f-desired"/);
    }
  });

  it("is drawn as in its golden pictures", async () => {
    await expect(drawMap(parcel, { findings }).svg).toMatchFileSnapshot(golden("everything.svg"));
    await expect(drawMap(parcel, { findings, view: "overview" }).svg).toMatchFileSnapshot(golden("overview.svg"));
    await expect(drawPortfolio(all()).svg).toMatchFileSnapshot(golden("portfolio.svg"));
    await expect(drawOwner(all(), "care").svg).toMatchFileSnapshot(golden("owner.svg"));
  });

  it("has sound pictures", () => {
    const pictures = [drawMap(parcel, { findings }), drawPortfolio(all()), drawOwner(all(), "care")];
    expect(pictures.flatMap(({ svg }) => faultsOf(svg))).toEqual([]);
  });

  it("has no text on another and no label on a line", () => {
    const scene = layoutMap({ ...parcel, findings });
    expect(partsOf(scene).flatMap(overlaps)).toEqual([]);
    const owners = scene.lanes.flatMap(({ content }) => (content.kind === "owners" ? [content] : []));
    expect(
      owners.flatMap((lane) => [labelsOnLines(lane), labelsOnStops(lane), routesThroughStops(lane)].flat()),
    ).toEqual([]);
  });
});

describe("what the map shows", () => {
  const lines = (part: string): string[] =>
    drawMap(parcel, { findings })
      .svg.split("\n")
      .filter((line) => line.includes(part));

  it.each([
    ["a trend", "measure-touchpoint-basket-duration", "↓ better, was 11 min on 2026-07-01"],
    ["a benchmark", "measure-touchpoint-basket-duration", "benchmark ≤ 6 min"],
    ["a benchmark of emotion", "benchmark-basket-emotion", "benchmark for emotion +2"],
    ["a value that is too old", "actual-track-emotion", "stale"],
    ["a promise that is broken", "promise-touchpoint-pay", "broken"],
    ["a promise that is kept", "promise-stage-delivery", "kept"],
    ["a promise of which nobody knows", "promise-touchpoint-receive", "not measured"],
    ["a journey below", "opens-receive", "worst there: Prints the label, Duration (0.86)"],
    ["lost context", "handoff-track-call", "loses The order number"],
    ["who carries what how fast", "handoff-call-receive", "Carrier · 1 day"],
    ["a step that comes back", "handoff-call-call", "calls again"],
    ["a measured handoff", "handoff-pay-track", "Wait ≤ 24 h → 30 h"],
    ["where to start", "opportunity-tell-first", "Start here"],
    ["what is overdue", "opportunity-one-form", "overdue since 2026-10-01"],
    ["findings", "touchpoint-pay", 'class="mark error"'],
    ["a channel of one's own", "touchpoint-write", "Marketplace"],
  ])("%s", (_, id, words) => {
    const [part = ""] = lines(`<g id="${id}`);
    expect(part).toContain(words);
  });

  it("leaves out what is hidden", () => {
    const { svg, lanes } = drawMap(parcel, { findings, hidden: ["owners", "findings"] });
    expect(svg).not.toContain('id="lane-owners"');
    expect(svg).not.toContain('class="mark');
    expect(lanes.map(({ name }) => name)).toEqual(expect.arrayContaining(["owners", "findings"]));
  });
});
