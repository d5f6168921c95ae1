import { type Day, labelOf } from "../model/element.ts";
import type { FileModel, Problem } from "../model/file-model.ts";
import type { Related, Severity } from "../model/finding.ts";
import type { Assessment, Gap, Subject } from "../model/gap.ts";
import type { Deviation, GapKind, Journey } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

/** What a rule has to say of one place. */
export interface Report {
  readonly message: string;
  readonly range: TextRange;
  readonly related?: readonly Related[];
  /** Where it differs from the rule's own; a project's setting goes before both. */
  readonly severity?: Severity;
}

export interface FileContext {
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
}

export interface JourneyContext extends FileContext {
  readonly assessment: Assessment;
}

/** A report that also says in which file its place is. */
export interface ProjectReport extends Report {
  readonly uri: string;
}

/**
 * One thing that can be wrong with journeys. A rule looks at a file by itself, at a journey with its observations from
 * all files, or at all files of a project; the narrower, the less there is to do again after an edit.
 */
export interface Rule {
  /** Stable: it stands in settings, acceptances and baselines. Also the name of its file and its documentation page. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists of rules. */
  readonly summary: string;
  checkFile?(file: FileModel, context: FileContext): Iterable<Report>;
  checkJourney?(journey: Journey, context: JourneyContext): Iterable<Report>;
  checkProject?(files: readonly FileModel[]): Iterable<ProjectReport>;
}

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
    yield { message: say(spokenSubject(subject), actual?.title ? `: ${actual.title}` : ""), range };
  }
}

/** An element in the middle of a sentence: `"Calls support"`, `the handoff call -> tweet`. */
export function spokenSubject(subject: Subject): string {
  if (subject.kind !== "handoff")
    return `${subject.kind === "touchpoint" ? "" : `the ${subject.kind} `}"${labelOf(subject.element)}"`;
  return `the handoff ${subject.element.from?.name} -> ${subject.element.to?.name}`;
}
