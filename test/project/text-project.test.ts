import fc from "fast-check";
import { expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { TODAY } from "../helpers/project.ts";
import { edited, LINE_EDITS } from "../helpers/random-edits.ts";

const TEXTS = EXAMPLE_PROJECTS.get("support-story") ?? {};
const ORG = "org.journey";
const STORY = "switch-provider.journey";

/** What a vocabulary holds that a file does not name is nothing to it. */
function said(project: TextProject): unknown {
  return project.files.toSorted().map((file) => {
    const { findings, journeys } = project.of(file);
    return [file, findings, journeys.map(({ journey, assessment, nested }) => ({ journey, assessment, nested }))];
  });
}

it("says the same of texts that it took over later as of those that it was opened with", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(TEXTS)), LINE_EDITS, fc.boolean(), (file, edits, goes) => {
      const { [file]: text = "", ...others } = TEXTS;
      const after = goes ? others : { ...others, [file]: edited(text, edits) };
      const project = new TextProject(TEXTS, () => TODAY);
      said(project);
      project.change(after);
      expect(said(project)).toEqual(said(new TextProject(after, () => TODAY)));
    }),
    { numRuns: 40 },
  );
});

it("keeps what it said of files that no change reaches", () => {
  const project = new TextProject(TEXTS, () => TODAY);
  const before = project.of(STORY);
  project.change({ ...TEXTS, [ORG]: `// One line more\n${TEXTS[ORG]}` });
  expect(project.of(STORY)).toBe(before);
});
