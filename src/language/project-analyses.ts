import {
  DocumentState,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  type ParseResult,
  URI,
} from "langium";
import { Analysis, type FileAnalysis, type ProjectAnalysis } from "../analysis/analyze.ts";
import type { JourneyFile } from "../generated/ast.ts";
import type { Day } from "../model/element.ts";
import { type FileModel, NO_DECLARATIONS, type Problem } from "../model/file-model.ts";
import { readFile } from "../model/read-file.ts";
import { LIBRARY_URI } from "./library.ts";
import { parseProblems } from "./parse-problems.ts";
import type { Projects } from "./projects.ts";

interface ReadFile {
  readonly model: FileModel;
  /** What it was read from: the text as parsed, and what of it did not resolve. */
  readonly parse: ParseResult;
  readonly problems: readonly Problem[];
}

const NOTHING: FileAnalysis = { findings: [], journeys: [] };

/** The findings and assessed journeys of each project, from the documents as they are linked now. */
export class ProjectAnalyses {
  private readonly documents: LangiumDocuments;
  private readonly projects: Projects;
  private readonly today: () => Day;
  private readonly models = new WeakMap<LangiumDocument, ReadFile>();
  /** Documents that were linked since their model was read. */
  private readonly linked = new WeakSet<LangiumDocument>();
  private readonly silent = new WeakMap<FileAnalysis, FileAnalysis>();
  private readonly analyses = new Map<string, Analysis>();
  /** Results since the last time that a document was linked. */
  private readonly results = new Map<string, ProjectAnalysis>();

  constructor(services: LangiumSharedCoreServices, projects: Projects, today: () => Day) {
    this.documents = services.workspace.LangiumDocuments;
    this.projects = projects;
    this.today = today;
    services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Linked, (document) => {
      this.linked.add(document);
      this.results.clear();
    });
    services.workspace.DocumentBuilder.onUpdate(() => this.results.clear());
  }

  /** Works out all results again when they are asked for next, as on a new day. */
  forget(): void {
    this.results.clear();
  }

  /** What there is to say of a file, with all of its project in view. All documents must be linked. */
  of(uri: string): FileAnalysis {
    const analysis = this.ofProject(this.projects.rootOf(uri)).get(uri) ?? NOTHING;
    return this.projects.isIgnored(uri) ? this.withoutFindings(analysis) : analysis;
  }

  /** An ignored file can be looked at, and nothing is said of it. */
  private withoutFindings(analysis: FileAnalysis): FileAnalysis {
    const known = this.silent.get(analysis) ?? { findings: [], journeys: analysis.journeys };
    this.silent.set(analysis, known);
    return known;
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

  /** The model of a file; `undefined` for an address that is none of a journey file. */
  modelOfFile(uri: string): FileModel | undefined {
    return this.filesOf(this.projects.rootOf(uri)).find((file) => file.uri === uri);
  }

  /** The files of a project, in the order of their addresses. */
  filesOf(root: string): FileModel[] {
    const own = this.documents.all
      .filter((document) => this.isIn(document, root))
      .map((document) => this.modelOf(document));
    return own.toArray().toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The model of a file. It stays the very same when linking again changed nothing for it. */
  modelOf(document: LangiumDocument): FileModel {
    const known = this.models.get(document);
    if (known && !this.linked.has(document)) return known.model;
    this.linked.delete(document);
    const parse = document.parseResult;
    const problems = parseProblems(document);
    if (known?.parse === parse && JSON.stringify(known.problems) === JSON.stringify(problems)) return known.model;
    const model = readFile(parse.value as JourneyFile, document.uri.toString(), problems);
    this.models.set(document, { model, parse, problems });
    return model;
  }

  private isIn(document: LangiumDocument, root: string): boolean {
    const uri = document.uri.toString();
    return uri !== LIBRARY_URI && document.state >= DocumentState.Linked && this.projects.rootOf(uri) === root;
  }

  private get library() {
    const document = this.documents.getDocument(URI.parse(LIBRARY_URI));
    return document ? this.modelOf(document).declarations : NO_DECLARATIONS;
  }
}
