import type { LangiumDocument, URI } from "langium";
import type { CancellationToken } from "vscode-languageserver";
import { JourneyDocuments } from "../project/documents.ts";
import { gone } from "./gone.ts";

/** The documents of a server. A request finds its file as it is known, and never reads one again that was deleted meanwhile. */
export class ServerDocuments extends JourneyDocuments {
  override async getOrCreateDocument(uri: URI, token?: CancellationToken): Promise<LangiumDocument> {
    try {
      return await super.getOrCreateDocument(uri, token);
    } catch {
      throw gone(uri);
    }
  }
}
