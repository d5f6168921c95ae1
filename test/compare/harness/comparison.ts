import type { Comparison } from "../../../client/compare/messages.ts";
import { journeyInVersions } from "../../../src/compare/compared-journey.ts";
import { ProjectVersions } from "../../../src/compare/project-versions.ts";
import { showComparison } from "../../../src/lsp/show-comparison.ts";
import { TODAY } from "../../helpers/project.ts";
import { STORY } from "../../preview/harness/story.ts";

export { STORY };

/** The story with a change of each severity: a target lowered, an owner gone, something measured, a title, a touchpoint new and one gone. */
export const CHANGED_STORY = STORY.replace("duration <= 20 min", "duration <= 60 min")
  .replace(
    'touchpoint tweet "Complains in public" via social by social-care',
    'touchpoint tweet "Complains in public" via social',
  )
  .replace('"Orders the cheaper plan"', '"Orders the plan"')
  .replace(
    '    touchpoint dm "Is asked',
    '    touchpoint survey "Is asked how it went" via phone by support\n\n    touchpoint dm "Is asked',
  );

const FILE = "main.journey";

/** What the extension would send to the page for two versions of a text. */
export function comparison(before: string | undefined, after: string, change: Partial<Comparison> = {}): Comparison {
  const texts = (text: string | undefined): Record<string, string> => (text === undefined ? {} : { [FILE]: text });
  const versions = new ProjectVersions(texts(before), () => TODAY);
  const compared = journeyInVersions(versions.before, versions.after(texts(after)), { path: FILE, name: undefined });
  const result = showComparison(compared, { file: FILE, isSameText: before === after, addressOf: () => FILE });
  return { ...result, labels: { before: "HEAD", after: "Working tree" }, sides: ["before", "after"], ...change };
}
