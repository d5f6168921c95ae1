import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { MapInput } from "../../src/layout/map-input.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { layoutOverview } from "../../src/layout/views/overview.ts";
import { layoutOwner } from "../../src/layout/views/owner-view.ts";
import { layoutPortfolio } from "../../src/layout/views/portfolio.ts";
import { project } from "../helpers/project.ts";

const TEXT = readFileSync(path.join(import.meta.dirname, "../render/everything.journey"), "utf8");

/** Makes an object and all that it leads to unchangeable: whoever changes it later throws. Maps and sets are looked through. */
function freeze<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== "object" || value === null || seen.has(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const item of value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value)) {
    freeze(item, seen);
  }
  return value;
}

async function inputs(): Promise<readonly MapInput[]> {
  const { analysis } = await project(TEXT);
  return analysis.journeys.map((journey) => ({ ...journey, findings: analysis.findings }));
}

it("changes neither what it is given nor what earlier scenes hold", async () => {
  const journeys = freeze(await inputs());
  const all = { name: "Parcels", journeys };
  const lay = () => [
    ...journeys.map((journey) => layoutMap(journey)),
    ...journeys.map((journey) => layoutMap(journey, { hidden: ["findings", "measures"] })),
    ...journeys.map((journey) => layoutOverview(journey)),
    layoutPortfolio(all),
    layoutOwner(all, "care"),
  ];
  const first = freeze(lay());
  expect(lay()).toEqual(first);
});
