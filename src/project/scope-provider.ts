import {
  type AstNode,
  AstUtils,
  type LangiumCoreServices,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from "langium";
import * as ast from "../generated/langium/ast.ts";
import type { JourneyDocumentFactory } from "./document-factory.ts";
import type { Whole } from "./name-use.ts";
import type { Names } from "./names.ts";
import { lifecycleOf } from "./read-names.ts";

/** Tells by where a name stands in the syntax tree what it can mean, for whoever looks at trees: completion, go to definition. */
export class JourneyScopeProvider implements ScopeProvider {
  private readonly services: LangiumCoreServices;
  private readonly factory: JourneyDocumentFactory;
  private readonly names: Names;

  constructor(services: LangiumCoreServices, factory: JourneyDocumentFactory, names: Names) {
    this.services = services;
    this.factory = factory;
    this.names = names;
  }

  getScope(context: ReferenceInfo): Scope {
    const type = this.services.shared.AstReflection.getReferenceType(context);
    const uri = AstUtils.getDocument(context.container).uri.toString();
    return this.names.scope(type, this.wholeAround(context.container, type), uri);
  }

  private wholeAround(node: AstNode, type: string): Whole | undefined {
    const journey = AstUtils.getContainerOfType(node, ast.isJourney);
    if (type === ast.Phase.$type) {
      const lifecycle = journey && lifecycleOf(journey);
      return lifecycle ? { type: ast.Lifecycle.$type, name: lifecycle } : undefined;
    }
    if (type !== ast.Touchpoint.$type && type !== ast.Part.$type) return undefined;
    if (!journey) {
      const name = AstUtils.getContainerOfType(node, ast.isActuals)?.journey?.$refText;
      return { type: ast.Journey.$type, name: name ?? "" };
    }
    const path = this.services.workspace.AstNodeLocator.getAstNodePath(journey);
    return this.factory.factsOf(AstUtils.getDocument(node))?.declared.find((item) => item.path === path);
  }
}
