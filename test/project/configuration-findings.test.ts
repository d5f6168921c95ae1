import { describe, expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";

const said = (settings: string, journeys = ""): string[] => {
  const project = new TextProject({ "journey.config.json": settings, "a.journey": journeys }, () => TODAY);
  return project.configurationFindings.map(({ message, range }) => `${range.start.character}: ${message}`);
};

describe("names in the settings", () => {
  it("are those of lifecycles that the project declares or that are built in", () => {
    expect(said('{ "lifecycle": "forrester" }')).toEqual([]);
    expect(said('{ "lifecycle": "own" }', 'lifecycle own { phase a "A" }')).toEqual([]);
    expect(said('{ "lifecycle": "nope" }')).toEqual([
      '15: There is no lifecycle "nope" in this project. Known: "forrester", "awareness-to-advocacy".',
    ]);
    expect(said('{ "lifecycle": "forester" }')).toEqual([
      '15: There is no lifecycle "forester" in this project. Did you mean "forrester"?',
    ]);
  });

  it("are those of phases", () => {
    const overlooked = (names: string) => `{ "rules": { "missing-phase": { "overlooked": [${names}] } } }`;
    expect(said(overlooked('"access", "a"'), 'lifecycle own { phase a "A" }')).toEqual([]);
    expect(said(overlooked('"acess"'))).toEqual([
      '47: There is no phase "acess" in this project. Did you mean "access"?',
    ]);
  });

  it("are told again when a journey file declares them", () => {
    const project = new TextProject({ "journey.config.json": '{ "lifecycle": "own" }', "a.journey": "" }, () => TODAY);
    expect(project.configurationFindings).toHaveLength(1);
    project.change({ "journey.config.json": '{ "lifecycle": "own" }', "a.journey": "lifecycle own { phase a }" });
    expect(project.configurationFindings).toEqual([]);
  });
});

it("tells of a setting that is given twice, of which only the last one counts", () => {
  expect(said('{ "reviewEvery": "1 day", "reviewEvery": "2 days" }')).toEqual([
    '2: "reviewEvery" is set again below, and only the last one counts. Keep one.',
  ]);
  expect(said('{ "rules": { "gap-unknown": "off", "gap-unknown": "hint" } }')).toHaveLength(1);
});
