import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DocumentState,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumSharedCoreServices,
  URI,
} from "langium";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { applyEdits } from "../format/edit.ts";
import { formatEdits } from "../format/format.ts";
import { LIBRARY_TEXT } from "../generated/library.ts";
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from "../generated/module.ts";
import type { Day } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { Declarations } from "../model/vocabulary.ts";
import { JourneyDocumentBuilder } from "./document-builder.ts";
import { JourneyDocumentFactory } from "./document-factory.ts";
import { JourneyDocuments } from "./documents.ts";
import { readSource } from "./format-source.ts";
import { LIBRARY_URI } from "./library.ts";
import { Names } from "./names.ts";
import { parserModule } from "./parser-module.ts";
import { ProjectAnalyses } from "./project-analyses.ts";
import { CONFIGURATION_FILE, configurationFindings, Projects } from "./projects.ts";

interface Additions {
  readonly projects: Projects;
  readonly names: Names;
  readonly analyses: ProjectAnalyses;
  readonly workspace: { readonly LangiumDocumentFactory: JourneyDocumentFactory };
}

type SharedServices = LangiumSharedCoreServices & Additions;

/** What is known of a project at a time. It stays as it is when texts change. */
export interface ProjectState {
  readonly files: readonly FileModel[];
  /** In the order of the files. */
  readonly analyses: readonly FileAnalysis[];
  /** The declarations that are built in. */
  readonly library: Declarations;
}

/** The folder that the files of a project lie in. */
const ROOT = "journey://project";

/** Text by path, with slashes between folders. */
export type Texts = Readonly<Record<string, string>>;

/** A project whose texts are all at hand: everything about it is there at once, without a file system or an editor. */
export class TextProject {
  private readonly shared: SharedServices;
  /** The names of its journey files by their addresses, in order. */
  private readonly names = new Map<string, string>();
  private texts: Texts = {};

  /** @param files other files than journeys and project files are passed over. */
  constructor(files: Texts, today: () => Day) {
    this.shared = createServices(today).shared;
    this.shared.projects.setFolders([ROOT]);
    this.add(URI.parse(LIBRARY_URI), LIBRARY_TEXT);
    this.change(files);
  }

  /** Takes over other texts. What stays the same is not read again, and what was said of it stays the very same. */
  change(files: Texts): void {
    const before = this.texts;
    this.texts = files;
    this.names.clear();
    for (const path of Object.keys(before)) {
      if (before[path] !== files[path]) this.remove(path);
    }
    for (const [path, text] of Object.entries(files)) {
      const uri = addressOf(path);
      const isNew = before[path] !== text;
      if (path.endsWith(".journey")) {
        this.names.set(uri.toString(), path);
        if (isNew) this.add(uri, text);
      } else if (isConfiguration(path)) {
        this.names.set(uri.toString(), path);
        if (isNew) this.shared.projects.setFile(uri.toString(), text);
      }
    }
    this.shared.names.forget();
    this.shared.analyses.forget();
  }

  /** Its journey files, in the order in which they were given. */
  get files(): readonly string[] {
    return [...this.names.values()].filter((path) => path.endsWith(".journey"));
  }

  /** What there is to say of a file, with all of the project in view. */
  of(path: string): FileAnalysis {
    return this.shared.analyses.of(addressOf(path).toString());
  }

  /** The folders of its projects, each with what there is to say of its files. Files that a project ignores are left out. */
  get projects(): ReadonlyMap<string, ProjectState> {
    const uris = [...this.names.keys()].filter((uri) => uri.endsWith(".journey"));
    const roots = uris
      .filter((uri) => !this.shared.projects.isIgnored(uri))
      .map((uri) => this.shared.projects.rootOf(uri));
    return new Map(
      [...new Set(roots)].map((root) => {
        const { analyses } = this.shared;
        const state = { files: analyses.filesOf(root), analyses: [...analyses.ofProject(root).values()] };
        return [root, { ...state, library: analyses.library }];
      }),
    );
  }

  /** What can't be used of the project files. */
  get configurationFindings(): readonly Finding[] {
    return this.shared.projects.all.flatMap(configurationFindings);
  }

  /** The path of a file by its address; the address of one that is not of the project. */
  pathOf(uri: string): string {
    return this.names.get(uri) ?? uri;
  }

  private remove(path: string): void {
    const uri = addressOf(path);
    if (path.endsWith(".journey")) this.shared.workspace.LangiumDocuments.deleteDocument(uri);
    else if (isConfiguration(path)) this.shared.projects.setFile(uri.toString(), undefined);
  }

  private add(uri: URI, text: string): void {
    const document = this.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
    // Nothing is linked ahead of time, and nobody waits to be told of findings.
    document.state = DocumentState.Validated;
    this.shared.workspace.LangiumDocuments.addDocument(document);
  }
}

/** The canonical text of a file. */
export function formatText(text: string): string {
  const { language } = createServices(() => "");
  return applyEdits(text, formatEdits(readSource(text, language.parser.Lexer)));
}

/** The path of a text by its address in a project of texts. */
export function pathOfText(uri: string): string {
  return uri
    .slice(ROOT.length + 1)
    .split("/")
    .map(decodeURIComponent)
    .join("/");
}

/** Whether a path is that of a project file. */
export function isConfiguration(path: string): boolean {
  return path.split("/").at(-1) === CONFIGURATION_FILE;
}

function addressOf(path: string): URI {
  return URI.parse(`${ROOT}/${path.split("/").map(encodeURIComponent).join("/")}`);
}

function createServices(today: () => Day): { shared: SharedServices; language: LangiumCoreServices } {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    JourneyGeneratedSharedModule,
    sharedModule(today),
  );
  const language = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, parserModule);
  shared.ServiceRegistry.register(language);
  return { shared, language };
}

function sharedModule(today: () => Day): Module<SharedServices, PartialLangiumSharedCoreServices & Additions> {
  return {
    projects: () => new Projects(),
    names: (services) => new Names(services, services.workspace.LangiumDocumentFactory, services.projects),
    analyses: (services) => new ProjectAnalyses(services, today),
    workspace: {
      LangiumDocuments: (services) => new JourneyDocuments(services),
      LangiumDocumentFactory: (services) => new JourneyDocumentFactory(services),
      DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
    },
  };
}
