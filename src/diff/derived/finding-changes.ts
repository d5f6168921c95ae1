import type { FileModel } from "../model/file-model.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Causes } from "./causes.ts";
import type { Change, ChangeSeverity } from "./change.ts";
import { follow } from "./derived.ts";
import { locate } from "./locate.ts";
import type { ChangeRule } from "./rule.ts";
import { contextLost } from "./rules/context-lost.ts";
import { findingCame } from "./rules/finding-came.ts";
import { findingGone } from "./rules/finding-gone.ts";
import { promiseBroken } from "./rules/promise-broken.ts";
import type { OldNames, ProjectSide } from "./sides.ts";
import type { Spot } from "./spot.ts";

/** Findings that say of the present what a change of another rule says of how it came about, or went. */
const TOLD_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["unowned-touchpoint", ["owner-removed", "owner-added"]],
  ["unowned-journey", ["owner-removed", "owner-added"]],
  ["unowned-opportunity", ["owner-removed", "owner-added"]],
  ["desired-missing", ["desired-removed", "desired-added"]],
  ["handoff-without-time", ["handoff-slower", "handoff-faster"]],
  ["handoff-without-context", ["context-dropped", "context-added"]],
  ["actual-without-source", ["evidence-downgraded", "evidence-upgraded"]],
  ["actual-without-date", ["evidence-downgraded", "evidence-upgraded"]],
  ["small-sample", ["evidence-downgraded", "evidence-upgraded"]],
]);

/** Findings whose coming has a rule of its own. */
const OWN_RULES: ReadonlyMap<string, ChangeRule> = new Map([
  ["lost-context", contextLost],
  ["broken-promise", promiseBroken],
]);

const CAME: Readonly<Record<Severity, ChangeSeverity>> = {
  error: "worse",
  warning: "risky",
  info: "neutral",
  hint: "neutral",
};

interface LocatedFinding {
  readonly finding: Finding;
  readonly spot: Spot;
  readonly id: string;
}

/** The findings that came and went, but those about gaps and unowned handoffs, which are told of as such. */
export function findingChanges(before: ProjectSide, after: ProjectSide, names: OldNames, causes: Causes): Change[] {
  const same = new Set<Finding>(before.findings);
  const kept = new Set(after.findings.filter((finding) => same.has(finding)));
  const olds = located(before, kept, (id) => id);
  const news = located(after, kept, (id) => names.id(id));
  const elements = { before: idsOf(olds), after: idsOf(news) };
  const changes: Change[] = [];
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const [gone, come] = unlike(olds.get(key) ?? [], news.get(key) ?? []);
    for (const [at, item] of come.entries())
      changes.push(...tell(item, at, "came", causes, elements.before.get(item.id)));
    for (const [at, item] of gone.entries())
      changes.push(...tell(item, at, "gone", causes, elements.after.get(item.id)));
  }
  return changes;
}

function located(side: ProjectSide, kept: ReadonlySet<Finding>, oldId: (id: string) => string) {
  const files = new Map<string, FileModel>(side.files.map((file) => [file.uri, file]));
  const journeys = new Map(side.journeys.map(({ journey }) => [journey.name ?? "", journey]));
  const wanted = side.findings.filter(
    (finding) => !kept.has(finding) && !finding.rule.startsWith("gap-") && finding.rule !== "unowned-handoff",
  );
  const found = wanted.flatMap((finding): LocatedFinding[] => {
    const file = files.get(finding.uri);
    if (!file) return [];
    const spot = locate(finding, file, journeys);
    return [{ finding, spot, id: spot.subject.kind === "project" ? spot.id : oldId(spot.id) }];
  });
  return Map.groupBy(found, ({ finding, id }) => `${finding.rule} ${id}`);
}

function idsOf(found: ReadonlyMap<string, readonly LocatedFinding[]>): ReadonlyMap<string, Spot> {
  return new Map([...found.values()].flat().map(({ id, spot }) => [id, spot]));
}

/** Of findings of one rule at one thing, those that there are more of on one side: numbers and titles in them may change. */
function unlike(olds: readonly LocatedFinding[], news: readonly LocatedFinding[]) {
  const messages = (found: readonly LocatedFinding[]) => new Set(found.map(({ finding }) => finding.message));
  const [oldMessages, newMessages] = [messages(olds), messages(news)];
  const gone = olds.filter(({ finding }) => !newMessages.has(finding.message));
  const come = news.filter(({ finding }) => !oldMessages.has(finding.message));
  const both = Math.min(gone.length, come.length);
  return [gone.slice(both), come.slice(both)] as const;
}

function tell(
  { finding, spot, id }: LocatedFinding,
  number: number,
  how: "came" | "gone",
  causes: Causes,
  other: Spot | undefined,
): Change[] {
  const found = causes.find(
    id,
    ({ edit, change }) =>
      isAcceptance(change) && causes.at(id)({ edit, change }) && change.message.includes(finding.rule),
    causes.at(id),
    causes.coming(spot.id),
    causes.namedIn(finding.message, spot.side.journey),
    ...spot.subject.path.slice(0, 1).map((shared) => causes.forgetting(shared)),
    causes.structureOf(id),
  );
  const tellers = TOLD_BY.get(finding.rule) ?? [];
  const isTold = found.some(({ rule }) => tellers.includes(rule) || rule === "accept-added");
  // What is gone with its thing is no better for it.
  if (isTold || (how === "gone" && causes.isGone(id))) return [];
  const isSerious = finding.severity === "error" || finding.severity === "warning";
  const detail = [finding.rule, ...(number > 0 ? [number + 1] : [])].join(" ");
  const sides = how === "came" ? { before: other, after: spot } : { before: spot, after: other };
  if (how === "gone") {
    const message = `No longer: ${finding.message}`;
    const severity = isSerious ? undefined : ("neutral" as const);
    return [follow({ rule: findingGone, ...sides, detail, message, causes: found, severity })];
  }
  const rule = OWN_RULES.get(finding.rule);
  const severity = rule ? undefined : CAME[finding.severity];
  return [follow({ rule: rule ?? findingCame, ...sides, detail, message: finding.message, causes: found, severity })];
}

function isAcceptance({ rule }: Change): boolean {
  return rule.startsWith("accept-");
}
