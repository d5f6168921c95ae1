import { DefaultWorkspaceManager, inject, type LangiumDocument, type LangiumSharedCoreServices, URI } from "langium";
import { createDefaultModule, createDefaultSharedModule, type LangiumSharedServices } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from "../src/generated/langium/module.ts";
import { LIBRARY_TEXT } from "../src/generated/library.ts";
import { LIBRARY_URI } from "../src/project/library.ts";

/**
 * The baseline: the same grammar, the types generated from it and the built-in library, with Langium's services as they
 * come. It lexes, parses, indexes and links the corpus, whose names are none of the keywords as some of the library's are,
 * and finds nothing: Langium has no rules of its own. Names inside a stage are out of sight for the rest of its journey, so that some
 * references stay unresolved; looking for them costs it as much.
 */
export async function buildWithStockServices(folder: string): Promise<LangiumSharedServices> {
  const shared = inject(createDefaultSharedModule(NodeFileSystem), JourneyGeneratedSharedModule, {
    workspace: { WorkspaceManager: (services: LangiumSharedCoreServices) => new LibraryLoader(services) },
  });
  shared.ServiceRegistry.register(inject(createDefaultModule({ shared }), JourneyLanguageGeneratedModule));
  await shared.workspace.ConfigurationProvider.initialized({});
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file(folder).toString(), name: "corpus" }]);
  return shared;
}

class LibraryLoader extends DefaultWorkspaceManager {
  private readonly services: LangiumSharedCoreServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.services = services;
  }

  protected override async loadAdditionalDocuments(
    _folders: unknown,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    collector(this.services.workspace.LangiumDocumentFactory.fromString(LIBRARY_TEXT, URI.parse(LIBRARY_URI)));
  }
}
