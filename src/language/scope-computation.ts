import {
  type AstNodeDescription,
  DefaultScopeComputation,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
} from "langium";
import { isLifecycle, isPhase, type JourneyFile } from "../generated/ast.ts";

/** Exports what a whole project sees: declarations, and the phases of lifecycles. Parts of a journey stay inside it. */
export class JourneyScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const symbols: AstNodeDescription[] = [];
    for (const node of (document.parseResult.value as JourneyFile).declarations ?? []) {
      this.addExportedSymbol(node, symbols, document);
      if (!isLifecycle(node)) continue;
      for (const phase of node.members.filter(isPhase)) this.addExportedSymbol(phase, symbols, document);
    }
    return symbols;
  }

  /** Nothing: `JourneyScopeProvider` reads the parts of a journey off the journey itself. */
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}
