import {
  DocumentState,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  URI,
} from "langium";
import { Analysis, type FileAnalysis, type ProjectAnalysis } from "../analysis/analyze.ts";
import { foldFindings } from "../analysis/fold.ts";
import type { Day } from "../model/element.ts";
import { type FileModel, NO_DECLARATIONS } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { markUnresolved } from "../model/mark-unresolved.ts";
import type { Declarations } from "../model/vocabulary.ts";
import { configurationFindings } from "./configuration-findings.ts";
import type { FileFacts, JourneyDocumentFactory } from "./document-factory.ts";
import { LIBRARY_URI } from "./library.ts";
import type { Names } from "./names.ts";
import type { Project, Projects } from "./projects.ts";
import { unresolvedNames } from "./unresolved.ts";

interface KnownModel {
  readonly model: FileModel;
  /** What it was made from: what the file says, and the names that its project declared. */
  readonly facts: FileFacts;
  readonly names: object;
}

interface Services extends LangiumSharedCoreServices {
  readonly workspace: LangiumSharedCoreServices["workspace"] & {
    readonly LangiumDocumentFactory: JourneyDocumentFactory;
  };
  readonly names: Names;
  readonly projects: Projects;
}

const NOTHING: FileAnalysis = { findings: [], journeys: [] };

/** The findings and assessed journeys of each project, from the documents as they are linked now. */
export class ProjectAnalyses {
  private readonly documents: LangiumDocuments;
  private readonly factory: JourneyDocumentFactory;
  private readonly names: Names;
  private readonly projects: Projects;
  private readonly today: () => Day;
  private readonly models = new WeakMap<LangiumDocument, KnownModel>();
  private readonly silent = new WeakMap<FileAnalysis, FileAnalysis>();
  private readonly told = new WeakMap<FileAnalysis, readonly Finding[]>();
  private readonly analyses = new Map<string, Analysis>();
  /** Results since the last time that a document changed. */
  private readonly results = new Map<string, ProjectAnalysis>();
  private readonly revisions = new WeakMap<ProjectAnalysis, number>();
  private lastRevision = 0;

  constructor(services: Services, today: () => Day) {
    this.documents = services.workspace.LangiumDocuments;
    this.factory = services.workspace.LangiumDocumentFactory;
    this.names = services.names;
    this.projects = services.projects;
    this.today = today;
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => this.results.clear());
    services.workspace.DocumentBuilder.onUpdate(() => this.results.clear());
  }

  /** Works out all results again when they are asked for next, as on a new day. */
  forget(): void {
    this.results.clear();
  }

  /** The findings and journeys of a file, with all of its project in view. All documents must be linked. */
  of(uri: string): FileAnalysis {
    const analysis = this.ofProject(this.projects.rootOf(uri)).get(uri) ?? NOTHING;
    return this.projects.isIgnored(uri) ? this.withoutFindings(analysis) : analysis;
  }

  /** The findings of a file as people are told them (`foldFindings`). */
  toldOf(uri: string): readonly Finding[] {
    const analysis = this.of(uri);
    const known = this.told.get(analysis);
    if (known) return known;
    const told = this.fold(uri, analysis.findings);
    this.told.set(analysis, told);
    return told;
  }

  /** Some findings as people are told them. @param found of a file, in its order. */
  fold(uri: string, found: readonly Finding[]): readonly Finding[] {
    const model = this.fileOf(uri)?.model;
    return model ? foldFindings(found, model, this.projects.configurationOf(this.projects.rootOf(uri))) : found;
  }

  /** The folder of the project that a file belongs to. */
  rootOf(uri: string): string {
    return this.projects.rootOf(uri);
  }

  /** The revision of the project of a file: another number after each change of any of its files. */
  revisionOf(uri: string): number {
    const analysis = this.ofProject(this.projects.rootOf(uri));
    const known = this.revisions.get(analysis);
    if (known !== undefined) return known;
    this.lastRevision++;
    this.revisions.set(analysis, this.lastRevision);
    return this.lastRevision;
  }

  /** An ignored file can be looked at, and has no findings. */
  private withoutFindings(analysis: FileAnalysis): FileAnalysis {
    const known = this.silent.get(analysis) ?? { findings: [], journeys: analysis.journeys };
    this.silent.set(analysis, known);
    return known;
  }

  /** Whether nothing has changed since an analysis was asked for. */
  isCurrent(root: string, analysis: ProjectAnalysis): boolean {
    return this.results.get(root) === analysis;
  }

  ofProject(root: string): ProjectAnalysis {
    const known = this.results.get(root);
    if (known) return known;
    const analysis = this.analyses.get(root) ?? new Analysis();
    this.analyses.set(root, analysis);
    const result = analysis.run({
      files: this.filesOf(root),
      library: this.library,
      configuration: this.projects.configurationOf(root),
      asOf: this.today(),
    });
    this.results.set(root, result);
    return result;
  }

  /** What is wrong in the project file of a project, also in the names that it takes from the journey files. */
  configurationFindingsOf(project: Project): Finding[] {
    const files = this.filesOf(project.root).map((file) => file.declarations);
    return configurationFindings(project, [...files, this.library]);
  }

  /** The findings of all project files. */
  get configurationFindings(): Finding[] {
    return this.projects.all.flatMap((project) => this.configurationFindingsOf(project));
  }

  /** A file and the text that it was read from; `undefined` for an address that is none of a journey file. */
  fileOf(uri: string): { readonly model: FileModel; readonly text: string } | undefined {
    const root = this.projects.rootOf(uri);
    const document = this.documents.getDocument(URI.parse(uri));
    if (!document || !this.isIn(document, root)) return undefined;
    const model = this.modelOf(document, this.names.versionOf(root));
    return model && { model, text: document.textDocument.getText() };
  }

  /** The files of a project, in the order of their addresses. */
  filesOf(root: string): FileModel[] {
    const version = this.names.versionOf(root);
    const own = this.documents.all
      .filter((document) => this.isIn(document, root))
      .map((document) => this.modelOf(document, version));
    return own.nonNullable().toArray();
  }

  /** The model of a file. It stays the very same when other names in the project changed nothing for it. */
  private modelOf(document: LangiumDocument, names: object): FileModel | undefined {
    const facts = this.factory.factsOf(document);
    if (!facts) return undefined;
    const known = this.models.get(document);
    if (known?.facts === facts && known.names === names) return known.model;
    const marked = markUnresolved(facts.model, unresolvedNames(document, facts.used, this.names));
    const isSame = known?.facts === facts && JSON.stringify(known.model.problems) === JSON.stringify(marked.problems);
    const model = isSame ? known.model : marked;
    this.models.set(document, { model, facts, names });
    return model;
  }

  private isIn(document: LangiumDocument, root: string): boolean {
    const uri = document.uri.toString();
    return uri !== LIBRARY_URI && document.state >= DocumentState.Linked && this.projects.rootOf(uri) === root;
  }

  /** The declarations that are built in. */
  get library(): Declarations {
    const document = this.documents.getDocument(URI.parse(LIBRARY_URI));
    return (document && this.factory.factsOf(document))?.model.declarations ?? NO_DECLARATIONS;
  }
}
