import type { Accept, Day, Element } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { FindingGroup, Fix, OpenFix, Related, Repeats, Severity } from "../model/finding.ts";
import type { Assessment } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Configuration, Preset, RuleOption } from "./configuration.ts";
import type { ContextLinks } from "./context-graph.ts";
import type { NameSet } from "./names-used.ts";

/** What a rule reports at one place. */
export interface Report {
  readonly message: string;
  readonly range: TextRange;
  readonly related?: readonly Related[];
  /** If it differs from the rule's own. A project's setting overrides both. */
  readonly severity?: Severity;
  /** Quick fixes, the likeliest first. */
  readonly fixes?: readonly Fix[];
  /** A quick fix that lacks a name of the project or today's date; the editor offers it behind the others. */
  readonly open?: OpenFix;
  /** Elements in which it can be accepted, besides those around its place: the handoff that loses a context. */
  readonly also?: readonly Element[];
  /** How it is told together with others of its kind. */
  readonly group?: FindingGroup;
  /** What it only adds a remark to. */
  readonly repeats?: Repeats;
}

export interface FileContext {
  readonly vocabulary: Vocabulary;
  readonly configuration: Configuration;
  /** The day that counts as today. */
  readonly asOf: Day;
}

export interface JourneyContext extends FileContext {
  readonly assessment: Assessment;
  /** What the journeys above and below it have to do with its contexts. */
  readonly links: ContextLinks;
}

export interface ProjectContext {
  readonly configuration: Configuration;
  /** The shared names that a file refers to. */
  readonly namesUsedBy: (file: FileModel) => NameSet;
}

export interface AcceptanceContext {
  readonly asOf: Day;
  readonly configuration: Configuration;
  /** The acceptances of the file that silence a finding. */
  readonly silencing: ReadonlySet<Accept>;
  /** The ids of all rules. */
  readonly rules: ReadonlySet<string>;
  /** The ids of those that the preset of the project holds back, or some of whose reports. */
  readonly heldBack: ReadonlySet<string>;
  /** Of the journeys in the file. */
  readonly assessments: readonly Assessment[];
}

/** A report with the file of its place. */
export interface ProjectReport extends Report {
  readonly uri: string;
}

/**
 * One kind of problem in journeys. A rule checks a file by itself, a journey with its observations from all files, all files
 * of a project together, or the acceptances of a file. The narrower its scope, the less has to be checked again after an edit.
 *
 * Reports about a file or a journey may depend on the content of the shared declarations that it names, but never on where
 * those are: one more line in the owners' file must not change anything elsewhere.
 */
export interface Rule {
  /** Stable, because settings, acceptances and baselines refer to it. Also the name of its file and its documentation page. */
  readonly id: string;
  readonly severity: Severity;
  /** The laxest preset that reports it; `draft` when absent. */
  readonly from?: Preset;
  /** The laxest preset for what the rule reports at its own severity, where it reports other things at a worse one. */
  readonly remarksFrom?: Preset;
  /** One line for lists of rules. */
  readonly summary: string;
  /** What a project can set besides the severity. */
  readonly options?: readonly RuleOption[];
  checkFile?(file: FileModel, context: FileContext): Iterable<Report>;
  checkJourney?(journey: Journey, context: JourneyContext): Iterable<Report>;
  checkProject?(files: readonly FileModel[], context: ProjectContext): Iterable<ProjectReport>;
  checkAcceptances?(file: FileModel, context: AcceptanceContext): Iterable<Report>;
}
