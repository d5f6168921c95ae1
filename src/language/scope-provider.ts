import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type AstReflection,
  AstUtils,
  EMPTY_SCOPE,
  type IndexManager,
  type LangiumCoreServices,
  MapScope,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  WorkspaceCache,
} from "langium";
import * as ast from "../generated/ast.ts";
import { LIBRARY_URI } from "./library.ts";
import type { Projects } from "./projects.ts";

/**
 * What a name can mean. Stages and touchpoints are visible inside their journey, phases by the lifecycle that the
 * journey follows, everything else in its whole project. A project's own declaration hides one of the built-in library.
 */
export class JourneyScopeProvider implements ScopeProvider {
  private readonly reflection: AstReflection;
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly index: IndexManager;
  private readonly projects: Projects;
  private readonly shared: WorkspaceCache<string, Scope>;
  /** By journey, then by type. Journeys are made anew with every parse, so nothing in here can be out of date. */
  private readonly parts = new WeakMap<ast.Journey, Map<string, Scope>>();
  private readonly phases = new WeakMap<ast.Lifecycle, Scope>();

  constructor(services: LangiumCoreServices, projects: Projects) {
    this.reflection = services.shared.AstReflection;
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.index = services.shared.workspace.IndexManager;
    this.projects = projects;
    this.shared = new WorkspaceCache(services.shared);
  }

  getScope(context: ReferenceInfo): Scope {
    const type = this.reflection.getReferenceType(context);
    if (type === ast.Touchpoint.$type || type === ast.Part.$type) {
      const journey = journeyOf(context.container);
      return journey ? this.partsOf(journey, type) : EMPTY_SCOPE;
    }
    if (type === ast.Phase.$type) {
      const lifecycle = journeyOf(context.container)?.members.find(ast.isFollows)?.lifecycle?.ref;
      if (lifecycle) return this.phasesOf(lifecycle);
    }
    return this.sharedScope(type, AstUtils.getDocument(context.container).uri.toString());
  }

  private partsOf(journey: ast.Journey, type: string): Scope {
    const scopes = this.parts.get(journey) ?? new Map<string, Scope>();
    this.parts.set(journey, scopes);
    const known = scopes.get(type);
    if (known) return known;
    const stages = journey.members.filter(ast.isStage);
    const stray = journey.members.filter(ast.isTouchpoint);
    const touchpoints = [...stages.flatMap((stage) => stage.members.filter(ast.isTouchpoint)), ...stray];
    // A touchpoint comes before a stage of the same name.
    const scope = this.scopeOf(type === ast.Part.$type ? [...touchpoints, ...stages] : touchpoints);
    scopes.set(type, scope);
    return scope;
  }

  private phasesOf(lifecycle: ast.Lifecycle): Scope {
    const scope = this.phases.get(lifecycle) ?? this.scopeOf(lifecycle.members.filter(ast.isPhase));
    this.phases.set(lifecycle, scope);
    return scope;
  }

  private sharedScope(type: string, uri: string): Scope {
    const root = this.projects.rootOf(uri);
    return this.shared.get(`${type} ${root}`, () => {
      const library = new MapScope(firstOfName(this.index.allElements(type, new Set([LIBRARY_URI]))));
      const own = this.index
        .allElements(type)
        .filter((item) => this.projects.rootOf(item.documentUri.toString()) === root);
      return new MapScope(firstOfName(own.toArray().toSorted(byFile)), library);
    });
  }

  private scopeOf(nodes: readonly (AstNode & { name?: string })[]): Scope {
    return new MapScope(
      firstOfName(nodes.flatMap((node) => (node.name ? [this.descriptions.createDescription(node, node.name)] : []))),
    );
  }
}

/** The order of files is that of their addresses, in whatever order they came. */
function byFile(a: AstNodeDescription, b: AstNodeDescription): number {
  const [left, right] = [a.documentUri.toString(), b.documentUri.toString()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Of several declarations of one name the first counts; the others are findings. */
function firstOfName(items: Iterable<AstNodeDescription>): AstNodeDescription[] {
  const names = new Map<string, AstNodeDescription>();
  for (const item of items) if (!names.has(item.name)) names.set(item.name, item);
  return [...names.values()];
}

function journeyOf(node: AstNode): ast.Journey | undefined {
  const journey = AstUtils.getContainerOfType(node, ast.isJourney);
  return journey ?? AstUtils.getContainerOfType(node, ast.isActuals)?.journey?.ref;
}
