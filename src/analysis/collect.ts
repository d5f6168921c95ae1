import type { Found } from "./accepted.ts";
import type { Configuration } from "./configuration.ts";
import type { Report, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/** One for all, as most findings have neither related places nor other elements. */
const NONE: readonly never[] = [];

/**
 * What all rules report, as findings with the severities of the project; those that are off are left out.
 * @param check runs one kind of check of a rule, if the rule has it.
 * @param uriOf the file that a report is about.
 */
export function collect<R extends Report>(
  check: (rule: Rule) => Iterable<R> | undefined,
  uriOf: (report: R) => string,
  configuration: Configuration,
): Found[] {
  const found: Found[] = [];
  for (const rule of RULES) {
    const set = configuration.rules.get(rule.id);
    if (set === "off") continue;
    for (const report of check(rule) ?? []) {
      const { message, range, related = NONE, also = NONE, fixes } = report;
      const severity = set ?? report.severity ?? rule.severity;
      const finding = { rule: rule.id, severity, message, uri: uriOf(report), range, related };
      found.push({ finding: fixes ? { ...finding, fixes } : finding, also });
    }
  }
  return found;
}
