import type { DiffResult } from "../../src/cli/diff/result.ts";
import { sectionChanges } from "../../src/cli/diff/sections.ts";
import { addressOf } from "../../src/cli/files/load.ts";
import { compareTexts } from "../../src/compare/compare-projects.ts";
import { pathOfText, type Texts } from "../../src/project/text-project.ts";
import { TODAY } from "./project.ts";

/** What a comparison of texts comes to, as reports take it. Files lie in the folder `/project`. */
export function diffResult(before: Texts, after: Texts, more: Partial<DiffResult> = {}): DiffResult {
  const { projects, files } = compareTexts(before, after, () => TODAY);
  const address = (uri: string): string => addressOf(`/project/${pathOfText(uri)}`);
  const changes = sectionChanges(
    projects.map(({ root, diff, before: old, after: now }) => {
      return { root: pathOfText(root), changes: diff.changes, before: old.journeys, after: now.journeys };
    }),
    { before: address, after: address },
  );
  const result = { before: "HEAD", after: "the working tree", changes, ignored: 0, settings: [], unreadable: [] };
  return { ...result, files: files.map((name) => addressOf(`/project/${name}`)), ...more };
}

/** How reports call the files of such a comparison. */
export function nameInProject(uri: string): string {
  return decodeURIComponent(uri.replace("file:///project/", ""));
}
