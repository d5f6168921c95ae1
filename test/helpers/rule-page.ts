import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const RULE_PAGES_FOLDER = path.resolve(import.meta.dirname, "../../docs/rules");

/** The page of a rule, by the parts that are run as tests. */
export interface RulePage {
  readonly text: string;
  /** The files of the flagged example by name, with marks (`marked-text.ts`). */
  readonly flagged: Readonly<Record<string, string>>;
  readonly clean: Readonly<Record<string, string>>;
  /** What the page says of quick fixes. */
  readonly fixes: readonly ShownFix[];
  /** The texts of `journey.config.json` that the page shows. */
  readonly settings: readonly string[];
}

export interface ShownFix {
  readonly title: string;
  /** The changed lines with some around them, as a unified diff has them, without its headers. */
  readonly diff: string;
}

/**
 * Reads the page of a rule. An example is a `journey` fence; with several files, each fence has the name of its file behind its
 * language: `journey main.journey`, `json journey.config.json`. A quick fix is a line with its title in bold, then a `diff` fence.
 */
export function readRulePage(id: string): RulePage {
  const file = path.join(RULE_PAGES_FOLDER, `${id}.md`);
  if (!existsSync(file))
    throw new Error(`The rule ${id} has no page. Write docs/rules/${id}.md, as CONTRIBUTING.md says.`);
  const text = readFileSync(file, "utf8");
  return {
    text,
    flagged: filesIn(sectionOf(text, "Flagged")),
    clean: filesIn(sectionOf(text, "Clean")),
    fixes: [...sectionOf(text, "Quick fix").matchAll(/^\*\*(.*)\*\*.*\n\n```diff\n([\s\S]*?)^```$/gm)].map(
      ([, title = "", diff = ""]) => ({ title, diff }),
    ),
    settings: [...sectionOf(text, "Settings").matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = ""]) => json),
  };
}

/** The text after a diff was applied. @throws Error when its old lines are not in the text exactly once. */
export function applyDiff(text: string, diff: string): string {
  const lines = diff.split("\n").filter((line) => line !== "");
  const side = (sign: string): string =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join("");
  const [before, after] = [side("+"), side("-")];
  const pieces = `\n${text}`.split(`\n${before}`);
  if (pieces.length !== 2) throw new Error(`The text has these lines ${pieces.length - 1} times:\n${before}`);
  return pieces.join(`\n${after}`).slice(1);
}

function sectionOf(page: string, title: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? "";
}

function filesIn(section: string): Record<string, string> {
  const fences = section.matchAll(/^```(?:journey|json)(?: (\S+))?\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...fences].map(([, name = "main.journey", text = ""]) => [name, text]));
}
