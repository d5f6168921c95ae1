import type { Day } from "../model/element.ts";
import type { ActualsBlock, FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { Assessment } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import { mergeActuals } from "../model/merge-actuals.ts";
import { type Declarations, Vocabulary } from "../model/vocabulary.ts";
import { withoutAccepted } from "./accepted.ts";
import { assess } from "./assess.ts";
import type { Configuration } from "./configuration.ts";
import { LazyMap } from "./lazy-map.ts";
import type { FileContext, Report, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import { sameItems } from "./same-items.ts";

export interface ProjectInput {
  /** All files of the project. */
  readonly files: readonly FileModel[];
  /** The declarations of the built-in library. */
  readonly library: Declarations;
  readonly configuration: Configuration;
  /** The day that counts as today. */
  readonly asOf: Day;
}

/** A journey with the observations of all files and what the analysis says of it. */
export interface AssessedJourney {
  readonly journey: Journey;
  readonly assessment: Assessment;
  readonly vocabulary: Vocabulary;
}

export interface FileAnalysis {
  /** In the order of the lines. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly journeys: readonly AssessedJourney[];
}

/** By the address of the file, in the order of the files. What is to be said of a file is worked out when it is asked for. */
export type ProjectAnalysis = ReadonlyMap<string, FileAnalysis>;

interface Assessed {
  readonly blocks: readonly ActualsBlock[];
  readonly result: AssessedJourney;
  readonly findings: readonly Finding[];
}

interface Basis extends FileContext {
  readonly configuration: Configuration;
}

/**
 * What there is to say of a project: the one way from models to findings, for the editor and for the command line.
 *
 * It can be run again and again, and works out anew only what an edit can have changed. Results are kept by the identity
 * of what they were made from: models are never changed in place. A file of which nothing new is to be said gets the very
 * same result as before.
 */
export class Analysis {
  private basis: Basis | undefined;
  private layers: readonly Declarations[] = [];
  private ofFiles = new WeakMap<FileModel, readonly Finding[]>();
  private ofJourneys = new WeakMap<Journey, Assessed>();
  private readonly before = new Map<string, { readonly parts: readonly unknown[]; readonly result: FileAnalysis }>();

  run({ files, library, configuration, asOf }: ProjectInput): ProjectAnalysis {
    const basis = this.basisOf([...new Set(files.map((file) => file.declarations)), library], configuration, asOf);
    const blocks = Map.groupBy(
      files.flatMap((file) => file.actuals),
      (block) => block.journey.name,
    );
    const found = collect(
      (rule) => rule.checkProject?.(files),
      (report) => report.uri,
      configuration,
    );
    const shared = Map.groupBy(found, (finding) => finding.uri);
    // Observations belong to the journey that their name resolves to: the first of its name.
    const measured = new Map<Journey, readonly ActualsBlock[]>();
    const named = new Set<string>();
    for (const journey of files.flatMap((file) => file.journeys)) {
      const name = journey.name ?? "";
      if (!named.has(name)) measured.set(journey, blocks.get(name) ?? []);
      named.add(name);
    }
    const uris = new Set(files.map((file) => file.uri));
    for (const uri of this.before.keys()) if (!uris.has(uri)) this.before.delete(uri);
    const make = (file: FileModel) => (): FileAnalysis => {
      const assessed = file.journeys.map((journey) => this.assessJourney(journey, measured.get(journey) ?? [], basis));
      const after = this.resultOf(file, assessed, shared.get(file.uri) ?? [], basis);
      this.before.set(file.uri, after);
      return after.result;
    };
    return new LazyMap(new Map(files.map((file) => [file.uri, make(file)])));
  }

  private basisOf(layers: readonly Declarations[], configuration: Configuration, asOf: Day): Basis {
    const known = this.basis;
    if (known && sameItems(this.layers, layers) && known.configuration === configuration && known.asOf === asOf)
      return known;
    this.layers = layers;
    this.basis = { vocabulary: new Vocabulary(layers), configuration, asOf };
    this.ofFiles = new WeakMap();
    this.ofJourneys = new WeakMap();
    return this.basis;
  }

  private resultOf(file: FileModel, assessed: readonly Assessed[], shared: readonly Finding[], basis: Basis) {
    const own = this.findingsOfFile(file, basis);
    const parts = [own, ...assessed, JSON.stringify(shared)];
    const before = this.before.get(file.uri);
    if (before && sameItems(before.parts, parts)) return before;
    const all = [...own, ...assessed.flatMap(({ findings }) => findings), ...shared];
    const findings = withoutAccepted(all, file, basis.asOf).toSorted(byPlace);
    return { parts, result: { findings, journeys: assessed.map(({ result }) => result) } };
  }

  private findingsOfFile(file: FileModel, basis: Basis): readonly Finding[] {
    const known = this.ofFiles.get(file);
    if (known) return known;
    const findings = collect(
      (rule) => rule.checkFile?.(file, basis),
      () => file.uri,
      basis.configuration,
    );
    this.ofFiles.set(file, findings);
    return findings;
  }

  private assessJourney(written: Journey, blocks: readonly ActualsBlock[], basis: Basis): Assessed {
    const known = this.ofJourneys.get(written);
    if (known && sameItems(known.blocks, blocks)) return known;
    const { vocabulary, asOf, configuration } = basis;
    const journey = mergeActuals(written, blocks);
    const assessment = assess(journey, vocabulary, asOf);
    const context = { vocabulary, asOf, assessment };
    const findings = collect(
      (rule) => rule.checkJourney?.(journey, context),
      () => journey.uri,
      configuration,
    );
    const made = { blocks, result: { journey, assessment, vocabulary }, findings };
    this.ofJourneys.set(written, made);
    return made;
  }
}

/** What all rules report, as findings with the severities of the project; those that are off are left out. */
function collect<R extends Report>(
  check: (rule: Rule) => Iterable<R> | undefined,
  uriOf: (report: R) => string,
  configuration: Configuration,
): Finding[] {
  return RULES.flatMap((rule) =>
    [...(check(rule) ?? [])].flatMap((report): Finding[] => {
      const severity = configuration.rules.get(rule.id) ?? report.severity ?? rule.severity;
      if (severity === "off") return [];
      const { message, range, related = [] } = report;
      return [{ rule: rule.id, severity, message, uri: uriOf(report), range, related }];
    }),
  );
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.character - b.character;
}
