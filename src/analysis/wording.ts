import { type Element, labelOf, type Ref } from "../model/element.ts";
import type { FileModel, Problem } from "../model/file-model.ts";
import type { Related } from "../model/finding.ts";
import type { Assessment, Gap, HandoffStep, Subject } from "../model/gap.ts";
import type { Actual, Deviation, GapKind, Handoff, Target } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Report } from "./rule.ts";

/** The problems of one kind that were found while the text was read. */
export function problemsOf(file: FileModel, rule: Problem["rule"]): readonly Report[] {
  return file.problems.filter((problem) => problem.rule === rule);
}

/** The gaps of one kind, in the order of the file. */
export function gapsOfKind(assessment: Assessment, kind: GapKind): readonly Gap[] {
  return assessment.gaps.filter((gap) => gap.kind === kind);
}

/** What a deviation of one kind is to be said of, in the middle of a sentence, with what was observed behind a colon. */
export function* reportDeviations(
  assessment: Assessment,
  kind: Deviation,
  say: (what: string, observed: string) => string,
): Iterable<Report> {
  for (const { subject, range, actual } of gapsOfKind(assessment, kind)) {
    yield { message: say(spokenSubject(subject, assessment), actual?.title ? `: ${actual.title}` : ""), range };
  }
}

/** An element in the middle of a sentence: `"Calls support"`. */
export function quoted(element: Pick<Element, "name" | "title">): string {
  return `"${labelOf(element)}"`;
}

/** A step in the middle of a sentence: `from "Calls support" to "Complains in public"`. */
export function spokenStep({ from, to }: Pick<HandoffStep, "from" | "to">): string {
  return `from ${quoted(from)} to ${quoted(to)}`;
}

/** What has a state in the middle of a sentence: `"Calls support"`, `the stage "Buying"`, `the handoff from "Calls support" to "Complains in public"`. */
export function spokenSubject(subject: Subject, assessment: Pick<Assessment, "labels">): string {
  if (subject.kind === "handoff") return spokenHandoff(subject.element, assessment);
  return `${subject.kind === "touchpoint" ? "" : `the ${subject.kind} `}${quoted(subject.element)}`;
}

/** A handoff in the middle of a sentence: `the handoff from "Calls support" to "Complains in public"`. */
export function spokenHandoff({ from, to }: Handoff, { labels }: Pick<Assessment, "labels">): string {
  const labelled = (ref: Ref | undefined): string => `"${labels.get(ref?.name ?? "") ?? ref?.name}"`;
  return `the handoff from ${labelled(from)} to ${labelled(to)}`;
}

/** Where to tell of an observation: itself, or the element that it is about, with the observation as related place,
 * where it stands in another file. */
export function placeOfActual(
  actual: Actual,
  subject: Subject,
  uri: string,
): { readonly range: TextRange; readonly related: readonly Related[] } {
  if (actual.uri === uri) return { range: actual.headRange, related: [] };
  return {
    range: subject.element.nameRange,
    related: [{ uri: actual.uri, range: actual.headRange, message: "The observation" }],
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** `1 day`, `2 days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A gap in a few words: `it fails`, `Wait is 12 h, not <= 5 min`. */
export function spokenGap({ kind, target, measure }: Gap, vocabulary: Vocabulary): string {
  switch (kind) {
    case "missing":
      return "customers never get it";
    case "failing":
      return "it fails";
    case "ad-hoc":
      return "it is not planned";
    case "sequence":
      return "customers come another way";
    case "metric":
      return target && measure
        ? `${vocabulary.label("metric", target.metric)} is ${measure.value.text}, not ${spokenTarget(target)}`
        : "a target is missed";
    case "unknown":
      return target ? `${vocabulary.label("metric", target.metric)} was never measured` : "it was never observed";
  }
}

/** What a target asks for, as written: `<= 5 min`. */
export function spokenTarget({ comparison, value }: Target): string {
  return comparison ? `${comparison} ${value.text}` : value.text;
}
