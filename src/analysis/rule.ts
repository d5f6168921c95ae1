import type { Accept, Day, Element } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Fix, Related, Severity } from "../model/finding.ts";
import type { Assessment } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Configuration, RuleOption } from "./configuration.ts";
import type { NameSet } from "./names-used.ts";

/** What a rule has to say of one place. */
export interface Report {
  readonly message: string;
  readonly range: TextRange;
  readonly related?: readonly Related[];
  /** Where it differs from the rule's own; a project's setting goes before both. */
  readonly severity?: Severity;
  /** Ways to mend it, the likeliest first. */
  readonly fixes?: readonly Fix[];
  /** Elements that can accept it beside those that its place lies in, such as the handoff that loses a context. */
  readonly also?: readonly Element[];
}

export interface FileContext {
  readonly vocabulary: Vocabulary;
  readonly configuration: Configuration;
  /** The day that counts as today. */
  readonly asOf: Day;
}

export interface JourneyContext extends FileContext {
  readonly assessment: Assessment;
}

export interface ProjectContext {
  readonly configuration: Configuration;
  /** The shared names that a file refers to. */
  readonly namesUsedBy: (file: FileModel) => NameSet;
}

export interface AcceptanceContext {
  readonly asOf: Day;
  readonly configuration: Configuration;
  /** The acceptances of the file that silence something. */
  readonly silencing: ReadonlySet<Accept>;
  /** The ids of all rules. */
  readonly rules: ReadonlySet<string>;
  /** Of the journeys in the file. */
  readonly assessments: readonly Assessment[];
}

/** A report that also says in which file its place is. */
export interface ProjectReport extends Report {
  readonly uri: string;
}

/**
 * One thing that can be wrong with journeys. A rule looks at a file by itself, at a journey with its observations from
 * all files, at all files of a project, or at what has been accepted; the narrower, the less there is to do again after
 * an edit.
 *
 * What a rule says of a file or a journey may depend on what the shared declarations say that are named in it, never on
 * where they stand: so a line more in the owners' file changes nothing elsewhere.
 */
export interface Rule {
  /** Stable: it stands in settings, acceptances and baselines. Also the name of its file and its documentation page. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for lists of rules. */
  readonly summary: string;
  /** What a project can set beside the severity. */
  readonly options?: readonly RuleOption[];
  checkFile?(file: FileModel, context: FileContext): Iterable<Report>;
  checkJourney?(journey: Journey, context: JourneyContext): Iterable<Report>;
  checkProject?(files: readonly FileModel[], context: ProjectContext): Iterable<ProjectReport>;
  checkAcceptances?(file: FileModel, context: AcceptanceContext): Iterable<Report>;
}
