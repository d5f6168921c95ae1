import { type Element, labelOf, type Ref } from "../model/element.ts";
import type { FileModel, Problem } from "../model/file-model.ts";
import type { Related } from "../model/finding.ts";
import type { Assessment, Gap, HandoffStep, Subject } from "../model/gap.ts";
import type { Actual, Deviation, GapKind, Handoff, Target } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Report } from "./rule.ts";

/** The problems of one rule that were found while reading the text. */
export function problemsOf(file: FileModel, rule: Problem["rule"]): readonly Report[] {
  return file.problems.filter((problem) => problem.rule === rule);
}

/** The gaps of one kind, in the order of the file. */
export function gapsOfKind(assessment: Assessment, kind: GapKind): readonly Gap[] {
  return assessment.gaps.filter((gap) => gap.kind === kind);
}

/**
 * Reports the deviations of one kind.
 * @param say makes the message, from the subject and its place in words, and from the words of the observation behind a colon,
 * if there are any.
 */
export function* reportDeviations(
  assessment: Assessment,
  kind: Deviation,
  say: (subject: { readonly what: string; readonly where: string }, observed: string) => string,
): Iterable<Report> {
  for (const { subject, range, actual } of gapsOfKind(assessment, kind)) {
    const spoken = { what: subjectPhrase(subject, assessment), where: placePhrase(subject, assessment) };
    yield { message: say(spoken, actual?.title ? `: ${actual.title}` : ""), range };
  }
}

/** A phrase as the beginning of a sentence: `The handoff from ...`. */
export function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** An element in the middle of a sentence: `"Calls support"`. */
export function quoted(element: Pick<Element, "name" | "title">): string {
  return `"${labelOf(element)}"`;
}

/** A step in the middle of a sentence: `from "Calls support" to "Complains in public"`. */
export function stepPhrase({ from, to }: Pick<HandoffStep, "from" | "to">): string {
  return `from ${quoted(from)} to ${quoted(to)}`;
}

/** An element with states, in the middle of a sentence: `"Calls support"`, `the stage "Buying"`, `the handoff from "Calls support" to "Complains in public"`. */
export function subjectPhrase(subject: Subject, assessment: Pick<Assessment, "labels">): string {
  if (subject.kind === "handoff") return handoffPhrase(subject.element, assessment);
  return `${subject.kind === "touchpoint" ? "" : `the ${subject.kind} `}${quoted(subject.element)}`;
}

/** Where something was observed, in the middle of a sentence: `at "Calls support"`, `in the stage "Buying"`. */
export function placePhrase(subject: Subject, assessment: Pick<Assessment, "labels">): string {
  return `${subject.kind === "touchpoint" ? "at" : "in"} ${subjectPhrase(subject, assessment)}`;
}

/** A handoff in the middle of a sentence: `the handoff from "Calls support" to "Complains in public"`. */
export function handoffPhrase({ from, to }: Handoff, { labels }: Pick<Assessment, "labels">): string {
  const labelled = (ref: Ref | undefined): string => `"${labels.get(ref?.name ?? "") ?? ref?.name}"`;
  return `the handoff from ${labelled(from)} to ${labelled(to)}`;
}

/**
 * Where to report an observation: at itself, or, when it is in another file, at the element that it is about, with the
 * observation as a related place.
 */
export function placeOfActual(
  actual: Actual,
  subject: Subject,
  uri: string,
): { readonly range: TextRange; readonly related: readonly Related[] } {
  if (actual.uri === uri) return { range: actual.headRange, related: [] };
  return {
    range: subject.element.nameRange,
    related: [{ uri: actual.uri, range: actual.headRange, message: "The observation itself" }],
  };
}

/** Several gaps in a few words each: `it fails; Wait is 12 h, not <= 5 min`. */
export function gapsPhrase(gaps: readonly Gap[], vocabulary: Vocabulary): string {
  return gaps.map((gap) => gapPhrase(gap, vocabulary)).join("; ");
}

/** A gap in a few words: `it fails`, `Wait is 12 h, not <= 5 min`. */
export function gapPhrase({ kind, target, measure }: Gap, vocabulary: Vocabulary): string {
  switch (kind) {
    case "missing":
      return "customers never get it";
    case "failing":
      return "it fails";
    case "ad-hoc":
      return "nobody planned it";
    case "sequence":
      return "customers take another route";
    case "metric":
      return target && measure
        ? `${vocabulary.label("metric", target.metric)} is ${measure.value.text}, not ${targetPhrase(target)}`
        : "a target is missed";
    case "unknown":
      return target ? `${vocabulary.label("metric", target.metric)} was never measured` : "it was never observed";
  }
}

/** A target as written: `<= 5 min`. */
export function targetPhrase({ comparison, value }: Target): string {
  return comparison ? `${comparison} ${value.text}` : value.text;
}
