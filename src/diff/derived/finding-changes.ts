import type { Finding, Severity } from "../../model/finding.ts";
import type { Change, ChangeSeverity } from "../change.ts";
import { contextLost } from "../rules/context-lost.ts";
import { findingCame } from "../rules/finding-came.ts";
import { findingGone } from "../rules/finding-gone.ts";
import { promiseBroken } from "../rules/promise-broken.ts";
import type { ChangeRule } from "../written/rule.ts";
import type { Causes } from "./causes.ts";
import { follow } from "./follow.ts";
import { locator } from "./locate.ts";
import type { OldNames, ProjectSide } from "./sides.ts";
import type { SubjectOnSide } from "./subject-on-side.ts";

/** Findings that repeat what a change of another rule already reports: rules of findings with rules of changes. */
const REPORTED_BY: ReadonlyMap<string, readonly string[]> = new Map([
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

/** Findings that have a change rule of their own when they are new. */
const OWN_RULES: ReadonlyMap<string, ChangeRule> = new Map([
  ["lost-context", contextLost],
  ["broken-promise", promiseBroken],
]);

const SEVERITIES: Readonly<Record<Severity, ChangeSeverity>> = {
  error: "worse",
  warning: "risky",
  info: "neutral",
  hint: "neutral",
};

interface LocatedFinding {
  readonly finding: Finding;
  readonly subject: SubjectOnSide;
  readonly id: string;
}

/** New findings and those that are no longer reported. Gaps and unowned handoffs have change rules of their own. */
export function findingChanges(before: ProjectSide, after: ProjectSide, names: OldNames, causes: Causes): Change[] {
  const same = new Set<Finding>(before.findings);
  const kept = new Set(after.findings.filter((finding) => same.has(finding)));
  const olds = located(before, kept, (id) => id);
  const news = located(after, kept, (id) => names.id(id));
  const elements = { before: idsOf(olds), after: idsOf(news) };
  const changes: Change[] = [];
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const [removed, added] = unmatched(olds.get(key) ?? [], news.get(key) ?? []);
    for (const [at, item] of added.entries())
      for (const change of changesOf(item, at, "added", causes, elements.before.get(item.id))) changes.push(change);
    for (const [at, item] of removed.entries())
      for (const change of changesOf(item, at, "removed", causes, elements.after.get(item.id))) changes.push(change);
  }
  return changes;
}

/** Rules that look at all ways through a journey: what they find at a touchpoint mostly follows from an edit of another one. */
const OF_THE_FLOW: ReadonlySet<string> = new Set(["endless-loop", "unreachable-touchpoint"]);

function located(side: ProjectSide, kept: ReadonlySet<Finding>, oldId: (id: string) => string) {
  const journeys = new Map(side.journeys.map(({ journey }) => [journey.name ?? "", journey]));
  const locators = new Map(side.files.map((file) => [file.uri, locator(file, journeys)]));
  const wanted = side.findings.filter(
    (finding) => !kept.has(finding) && !finding.rule.startsWith("gap-") && finding.rule !== "unowned-handoff",
  );
  const found = wanted.flatMap((finding): LocatedFinding[] => {
    const subject = locators.get(finding.uri)?.(finding);
    if (!subject) return [];
    return [{ finding, subject, id: subject.kind === "project" ? subject.id : oldId(subject.id) }];
  });
  return Map.groupBy(found, ({ finding, id }) => `${finding.rule} ${id}`);
}

function idsOf(found: ReadonlyMap<string, readonly LocatedFinding[]>): ReadonlyMap<string, SubjectOnSide> {
  return new Map([...found.values()].flat().map(({ id, subject }) => [id, subject]));
}

/** The findings of one rule at one thing that only one side has. Numbers and titles in their messages may differ. */
function unmatched(olds: readonly LocatedFinding[], news: readonly LocatedFinding[]) {
  const messages = (found: readonly LocatedFinding[]) => new Set(found.map(({ finding }) => finding.message));
  const [oldMessages, newMessages] = [messages(olds), messages(news)];
  const removed = olds.filter(({ finding }) => !newMessages.has(finding.message));
  const added = news.filter(({ finding }) => !oldMessages.has(finding.message));
  const reworded = Math.min(removed.length, added.length);
  return [removed.slice(reworded), added.slice(reworded)] as const;
}

function changesOf(
  { finding, subject, id }: LocatedFinding,
  number: number,
  how: "added" | "removed",
  causes: Causes,
  other: SubjectOnSide | undefined,
): Change[] {
  const found = causes.find(
    id,
    ({ edit, change }) =>
      isAcceptance(change) && causes.at(id)({ edit, change }) && change.message.includes(finding.rule),
    ...(OF_THE_FLOW.has(finding.rule) ? [isOfTheFlow] : []),
    causes.at(id),
    causes.additionOf(subject.id),
    causes.namedIn(finding.message, subject.side.journey),
    ...subject.path.slice(0, 1).map((shared) => causes.lostReferenceTo(shared)),
    causes.structureOf(id),
  );
  const reporters = REPORTED_BY.get(finding.rule) ?? [];
  const isReported = found.some(({ rule }) => reporters.includes(rule) || rule === "accept-added");
  // A finding that was removed together with its subject is no improvement.
  if (isReported || (how === "removed" && causes.isRemoved(id))) return [];
  const isSerious = finding.severity === "error" || finding.severity === "warning";
  const detail = [finding.rule, ...(number > 0 ? [number + 1] : [])].join(" ");
  const sides = how === "added" ? { before: other, after: subject } : { before: subject, after: other };
  if (how === "removed") {
    const message = `No longer reported: ${firstSentence(finding.message)}`;
    const severity = isSerious ? undefined : ("neutral" as const);
    return [follow({ rule: findingGone, ...sides, detail, message, causes: found, severity })];
  }
  const rule = OWN_RULES.get(finding.rule);
  const severity = rule ? undefined : SEVERITIES[finding.severity];
  return [follow({ rule: rule ?? findingCame, ...sides, detail, message: finding.message, causes: found, severity })];
}

/** What a message says is wrong; what follows says what to do about it, which is done. */
function firstSentence(message: string): string {
  return /^(?:"[^"]*"|`[^`]*`|[^"`])*?[.?](?= [A-Z]|$)/.exec(message)?.[0] ?? message;
}

function isOfTheFlow({ change }: { readonly change: Change }): boolean {
  return change.rule === "flow-changed";
}

function isAcceptance({ rule }: Change): boolean {
  return rule.startsWith("accept-");
}
