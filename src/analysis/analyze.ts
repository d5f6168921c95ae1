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
import type { JourneyContext, Report, Rule } from "./rule.ts";
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

export interface ProjectAnalysis {
  /** In the order of the files, then of the lines. */
  readonly findings: readonly Finding[];
  /** In the order of the files. */
  readonly journeys: readonly AssessedJourney[];
}

/** What there is to say of a project: the one way from models to findings, for the editor and for the command line. */
export function analyze(input: ProjectInput): ProjectAnalysis {
  return new Analysis().run(input);
}

/**
 * Analyses a project again and again, and works out anew only what an edit can have changed. Results are kept by the
 * identity of what they were made from: models are never changed in place.
 */
export class Analysis {
  private vocabulary: { layers: readonly Declarations[]; value: Vocabulary } | undefined;
  private basis: readonly unknown[] = [];
  private files = new WeakMap<FileModel, readonly Finding[]>();
  private journeys = new WeakMap<
    Journey,
    { blocks: readonly ActualsBlock[]; result: AssessedJourney; findings: readonly Finding[] }
  >();

  run({ files, library, configuration, asOf }: ProjectInput): ProjectAnalysis {
    const vocabulary = this.vocabularyOf(files, library);
    this.startAnewUnless([vocabulary, configuration, asOf]);
    const blocks = Map.groupBy(
      files.flatMap((file) => file.actuals),
      (block) => block.journey.name,
    );
    const journeys: AssessedJourney[] = [];
    const findings: Finding[] = [];
    const named = new Set<string>();
    for (const file of files) {
      const own: Finding[] = [...this.findingsOfFile(file, configuration, { vocabulary, asOf })];
      for (const journey of file.journeys) {
        // Observations belong to the journey that their name resolves to: the first of its name.
        const name = journey.name ?? "";
        const measured = named.has(name) ? [] : (blocks.get(name) ?? []);
        named.add(name);
        const { result, findings: more } = this.assessJourney(journey, measured, configuration, { vocabulary, asOf });
        journeys.push(result);
        own.push(...more);
      }
      findings.push(...withoutAccepted(own, file, asOf));
    }
    const shared = RULES.flatMap((rule) =>
      [...(rule.checkProject?.(files) ?? [])].flatMap((report) => toFinding(rule, report, report.uri, configuration)),
    );
    const order = new Map(files.map((file, index) => [file.uri, index]));
    return { findings: [...findings, ...shared].toSorted((a, b) => comparePlaces(a, b, order)), journeys };
  }

  private vocabularyOf(files: readonly FileModel[], library: Declarations): Vocabulary {
    const layers = [...new Set(files.map((file) => file.declarations)), library];
    if (!this.vocabulary || !sameItems(this.vocabulary.layers, layers)) {
      this.vocabulary = { layers, value: new Vocabulary(layers) };
    }
    return this.vocabulary.value;
  }

  private startAnewUnless(basis: readonly unknown[]): void {
    if (sameItems(this.basis, basis)) return;
    this.basis = basis;
    this.files = new WeakMap();
    this.journeys = new WeakMap();
  }

  private findingsOfFile(
    file: FileModel,
    configuration: Configuration,
    context: Omit<JourneyContext, "assessment">,
  ): readonly Finding[] {
    const known = this.files.get(file);
    if (known) return known;
    const findings = RULES.flatMap((rule) =>
      [...(rule.checkFile?.(file, context) ?? [])].flatMap((report) =>
        toFinding(rule, report, file.uri, configuration),
      ),
    );
    this.files.set(file, findings);
    return findings;
  }

  private assessJourney(
    written: Journey,
    blocks: readonly ActualsBlock[],
    configuration: Configuration,
    { vocabulary, asOf }: Omit<JourneyContext, "assessment">,
  ): { result: AssessedJourney; findings: readonly Finding[] } {
    const known = this.journeys.get(written);
    if (known && sameItems(known.blocks, blocks)) return known;
    const journey = mergeActuals(written, blocks);
    const assessment = assess(journey, vocabulary, asOf);
    const context = { vocabulary, asOf, assessment };
    const findings = RULES.flatMap((rule) =>
      [...(rule.checkJourney?.(journey, context) ?? [])].flatMap((report) =>
        toFinding(rule, report, journey.uri, configuration),
      ),
    );
    const made = { blocks, result: { journey, assessment, vocabulary }, findings };
    this.journeys.set(written, made);
    return made;
  }
}

function toFinding(rule: Rule, report: Report, uri: string, configuration: Configuration): Finding[] {
  const severity = configuration.rules.get(rule.id) ?? report.severity ?? rule.severity;
  if (severity === "off") return [];
  const { message, range, related = [] } = report;
  return [{ rule: rule.id, severity, message, uri, range, related }];
}

function comparePlaces(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const left = a.range.start;
  const right = b.range.start;
  return (
    (order.get(a.uri) ?? 0) - (order.get(b.uri) ?? 0) || left.line - right.line || left.character - right.character
  );
}
