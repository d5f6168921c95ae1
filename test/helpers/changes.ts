import { compareTexts } from "../../src/compare/compare-projects.ts";
import type { Change } from "../../src/diff/change.ts";
import type { Diff } from "../../src/diff/diff.ts";
import type { Texts } from "../../src/project/text-project.ts";
import { TODAY } from "./project.ts";

/** The differences between two versions of a project. @param before text by path; a single text is `main.journey`. */
export function diff(before: string | Texts, after: string | Texts): Diff {
  const { projects } = compareTexts(named(before), named(after), () => TODAY);
  const [only] = projects;
  if (!only) throw new Error("There is nothing to compare");
  return only.diff;
}

/** The changes, one per line: `worse owner-removed: “Calls support” no longer has an owner; it was Support.` */
export function lines(changes: readonly Change[]): string[] {
  return changes.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

/** The changes but those of findings, one per line, with the rules of what they follow from: `... ← owner-removed`. */
export function reported(before: string | Texts, after: string | Texts): string[] {
  const { changes } = diff(before, after);
  const rules = new Map(changes.map(({ id, rule }) => [id, rule]));
  return changes
    .filter(({ rule }) => !rule.startsWith("finding-"))
    .map(({ severity, rule, message, causes }) => {
      const why = causes.map((cause) => rules.get(cause)).join(", ");
      return `${severity} ${rule}: ${message}${why && ` ← ${why}`}`;
    });
}

/** Without settings of its own, a version is checked for everything that there is a rule for. */
function named(texts: string | Texts): Texts {
  const settings = { "journey.config.json": '{ "preset": "strict" }' };
  return { ...settings, ...(typeof texts === "string" ? { "main.journey": texts } : texts) };
}
