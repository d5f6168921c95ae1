import type { Finding } from "../model/finding.ts";
import { type Configuration, isHeldBack } from "./configuration.ts";
import type { Report, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/** Shared, because most findings have no related places. */
const NONE: readonly never[] = [];

/**
 * The findings of one rule, with the severities of the project; none if the rule is off.
 * @param check runs one kind of check of the rule, if the rule has it.
 * @param uriOf the file that a report is about.
 */
export function findingsOf<R extends Report>(
  rule: Rule,
  check: (rule: Rule) => Iterable<R> | undefined,
  uriOf: (report: R) => string,
  configuration: Configuration,
): Finding[] {
  const found: Finding[] = [];
  const set = configuration.rules.get(rule.id);
  if (set === "off") return found;
  for (const report of check(rule) ?? NONE) {
    const { message, range, related = NONE, also, fixes, open, group, repeats } = report;
    const from = report.severity === undefined ? (rule.remarksFrom ?? rule.from) : rule.from;
    if (isHeldBack(configuration, rule.id, from)) continue;
    const severity = set ?? report.severity ?? rule.severity;
    const finding = { rule: rule.id, severity, message, uri: uriOf(report), range, related };
    const more = {
      ...(also && { also }),
      ...(fixes && { fixes }),
      ...(open && { open }),
      ...(group && { group }),
      ...(repeats && { repeats }),
    };
    found.push(also || fixes || open || group || repeats ? { ...finding, ...more } : finding);
  }
  return found;
}

/** The findings of all rules. */
export function collect<R extends Report>(
  check: (rule: Rule) => Iterable<R> | undefined,
  uriOf: (report: R) => string,
  configuration: Configuration,
): Finding[] {
  return RULES.flatMap((rule) => findingsOf(rule, check, uriOf, configuration));
}
