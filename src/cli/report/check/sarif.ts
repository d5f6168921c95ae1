import { RULES } from "../../../analysis/rules.ts";
import { RULE_PAGES } from "../../../generated/rule-pages.ts";
import type { Finding, Severity } from "../../../model/finding.ts";
import type { Place, TextRange } from "../../../model/place.ts";
import { VERSION } from "../../../version.ts";
import type { NameOf } from "../file-names.ts";
import { jsonText } from "../json-text.ts";
import type { CheckResult, Fingerprints } from "./result.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** The name that SARIF's own text uses for the folder that all paths start from. */
const ROOT = "%SRCROOT%";

/** SARIF knows no hints. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/**
 * The findings in the Static Analysis Results Interchange Format 2.1.0. It holds the pages of the rules that found
 * something, and no path of the machine. @param nameOf names relative to the root of the repository.
 */
export function sarifReport({ findings }: CheckResult, nameOf: NameOf, fingerprints: Fingerprints): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const run = {
    tool: { driver: { name: "journey", semanticVersion: VERSION, rules: ids.map(descriptor) } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: {
      [ROOT]: { description: { text: "The root of the repository, or else the working directory." } },
    },
    results: findings.map((finding) => ({
      ...resultOf(finding, ids.indexOf(finding.rule), nameOf),
      partialFingerprints: { "journeyFinding/v1": fingerprints.get(finding) },
    })),
  };
  return jsonText({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

/** What is said once of a rule. The findings of a project file have no rule with a page. */
function descriptor(id: string) {
  const rule = RULES.find((item) => item.id === id);
  if (!rule) return { id, shortDescription: { text: "A setting that can't be used." } };
  const page = withoutLinks(RULE_PAGES[id] ?? "");
  return {
    id,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: `${rule.summary}.` },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function resultOf({ rule, severity, message, uri, range, related }: Finding, ruleIndex: number, nameOf: NameOf) {
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [{ physicalLocation: physical({ uri, range }, nameOf) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: plain(place.message) },
        physicalLocation: physical(place, nameOf),
      })),
    }),
  };
}

function physical({ uri, range }: Place, nameOf: NameOf) {
  const path = nameOf(uri).split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri: path, uriBaseId: ROOT }, region: regionOf(range) };
}

function regionOf({ start, end }: TextRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A message without the one piece of markup that SARIF's plain text has, links: `[text](address)`. */
function plain(text: string): string {
  return text.replaceAll("](", "] (");
}

/** A page whose links lead to other pages beside it, which are not here. */
function withoutLinks(page: string): string {
  return page.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
