import type { Change } from "../../src/diff/change.ts";
import type { Diff } from "../../src/diff/diff.ts";
import { compareTexts } from "../../src/language/compare-projects.ts";
import type { Texts } from "../../src/language/text-project.ts";
import { TODAY } from "./project.ts";

/** What is different between two versions of a project. @param before text by path; a single text is `main.journey`. */
export function diff(before: string | Texts, after: string | Texts): Diff {
  const { projects } = compareTexts(named(before), named(after), () => TODAY);
  const [only] = projects;
  if (!only) throw new Error("There is nothing to compare");
  return only.diff;
}

/** The changes, a line each: `worse owner-removed: “Calls support” has no owner any more; it was Support.` */
export function lines(changes: readonly Change[]): string[] {
  return changes.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

function named(texts: string | Texts): Texts {
  return typeof texts === "string" ? { "main.journey": texts } : texts;
}
