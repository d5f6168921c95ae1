import { type FileSystemProvider, inject, type Module } from "langium";
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from "langium/lsp";
import type { Connection } from "vscode-languageserver";
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from "../generated/module.ts";
import type { Day } from "../model/element.ts";
import { FindingActions } from "./code-action-provider.ts";
import { JourneyCompletionProvider } from "./completion-provider.ts";
import { JourneyDocumentBuilder } from "./document-builder.ts";
import { JourneyDocumentFactory } from "./document-factory.ts";
import { JourneyUpdateHandler } from "./document-update-handler.ts";
import { JourneyDocuments } from "./documents.ts";
import { JourneyFormatter } from "./formatter.ts";
import { JourneyHoverProvider } from "./hover-provider.ts";
import { JourneyIndexManager } from "./index-manager.ts";
import { JourneyLinker } from "./linker.ts";
import { Names } from "./names.ts";
import { parserModule } from "./parser-module.ts";
import { type Progress, UNHEARD } from "./progress.ts";
import { ProjectAnalyses } from "./project-analyses.ts";
import { Projects } from "./projects.ts";
import { JourneyRenameProvider } from "./rename-provider.ts";
import { JourneyScopeComputation } from "./scope-computation.ts";
import { JourneyScopeProvider } from "./scope-provider.ts";
import { JourneyWorkspaceManager } from "./workspace-manager.ts";

/** The outside world as the language needs it. */
export interface Environment {
  readonly fileSystem: FileSystemProvider;
  /** The day that counts as today. */
  readonly today: () => Day;
  /** The editor at the other end; `undefined` on the command line and in tests. */
  readonly connection?: Connection;
  /** Hears how many files of the workspace are read. */
  readonly progress?: Progress;
}

interface JourneySharedAdditions {
  readonly projects: Projects;
  readonly names: Names;
  readonly analyses: ProjectAnalyses;
  readonly workspace: {
    readonly WorkspaceManager: JourneyWorkspaceManager;
    readonly LangiumDocumentFactory: JourneyDocumentFactory;
  };
  readonly lsp: { readonly DocumentUpdateHandler: JourneyUpdateHandler };
}

/** All services: of the language, and shared ones for the workspace. */
export interface JourneyServices {
  readonly shared: LangiumSharedServices & JourneySharedAdditions;
  readonly journey: LangiumServices;
}

/** Wires the language: Langium's own services, with ours in the place of those that a journey needs otherwise. */
export function createJourneyServices({
  fileSystem,
  today,
  connection,
  progress = UNHEARD,
}: Environment): JourneyServices {
  const shared = inject(
    createDefaultSharedModule({ fileSystemProvider: () => fileSystem, ...(connection && { connection }) }),
    JourneyGeneratedSharedModule,
    sharedModule(today, progress),
  );
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    parserModule,
    languageModule(shared, today),
  );
  shared.ServiceRegistry.register(journey);
  if (!connection) shared.workspace.ConfigurationProvider.initialized({});
  return { shared, journey };
}

type SharedServices = LangiumSharedServices & JourneySharedAdditions;

function sharedModule(
  today: () => Day,
  progress: Progress,
): Module<SharedServices, PartialLangiumSharedServices & JourneySharedAdditions> {
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
      WorkspaceManager: (services) => new JourneyWorkspaceManager(services, services.projects, progress),
    },
    lsp: {
      DocumentUpdateHandler: (services) => new JourneyUpdateHandler(services, services.workspace.WorkspaceManager),
    },
  };
}

function languageModule(shared: SharedServices, today: () => Day): Module<LangiumServices, PartialLangiumServices> {
  return {
    references: {
      Linker: (services) => new JourneyLinker(services),
      ScopeComputation: () => new JourneyScopeComputation(shared.workspace.LangiumDocumentFactory),
      ScopeProvider: (services) =>
        new JourneyScopeProvider(services, shared.workspace.LangiumDocumentFactory, shared.names),
    },
    lsp: {
      CodeActionProvider: () => new FindingActions(shared.analyses, today),
      CompletionProvider: (services) => new JourneyCompletionProvider(services),
      Formatter: (services) => new JourneyFormatter(services),
      HoverProvider: (services) => new JourneyHoverProvider(services),
      RenameProvider: (services) => new JourneyRenameProvider(services),
    },
  };
}
