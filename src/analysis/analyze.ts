import type { Day } from "../model/element.ts";
import type { ActualsBlock, FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { NestedJourney } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import { comparePositions } from "../model/place.ts";
import type { Declarations, LookedUpKind } from "../model/vocabulary.ts";
import { settle } from "./accepted.ts";
import type { AssessedJourney } from "./assessed-journey.ts";
import { type Basis, changedKinds, type Made, makeBasis } from "./basis.ts";
import { collect } from "./collect.ts";
import { type Configuration, isHeldBack } from "./configuration.ts";
import { NO_LINKS } from "./context-graph.ts";
import { type CheckedJourney, JourneyChecks } from "./journey-checks.ts";
import { JourneyLinks, type LinksBefore } from "./journey-links.ts";
import { LazyMap } from "./lazy-map.ts";
import { NameSet, namesUsedByActuals, namesUsedByJourney } from "./names-used.ts";
import { NestedJourneys } from "./nested.ts";
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

export interface FileAnalysis {
  /** In the order of the lines. */
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly journeys: readonly AssessedJourney[];
}

/** By the address of the file, in the order of the files. */
export type ProjectAnalysis = ReadonlyMap<string, FileAnalysis>;

interface MadeOfFile extends Made {
  readonly found: readonly Finding[];
}

const NO_BLOCKS: readonly ActualsBlock[] = [];
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

/**
 * Analyses a project. This is the only path from models to findings, for both the editor and the command line.
 *
 * The analysis is incremental: each run only recomputes what an edit can have changed. Results are cached by the identity of
 * their inputs, because models are never changed in place. A file whose findings stay the same gets the very same result object.
 */
export class Analysis {
  private basis: Basis | undefined;
  private layers: readonly Declarations[] = [];
  private readonly ofFiles = new WeakMap<FileModel, MadeOfFile>();
  private readonly checks = new JourneyChecks();
  private readonly linksBefore: LinksBefore = new WeakMap();
  private readonly withNested = new WeakMap<AssessedJourney, AssessedJourney>();
  /** The kinds of shared declarations that rules have looked up for any file. */
  private readonly kindsInFiles = new Set<LookedUpKind>();
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
      (finding) => finding.uri,
    );
    const journeys = journeysByName(files);
    const expanding = files.filter((file) => this.namesUsedBy(file).hasAny("journey")).flatMap((file) => file.journeys);
    const links = new JourneyLinks(journeys, expanding, this.linksBefore);
    const assessOne = (journey: Journey): CheckedJourney => {
      // Observations belong to the first journey of the name that they refer to.
      const isFirst = journeys.get(journey.name ?? "") === journey;
      const measured = (isFirst && blocks.get(journey.name ?? "")) || NO_BLOCKS;
      const around = { blocks: measured, links: isFirst ? links.of(journey) : NO_LINKS };
      return this.checks.check(journey, around, basis, () => this.namesBehind(journey, measured, configuration));
    };
    const below = new NestedJourneys((name) => {
      const journey = journeys.get(name);
      const result = journey && assessOne(journey).result;
      return result && { journey: result.journey, gaps: result.assessment.gaps };
    });
    const uris = new Set(files.map((file) => file.uri));
    for (const uri of this.before.keys()) if (!uris.has(uri)) this.before.delete(uri);
    const make = (file: FileModel) => (): FileAnalysis => {
      const own = file.journeys.map(assessOne);
      const nested = own.map((checked) => this.lookBelow(checked, below));
      const after = this.resultOf(file, { own, journeys: nested, shared: shared.get(file.uri) ?? [] }, basis);
      this.before.set(file.uri, after);
      return after.result;
    };
    return new LazyMap(new Map(files.map((file) => [file.uri, make(file)])));
  }

  private basisOf(layers: readonly Declarations[], configuration: Configuration, asOf: Day): Basis {
    const known = this.basis;
    const isSame = known?.configuration === configuration && known.asOf === asOf && sameItems(this.layers, layers);
    if (known && isSame) return known;
    this.layers = layers;
    this.basis = makeBasis({ configuration, asOf }, layers, known);
    return this.basis;
  }

  /** The shared names that the result of a journey depends on. */
  private namesBehind(journey: Journey, blocks: readonly ActualsBlock[], { lifecycle }: Configuration): NameSet {
    const own = this.namesUsedIn(journey);
    const isFollowed = journey.lifecycle === undefined && lifecycle !== undefined;
    if (blocks.length === 0 && !isFollowed) return own;
    const names = new NameSet();
    names.addAll(own);
    for (const block of blocks) names.addAll(namesUsedByActuals(block));
    if (isFollowed) names.add("lifecycle", lifecycle);
    return names;
  }

  private lookBelow({ result, names }: CheckedJourney, below: NestedJourneys): AssessedJourney {
    if (!names.hasAny("journey")) return result;
    const nested = below.of(result.journey);
    const known = this.withNested.get(result);
    if (known && sameItems(partsOf(known.nested), partsOf(nested))) return known;
    const made = { ...result, nested };
    this.withNested.set(result, made);
    return made;
  }

  private resultOf(
    file: FileModel,
    parts: {
      readonly own: readonly CheckedJourney[];
      readonly journeys: readonly AssessedJourney[];
      readonly shared: readonly Finding[];
    },
    basis: Basis,
  ) {
    const { own, journeys, shared } = parts;
    const ofFile = this.findingsOfFile(file, basis);
    const identity = [ofFile, ...journeys, JSON.stringify(shared)];
    const before = this.before.get(file.uri);
    if (before && sameItems(before.parts, identity)) return before;
    const all = withoutBrokenLines(
      [...ofFile.found, ...own.flatMap(({ found }) => [...found.values()].flat()), ...shared],
      file,
    );
    const { findings, silencing } = settle(all, file, basis.asOf);
    const { asOf, configuration } = basis;
    const assessments = own.map(({ result }) => result.assessment);
    const context = {
      asOf,
      configuration,
      silencing,
      rules: RULE_IDS,
      heldBack: heldBackIn(configuration),
      assessments,
    };
    const acceptances = collect(
      (rule) => rule.checkAcceptances?.(file, context),
      () => file.uri,
      configuration,
    );
    return { parts: identity, result: { findings: [...findings, ...acceptances].toSorted(byPlace), journeys } };
  }

  private findingsOfFile(file: FileModel, basis: Basis): MadeOfFile {
    const known = this.ofFiles.get(file);
    const changed = known && changedKinds(known, basis);
    if (known && changed && ![...this.kindsInFiles].some((kind) => changed.has(kind))) {
      known.basis = basis;
      return known;
    }
    const found = basis.vocabulary.noting(this.kindsInFiles, () =>
      collect(
        (rule) => rule.checkFile?.(file, basis),
        () => file.uri,
        basis.configuration,
      ),
    );
    const made = { names: this.namesUsedBy(file), basis, found };
    this.ofFiles.set(file, made);
    return made;
  }

  private namesUsedBy(file: FileModel): NameSet {
    const known = this.namesInFiles.get(file);
    if (known) return known;
    const [only] = file.journeys;
    const isAlone = only && file.journeys.length === 1 && file.actuals.length === 0;
    const names = isAlone ? this.namesUsedIn(only) : new NameSet();
    if (!isAlone) for (const journey of file.journeys) names.addAll(this.namesUsedIn(journey));
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

function heldBackIn(configuration: Configuration): Set<string> {
  const held = RULES.filter(({ id, from, remarksFrom }) => isHeldBack(configuration, id, remarksFrom ?? from));
  return new Set(held.map(({ id }) => id));
}

/** The first journey of each name; those without a name share the empty one. */
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

/** Drops other findings on a line with a syntax error: most of them only follow from it. */
function withoutBrokenLines(found: readonly Finding[], { problems }: FileModel): readonly Finding[] {
  const broken = new Set(problems.filter(({ rule }) => rule === "syntax").map(({ range }) => range.start.line));
  if (broken.size === 0) return found;
  return found.filter(({ rule, range }) => rule === "syntax" || !broken.has(range.start.line));
}

function partsOf(nested: readonly NestedJourney[]): unknown[] {
  return nested.flatMap(({ journey, worst }) => [journey, worst?.gap, worst?.journey]);
}

function byPlace(a: Finding, b: Finding): number {
  return comparePositions(a.range.start, b.range.start);
}
