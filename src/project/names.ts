import {
  type AstNodeDescription,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Scope,
  type Stream,
  stream,
} from "langium";
import * as ast from "../generated/langium/ast.ts";
import type { DeclaredName } from "./declared-name.ts";
import type { JourneyDocumentFactory } from "./document-factory.ts";
import { LIBRARY_URI } from "./library.ts";
import type { NameUse, Whole } from "./name-use.ts";
import type { Projects } from "./projects.ts";

type ByName = ReadonlyMap<string, DeclaredName>;
type ByType = ReadonlyMap<string, ByName>;

const NONE: ByName = new Map();

/**
 * What a name can mean. Stages and touchpoints are known inside their journey, phases by the lifecycle that the journey
 * follows, everything else in its whole project. A project's own declaration hides one of the built-in library, and of
 * several declarations of one name the first counts, in the order of the addresses of their files.
 */
export class Names {
  private readonly services: LangiumSharedCoreServices;
  private readonly factory: JourneyDocumentFactory;
  private readonly projects: Projects;
  /** By project, as far as they were asked for since the last change of any file. */
  private readonly current = new Map<string, ByType>();
  private readonly versions = new Map<string, { readonly names: ByType; readonly version: object }>();

  constructor(services: LangiumSharedCoreServices, factory: JourneyDocumentFactory, projects: Projects) {
    this.services = services;
    this.factory = factory;
    this.projects = projects;
    const builder = services.workspace.DocumentBuilder;
    builder.onUpdate(() => this.forget());
    builder.onBuildPhase(DocumentState.IndexedContent, () => this.forget());
  }

  /** Looks all names up anew, as after files came or went without being built. */
  forget(): void {
    this.current.clear();
  }

  /** An object that stays the same as long as a project declares the same names, wherever they are declared. */
  versionOf(root: string): object {
    const names = this.namesOf(root);
    const known = this.versions.get(root);
    const version = known && sameNames(known.names, names) ? known.version : {};
    this.versions.set(root, { names, version });
    return version;
  }

  /** The declaration that a name in a file means; `undefined` when there is none. */
  resolve(use: NameUse, uri: string): DeclaredName | undefined {
    const found = this.candidates(use.type, use.whole, uri).get(use.name);
    return found && this.services.AstReflection.isSubtype(found.type, use.type) ? found : undefined;
  }

  /** Everything that a name can mean which is a part of the given whole, or of the project when there is none. */
  scope(type: string, whole: Whole | undefined, uri: string): Scope {
    const isWanted = (item: DeclaredName): boolean => this.services.AstReflection.isSubtype(item.type, type);
    return new NameScope(this.candidates(type, whole, uri), isWanted);
  }

  private candidates(type: string, whole: Whole | undefined, uri: string): ByName {
    const names = this.namesOf(this.projects.rootOf(uri));
    const found = whole && ("parts" in whole ? whole : names.get(whole.type)?.get(whole.name));
    if (found) return found.parts;
    const isInner = type === ast.Touchpoint.$type || type === ast.Part.$type;
    return (isInner ? undefined : names.get(type)) ?? NONE;
  }

  private namesOf(root: string): ByType {
    const known = this.current.get(root);
    if (known) return known;
    const types = new Map<string, Map<string, DeclaredName>>();
    for (const document of this.documentsOf(root)) {
      for (const item of exportedNames(this.factory.factsOf(document)?.declared ?? [])) {
        const names = types.get(item.type) ?? new Map<string, DeclaredName>();
        types.set(item.type, names);
        if (!names.has(item.name)) names.set(item.name, item);
      }
    }
    this.current.set(root, types);
    return types;
  }

  /** Those of a project in the order of their addresses, and the library behind them. */
  private documentsOf(root: string): LangiumDocument[] {
    const own: LangiumDocument[] = [];
    let library: LangiumDocument | undefined;
    for (const document of this.services.workspace.LangiumDocuments.all) {
      const uri = document.uri.toString();
      if (uri === LIBRARY_URI) library = document;
      else if (this.projects.rootOf(uri) === root) own.push(document);
    }
    return library ? [...own, library] : own;
  }
}

/** What a whole project sees of the declarations of a file: those that have a name, and the phases of lifecycles. */
export function* exportedNames(declared: readonly DeclaredName[]): Iterable<DeclaredName> {
  for (const item of declared) {
    if (item.name) yield item;
    if (item.type === ast.Lifecycle.$type) yield* item.parts.values();
  }
}

class NameScope implements Scope {
  private readonly names: ByName;
  private readonly isWanted: (item: DeclaredName) => boolean;

  constructor(names: ByName, isWanted: (item: DeclaredName) => boolean) {
    this.names = names;
    this.isWanted = isWanted;
  }

  getElement(name: string): AstNodeDescription | undefined {
    const found = this.names.get(name);
    return found && this.isWanted(found) ? found : undefined;
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const found = this.getElement(name);
    return stream(found ? [found] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.names.values()).filter(this.isWanted);
  }
}

function sameNames(before: ByType, after: ByType): boolean {
  if (before === after) return true;
  return sameKeys(before, after, (left, right) =>
    sameKeys(left, right, (a, b) => a === b || sameKeys(a.parts, b.parts, (x, y) => x.type === y.type)),
  );
}

function sameKeys<T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>, same: (a: T, b: T) => boolean) {
  if (left.size !== right.size) return false;
  for (const [key, item] of left) {
    const other = right.get(key);
    if (other === undefined || !same(item, other)) return false;
  }
  return true;
}
