import pc from "picocolors";
import { RULES } from "../../analysis/rules.ts";
import { CHANGE_RULES } from "../../diff/rules.ts";
import { CHANGE_PAGES } from "../../generated/change-pages.ts";
import { RULE_PAGES } from "../../generated/rule-pages.ts";
import { didYouMean } from "../../model/did-you-mean.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { table } from "../report/table.ts";

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
const CHANGE_IDS: readonly string[] = CHANGE_RULES.map(({ id }) => id);

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
}

/** `journey rules`: every finding and every kind of change that there is. */
export function listRules({ format }: { readonly format: "text" | "json" }, io: Io): ExitCode {
  const findings = RULES.map(({ id, severity, from = "draft", summary, options = [] }) => {
    return { id, severity, preset: from, summary, options };
  });
  const changes = CHANGE_RULES.map(({ id, severity, summary }) => ({ id, severity, summary }));
  if (format === "json") {
    io.out(`${JSON.stringify({ rules: findings, changes }, undefined, 2)}\n`);
    return 0;
  }
  const colors = pc.createColors(io.color);
  const lines = (rules: readonly Listed[]) => rules.map(({ id, severity, summary }) => [id, severity, summary]);
  const found = findings.map(({ id, severity, preset, summary }) => [id, severity, preset, summary]);
  io.out(`Findings, of \`journey check\`\n\n${table(["rule", "default", "preset", "when"], found, colors)}\n\n`);
  io.out(`Changes, of \`journey diff\`\n\n${table(["rule", "severity", "when"], lines(changes), colors)}\n`);
  return 0;
}

/** `journey explain`: the page of one rule. */
export function explainRule(rule: string, io: Io): ExitCode {
  const page = RULE_PAGES[rule] ?? CHANGE_PAGES[rule];
  if (page === undefined) {
    throw new UsageError(`There is no rule ${rule}.${suggestion(rule, [...RULE_IDS, ...CHANGE_IDS])}`);
  }
  io.out(page);
  return 0;
}

/** A hint for a rule that does not exist. */
export function suggestion(rule: string, ids: readonly string[]): string {
  const near = didYouMean(rule, ids);
  return near ? ` Did you mean ${near}?` : " `journey rules` lists them.";
}
