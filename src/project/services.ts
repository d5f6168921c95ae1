import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type FileSystemProvider,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  type PartialLangiumSharedCoreServices,
} from "langium";
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from "../generated/langium/module.ts";
import type { Day } from "../model/element.ts";
import { parserModule } from "../syntax/parser-module.ts";
import { JourneyDocumentBuilder } from "./document-builder.ts";
import { JourneyDocumentFactory } from "./document-factory.ts";
import { JourneyDocuments } from "./documents.ts";
import { JourneyIndexManager } from "./index-manager.ts";
import { JourneyLinker } from "./linker.ts";
import { Names } from "./names.ts";
import { type Progress, UNHEARD } from "./progress.ts";
import { ProjectAnalyses } from "./project-analyses.ts";
import { Projects } from "./projects.ts";
import { JourneyScopeComputation } from "./scope-computation.ts";
import { JourneyScopeProvider } from "./scope-provider.ts";
import { JourneyWorkspaceManager } from "./workspace-manager.ts";

/** The outside world as projects need it. */
export interface ProjectEnvironment {
  readonly fileSystem: FileSystemProvider;
  /** The day that counts as today. */
  readonly today: () => Day;
  /** Notified as the files of the workspace are read. */
  readonly progress?: Progress;
}

/** What this language adds to Langium's shared services. */
export interface ProjectAdditions {
  readonly projects: Projects;
  readonly names: Names;
  readonly analyses: ProjectAnalyses;
  readonly workspace: {
    readonly WorkspaceManager: JourneyWorkspaceManager;
    readonly LangiumDocumentFactory: JourneyDocumentFactory;
  };
}

/** The services that all files of a workspace share, with or without an editor. */
export type ProjectServices = LangiumSharedCoreServices & ProjectAdditions;

/**
 * Wires the language for programs without an editor. The language server adds its features to the same two modules, so
 * both read, resolve and analyze in the same way.
 */
export function createProjectServices({ fileSystem, today, progress = UNHEARD }: ProjectEnvironment): {
  readonly shared: ProjectServices;
  readonly language: LangiumCoreServices;
} {
  const shared = inject(
    createDefaultSharedCoreModule({ fileSystemProvider: () => fileSystem }),
    JourneyGeneratedSharedModule,
    projectModule(today, progress),
  );
  const language = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, languageModule(shared));
  shared.ServiceRegistry.register(language);
  return { shared, language };
}

/** The shared half: documents, names, analyses. */
export function projectModule(
  today: () => Day,
  progress: Progress,
): Module<ProjectServices, PartialLangiumSharedCoreServices & ProjectAdditions> {
  return {
    projects: () => new Projects(),
    names: (services) => new Names(services, services.workspace.LangiumDocumentFactory, services.projects),
    analyses: (services) => new ProjectAnalyses(services, today),
    workspace: {
      LangiumDocuments: (services) => new JourneyDocuments(services),
      LangiumDocumentFactory: (services) => new JourneyDocumentFactory(services),
      IndexManager: (services) =>
        new JourneyIndexManager(services, services.workspace.LangiumDocumentFactory, () => services.names),
      DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
      WorkspaceManager: (services) =>
        new JourneyWorkspaceManager(services, services.projects, services.workspace.LangiumDocumentFactory, progress),
    },
  };
}

/** The half of the language itself: how a text is parsed and how its names are resolved. */
export function languageModule(shared: ProjectServices): Module<LangiumCoreServices, PartialLangiumCoreServices> {
  return {
    ...parserModule,
    references: {
      Linker: (services) => new JourneyLinker(services),
      ScopeComputation: () => new JourneyScopeComputation(shared.workspace.LangiumDocumentFactory),
      ScopeProvider: (services) =>
        new JourneyScopeProvider(services, shared.workspace.LangiumDocumentFactory, shared.names),
    },
  };
}
