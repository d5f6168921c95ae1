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
import type { Finding } from "../model/finding.ts";
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

/** The folder that the files of a project lie in. */
const ROOT = "journey://project";

/** A project whose texts are all at hand: everything about it is there at once, without a file system or an editor. */
export class TextProject {
  private readonly shared: SharedServices;
  /** The names of its journey files by their addresses, in order. */
  private readonly names = new Map<string, string>();

  /** @param files text by path, with slashes between folders; other files than journeys and project files are passed over. */
  constructor(files: Readonly<Record<string, string>>, today: () => Day) {
    this.shared = createServices(today).shared;
    this.shared.projects.setFolders([ROOT]);
    this.add(URI.parse(LIBRARY_URI), LIBRARY_TEXT);
    for (const [path, text] of Object.entries(files)) {
      const uri = addressOf(path);
      if (path.endsWith(".journey")) {
        this.names.set(uri.toString(), path);
        this.add(uri, text);
      } else if (path.split("/").at(-1) === CONFIGURATION_FILE) {
        this.names.set(uri.toString(), path);
        this.shared.projects.setFile(uri.toString(), text);
      }
    }
  }

  /** Its journey files, in the order in which they were given. */
  get files(): readonly string[] {
    return [...this.names.values()].filter((path) => path.endsWith(".journey"));
  }

  /** What there is to say of a file, with all of the project in view. */
  of(path: string): FileAnalysis {
    return this.shared.analyses.of(addressOf(path).toString());
  }

  /** What can't be used of the project files. */
  get configurationFindings(): readonly Finding[] {
    return this.shared.projects.all.flatMap(configurationFindings);
  }

  /** The path of a file by its address; the address of one that is not of the project. */
  pathOf(uri: string): string {
    return this.names.get(uri) ?? uri;
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
