import {
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ScopeComputation,
} from "langium";
import type { JourneyDocumentFactory } from "./document-factory.ts";
import { exportedNames } from "./names.ts";

/** Tells Langium's index, which the search for symbols asks, what a whole project sees. */
export class JourneyScopeComputation implements ScopeComputation {
  private readonly factory: JourneyDocumentFactory;

  constructor(factory: JourneyDocumentFactory) {
    this.factory = factory;
  }

  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return [...exportedNames(this.factory.factsOf(document)?.declared ?? [])];
  }

  /** Nothing: `Names` knows the parts of a journey. */
  async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}
