import { inject, type Module } from "langium";
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from "langium/lsp";
import type { Connection } from "vscode-languageserver";
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from "../generated/langium/module.ts";
import type { Day } from "../model/element.ts";
import { UNHEARD } from "../project/progress.ts";
import { languageModule, type ProjectAdditions, type ProjectEnvironment, projectModule } from "../project/services.ts";
import { JourneyUpdateHandler } from "./document-update-handler.ts";
import { EditedDocumentBuilder } from "./edited-document-builder.ts";
import { FindingActions } from "./features/code-actions.ts";
import { JourneyCompletionProvider } from "./features/completion.ts";
import { JourneyFormatter } from "./features/formatting.ts";
import { JourneyHoverProvider } from "./features/hover.ts";
import { JourneyRenameProvider } from "./features/rename.ts";
import { inBackground } from "./in-background.ts";
import { ServerDocuments } from "./server-documents.ts";
import { Unconfigured } from "./unconfigured.ts";

/** The outside world as the language server needs it. */
export interface Environment extends ProjectEnvironment {
  /** The editor at the other end; `undefined` in tests. */
  readonly connection?: Connection;
}

interface ServerAdditions {
  readonly workspace: { readonly DocumentBuilder: EditedDocumentBuilder };
  readonly lsp: { readonly DocumentUpdateHandler: JourneyUpdateHandler };
}

/** All services: of the language, and shared ones for the workspace. */
export interface JourneyServices {
  readonly shared: LangiumSharedServices & ProjectAdditions & ServerAdditions;
  readonly journey: LangiumServices;
}

/** Wires the language server: Langium's services, with ours in place of those that journeys need to differ. */
export function createJourneyServices({
  fileSystem,
  today,
  connection,
  progress = UNHEARD,
}: Environment): JourneyServices {
  const shared = inject(
    createDefaultSharedModule({ fileSystemProvider: () => fileSystem, ...(connection && { connection }) }),
    JourneyGeneratedSharedModule,
    projectModule(today, progress),
    serverModule,
  );
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    languageModule(shared),
    featureModule(shared, today),
  );
  shared.ServiceRegistry.register(journey);
  if (!connection) inBackground(undefined, () => shared.workspace.ConfigurationProvider.initialized({}));
  return { shared, journey };
}

const serverModule: Module<JourneyServices["shared"], PartialLangiumSharedServices & ServerAdditions> = {
  workspace: {
    ConfigurationProvider: (services) => new Unconfigured(services),
    DocumentBuilder: (services) => new EditedDocumentBuilder(services),
    LangiumDocuments: (services) => new ServerDocuments(services),
  },
  lsp: {
    DocumentUpdateHandler: (services) => new JourneyUpdateHandler(services, services.workspace.WorkspaceManager),
  },
};

/** The editor's features, one request a file. */
function featureModule(
  shared: JourneyServices["shared"],
  today: () => Day,
): Module<LangiumServices, PartialLangiumServices> {
  return {
    lsp: {
      CodeActionProvider: () => new FindingActions(shared.analyses, shared.names, today),
      CompletionProvider: (services) => new JourneyCompletionProvider(services),
      Formatter: (services) => new JourneyFormatter(services),
      HoverProvider: (services) => new JourneyHoverProvider(services),
      RenameProvider: (services) => new JourneyRenameProvider(services, shared.names),
    },
  };
}
