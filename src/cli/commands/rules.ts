import pc from "picocolors";
import { didYouMean } from "../../analysis/did-you-mean.ts";
import { RULES } from "../../analysis/rules.ts";
import { RULE_PAGES } from "../../generated/rule-pages.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { table } from "../report/table.ts";

/** `journey rules`: every finding that there is. */
export function listRules({ format }: { readonly format: "text" | "json" }, io: Io): ExitCode {
  if (format === "json") {
    const rules = RULES.map(({ id, severity, summary, options = [] }) => ({ id, severity, summary, options }));
    io.out(`${JSON.stringify({ rules }, undefined, 2)}\n`);
    return 0;
  }
  const lines = RULES.map(({ id, severity, summary }) => [id, severity, summary]);
  io.out(`${table(["rule", "default", "when"], lines, pc.createColors(io.color))}\n`);
  return 0;
}

/** `journey explain`: the page of one rule. */
export function explainRule(rule: string, io: Io): ExitCode {
  const page = RULE_PAGES[rule];
  if (page === undefined) throw new UsageError(`There is no rule ${rule}.${suggestion(rule)}`);
  io.out(page);
  return 0;
}

/** What to say of a rule that is not there. */
export function suggestion(rule: string): string {
  const near = didYouMean(
    rule,
    RULES.map(({ id }) => id),
  );
  return near ? ` Did you mean ${near}?` : " `journey rules` lists them.";
}
