import { describe, expect, it } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { TextProject } from "../../src/project/text-project.ts";

/** What the title block says of a promise that touchpoints with these states keep. */
function saidOf(...states: readonly string[]): string | undefined {
  const touchpoints = states.map((state, index) => `touchpoint t${index} "T${index}" { keeps soon ${state} }`);
  const text = `promise soon "Soon means soon"
journey test "Test" { keeps soon
  stage only "Only" { touchpoint other "Other" ${touchpoints.join("\n")} }
}`;
  const { journeys, findings } = new TextProject({ "a.journey": text }, () => "2026-11-22").of("a.journey");
  const [journey] = journeys;
  if (!journey) throw new Error("The text holds no journey");
  const { facts } = layoutMap({ ...journey, findings }).header;
  return facts.find(({ name }) => name.lines[0] === "Promise")?.value.lines.join(" ");
}

const KEPT = "desired { duration <= 1 day } actual { duration 1 day }";
const BROKEN = "desired { duration <= 1 day } actual { duration 3 days }";
const UNKNOWN = "desired { duration <= 1 day }";

describe("a promise of the journey", () => {
  it.each([
    ["is kept when it is kept everywhere", [KEPT, KEPT], "Soon means soon: kept"],
    ["is broken when it is broken anywhere", [KEPT, UNKNOWN, BROKEN], "Soon means soon: broken"],
    ["is not known when it was not measured somewhere", [KEPT, UNKNOWN], "Soon means soon: not measured"],
    ["is kept by nobody", [], "Soon means soon: kept nowhere"],
  ])("%s", (_, states, said) => {
    expect(saidOf(...states)).toBe(said);
  });
});
