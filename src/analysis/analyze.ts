import type { Day } from "../model/element.ts";
import type { ActualsBlock, FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { Assessment, NestedJourney } from "../model/gap.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";
import { mergeActuals } from "../model/merge-actuals.ts";
import { type Declarations, Vocabulary } from "../model/vocabulary.ts";
import { type Found, settle } from "./accepted.ts";
import { assess } from "./assess.ts";
import { collect } from "./collect.ts";
import type { Configuration } from "./configuration.ts";
import { LazyMap } from "./lazy-map.ts";
import { changedNames, NameSet, namesUsedByActuals, namesUsedByJourney } from "./names-used.ts";
import { type Below, nestedJourneysOf } from "./nested.ts";
import type { FileContext } from "./rule.ts";
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
  /** The journeys that open below its touchpoints. */
  readonly nested: readonly NestedJourney[];
}

export interface FileAnalysis {
  /** In the order of the lines. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly journeys: readonly AssessedJourney[];
}

/** By the address of the file, in the order of the files. */
export type ProjectAnalysis = ReadonlyMap<string, FileAnalysis>;

/** Something that was made of a file or a journey, and holds as long as what the shared names in it mean stays the same. */
interface Made {
  readonly names: NameSet;
  /** What the names were last seen to mean. */
  basis: Basis;
}

interface MadeOfFile extends Made {
  readonly found: readonly Found[];
}

interface MadeOfJourney extends Made {
  readonly blocks: readonly ActualsBlock[];
  readonly result: AssessedJourney;
  readonly found: readonly Found[];
}

const NO_BLOCKS: readonly ActualsBlock[] = [];
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

interface Basis extends FileContext {
  /** The basis before, if only some shared names mean something else since. */
  readonly before: { readonly basis: WeakRef<Basis>; readonly changed: NameSet } | undefined;
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
  private readonly ofFiles = new WeakMap<FileModel, MadeOfFile>();
  private readonly ofJourneys = new WeakMap<Journey, MadeOfJourney>();
  private readonly withNested = new WeakMap<AssessedJourney, AssessedJourney>();
  private readonly namesInFiles = new WeakMap<FileModel, NameSet>();
  private readonly namesInJourneys = new WeakMap<Journey, NameSet>();
  private readonly before = new Map<string, { readonly parts: readonly unknown[]; readonly result: FileAnalysis }>();

  run({ files, library, configuration, asOf }: ProjectInput): ProjectAnalysis {
    const basis = this.basisOf([...new Set(files.map((file) => file.declarations)), library], configuration, asOf);
    const blocks = Map.groupBy(
      files.flatMap((file) => file.actuals),
      (block) => block.journey.name,
    );
    const context = { configuration, namesUsedBy: (file: FileModel) => this.namesUsedBy(file) };
    const shared = Map.groupBy(
      collect(
        (rule) => rule.checkProject?.(files, context),
        (report) => report.uri,
        configuration,
      ),
      ({ finding }) => finding.uri,
    );
    const journeys = journeysByName(files);
    const assessOne = (journey: Journey): MadeOfJourney => {
      // Observations belong to the journey that their name resolves to: the first of its name.
      const isFirst = journeys.get(journey.name ?? "") === journey;
      return this.assessJourney(journey, (isFirst && blocks.get(journey.name ?? "")) || NO_BLOCKS, basis);
    };
    const find = (name: string): Below | undefined => {
      const journey = journeys.get(name);
      const result = journey && assessOne(journey).result;
      return result && { journey: result.journey, gaps: result.assessment.gaps };
    };
    const uris = new Set(files.map((file) => file.uri));
    for (const uri of this.before.keys()) if (!uris.has(uri)) this.before.delete(uri);
    const make = (file: FileModel) => (): FileAnalysis => {
      const own = file.journeys.map(assessOne);
      const nested = own.map(({ result }) => this.lookBelow(result, find));
      const after = this.resultOf(file, { own, journeys: nested, shared: shared.get(file.uri) ?? [] }, basis);
      this.before.set(file.uri, after);
      return after.result;
    };
    return new LazyMap(new Map(files.map((file) => [file.uri, make(file)])));
  }

  private basisOf(layers: readonly Declarations[], configuration: Configuration, asOf: Day): Basis {
    const known = this.basis;
    const sameSettings = known?.configuration === configuration && known.asOf === asOf;
    if (known && sameSettings && sameItems(this.layers, layers)) return known;
    const vocabulary = new Vocabulary(layers);
    const changed = known && sameSettings ? changedNames(known.vocabulary, vocabulary) : undefined;
    this.layers = layers;
    const before = known && changed && { basis: new WeakRef(known), changed };
    this.basis = { vocabulary, configuration, asOf, before };
    return this.basis;
  }

  private assessJourney(written: Journey, blocks: readonly ActualsBlock[], basis: Basis): MadeOfJourney {
    const known = this.ofJourneys.get(written);
    if (known && sameItems(known.blocks, blocks) && stillHolds(known, basis)) return known;
    const { vocabulary, asOf, configuration } = basis;
    const journey = mergeActuals(written, blocks);
    const assessment = assess(journey, vocabulary, asOf);
    const context = { vocabulary, configuration, asOf, assessment };
    const found = collect(
      (rule) => rule.checkJourney?.(journey, context),
      () => journey.uri,
      configuration,
    );
    const names = new NameSet();
    names.addAll(this.namesUsedIn(written));
    for (const block of blocks) names.addAll(namesUsedByActuals(block));
    if (!journey.lifecycle && configuration.lifecycle) names.add("lifecycle", configuration.lifecycle);
    const made = { names, basis, blocks, result: { journey, assessment, vocabulary, nested: [] }, found };
    this.ofJourneys.set(written, made);
    return made;
  }

  private lookBelow(result: AssessedJourney, find: (name: string) => Below | undefined): AssessedJourney {
    if (!touchpointsOf(result.journey).some((touchpoint) => touchpoint.expands)) return result;
    const nested = nestedJourneysOf(result.journey, find);
    const known = this.withNested.get(result);
    if (known && sameItems(partsOf(known.nested), partsOf(nested))) return known;
    const made = { ...result, nested };
    this.withNested.set(result, made);
    return made;
  }

  private resultOf(
    file: FileModel,
    parts: {
      readonly own: readonly MadeOfJourney[];
      readonly journeys: readonly AssessedJourney[];
      readonly shared: readonly Found[];
    },
    basis: Basis,
  ) {
    const { own, journeys, shared } = parts;
    const ofFile = this.findingsOfFile(file, basis);
    const identity = [ofFile, ...journeys, JSON.stringify(shared.map(({ finding }) => finding))];
    const before = this.before.get(file.uri);
    if (before && sameItems(before.parts, identity)) return before;
    const all = withoutBrokenLines([...ofFile.found, ...own.flatMap(({ found }) => found), ...shared], file);
    const { findings, silencing } = settle(all, file, basis.asOf);
    const { asOf, configuration } = basis;
    const assessments = own.map(({ result }) => result.assessment);
    const context = { asOf, configuration, silencing, rules: RULE_IDS, assessments };
    const acceptances = collect(
      (rule) => rule.checkAcceptances?.(file, context),
      () => file.uri,
      configuration,
    ).map(({ finding }) => finding);
    return { parts: identity, result: { findings: [...findings, ...acceptances].toSorted(byPlace), journeys } };
  }

  private findingsOfFile(file: FileModel, basis: Basis): MadeOfFile {
    const known = this.ofFiles.get(file);
    if (known && stillHolds(known, basis)) return known;
    const found = collect(
      (rule) => rule.checkFile?.(file, basis),
      () => file.uri,
      basis.configuration,
    );
    const made = { names: this.namesUsedBy(file), basis, found };
    this.ofFiles.set(file, made);
    return made;
  }

  private namesUsedBy(file: FileModel): NameSet {
    const known = this.namesInFiles.get(file);
    if (known) return known;
    const names = new NameSet();
    for (const journey of file.journeys) names.addAll(this.namesUsedIn(journey));
    for (const block of file.actuals) names.addAll(namesUsedByActuals(block));
    this.namesInFiles.set(file, names);
    return names;
  }

  private namesUsedIn(journey: Journey): NameSet {
    const names = this.namesInJourneys.get(journey) ?? namesUsedByJourney(journey);
    this.namesInJourneys.set(journey, names);
    return names;
  }
}

/** Whether nothing that was used has changed its meaning since. Remembers that it was so. */
function stillHolds(made: Made, basis: Basis): boolean {
  if (made.basis !== basis) {
    if (!basis.before || basis.before.basis.deref() !== made.basis) return false;
    if (made.names.meets(basis.before.changed)) return false;
    made.basis = basis;
  }
  return true;
}

/** The first journey of each name; those without one go by the empty name. */
function journeysByName(files: readonly FileModel[]): Map<string, Journey> {
  const journeys = new Map<string, Journey>();
  for (const file of files) {
    for (const journey of file.journeys) {
      const name = journey.name ?? "";
      if (!journeys.has(name)) journeys.set(name, journey);
    }
  }
  return journeys;
}

/** In a line that can't be read, what else seems wrong mostly comes of that. */
function withoutBrokenLines(found: readonly Found[], { problems }: FileModel): readonly Found[] {
  const broken = new Set(problems.filter(({ rule }) => rule === "syntax").map(({ range }) => range.start.line));
  if (broken.size === 0) return found;
  return found.filter(({ finding: { rule, range } }) => rule === "syntax" || !broken.has(range.start.line));
}

function partsOf(nested: readonly NestedJourney[]): unknown[] {
  return nested.flatMap(({ journey, worst }) => [journey, worst?.gap, worst?.journey]);
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.character - b.character;
}
