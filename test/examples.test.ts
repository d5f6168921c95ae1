import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawMap } from "../src/render/draw-map.ts";
import { EXAMPLE_PROJECTS } from "./helpers/examples.ts";
import { project } from "./helpers/project.ts";

describe.each([...EXAMPLE_PROJECTS])("%s", (name, texts) => {
  it("is valid, and shows real gaps and an unowned handoff", async () => {
    const { analysis } = await project(texts);
    const rules = new Set(analysis.findings.map((finding) => finding.rule));
    const broken = [
      "syntax",
      "unresolved-reference",
      "duplicate-name",
      "invalid-date",
      "invalid-value",
      "unit-mismatch",
    ];
    expect(broken.filter((rule) => rules.has(rule))).toEqual([]);
    expect([...rules]).toEqual(expect.arrayContaining(["gap-metric", "gap-unknown", "unowned-handoff"]));
  });

  it("is drawn as in its golden picture", async () => {
    const { analysis } = await project({ "journey.config.json": undefined, ...texts });
    for (const assessed of analysis.journeys) {
      await expect(drawMap(assessed, { findings: analysis.findings }).svg).toMatchFileSnapshot(
        path.join("golden", `${name}.${assessed.journey.name}.svg`),
      );
    }
  });
});

it("is there for the family, the order and the boarding pass", () => {
  expect([...EXAMPLE_PROJECTS.keys()]).toEqual(["boarding-pass", "order-delivery", "support-story"]);
});
