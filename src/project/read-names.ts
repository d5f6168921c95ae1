import {
  type AstNode,
  type AstNodeLocator,
  type AstReflection,
  CstUtils,
  GrammarUtils,
  isReference,
  type Reference,
  type URI,
} from "langium";
import * as ast from "../generated/langium/ast.ts";
import { titleOf } from "../syntax/nouns.ts";
import { DeclaredName } from "./declared-name.ts";
import type { NameUse, Whole } from "./name-use.ts";
import type { TreeHolder } from "./tree-holder.ts";

/** The names that a file declares and those that it uses. */
export interface FileNames {
  /** At the top level, also those that are missing because their line is broken. */
  readonly declared: readonly DeclaredName[];
  readonly used: readonly NameUse[];
}

/** Reads the names off a syntax tree in one walk, led by what is known of each type: Langium's streams take ten times as long. */
export class NameReader {
  private readonly reflection: AstReflection;
  private readonly locator: AstNodeLocator;
  private readonly properties = new Map<string, readonly Property[]>();

  constructor(reflection: AstReflection, locator: AstNodeLocator) {
    this.reflection = reflection;
    this.locator = locator;
  }

  read(root: ast.JourneyFile, uri: URI, source: TreeHolder): FileNames {
    const declared: DeclaredName[] = [];
    const uses = new Uses();
    const declare = (node: Declaring, parts: readonly Declaring[] = [], top = true): DeclaredName => {
      const name = node.name ?? "";
      const inner = parts.filter((part) => part.name).map((part) => declare(part, [], false));
      const what = { name, type: node.$type, title: titleOf(node), documentUri: uri };
      const nameNode = top ? GrammarUtils.findNodeForProperty(node.$cstNode, "name") : undefined;
      const segment = nameNode && { nameSegment: CstUtils.toDocumentSegment(nameNode) };
      const path = this.pathOf(node);
      return new DeclaredName({ ...what, ...segment, path, parts: firstOfName(inner) }, source, this.locator);
    };
    for (const node of root.declarations ?? []) {
      const wholes = new Map<string, Whole>();
      if (ast.isActuals(node)) {
        const whole = { type: ast.Journey.$type, name: node.journey?.$refText ?? "" };
        for (const type of PARTS) wholes.set(type, whole);
      } else {
        const item = declare(node, partsOf(node));
        declared.push(item);
        if (ast.isJourney(node)) {
          for (const type of PARTS) wholes.set(type, item);
          const lifecycle = lifecycleOf(node);
          if (lifecycle) wholes.set(ast.Phase.$type, { type: ast.Lifecycle.$type, name: lifecycle });
        }
      }
      this.visit(node, (type, reference) => uses.add(type, wholes.get(type), reference));
    }
    return { declared, used: uses.packed() };
  }

  /** In one piece: what is glued together bit by bit keeps all its bits. */
  private pathOf(node: AstNode): string {
    return this.locator.getAstNodePath(node).split("/").join("/");
  }

  private visit(node: AstNode, tell: (type: string, reference: Reference) => void): void {
    for (const { name, referenceType } of this.propertiesOf(node.$type)) {
      const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
      if (typeof value !== "object" || value === null) continue;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (referenceType === undefined) this.visit(item, tell);
        else if (isReference(item)) tell(referenceType, item);
      }
    }
  }

  private propertiesOf(type: string): readonly Property[] {
    const known = this.properties.get(type);
    if (known) return known;
    const properties = Object.values(this.reflection.getTypeMetaData(type).properties);
    this.properties.set(type, properties);
    return properties;
  }
}

interface Property {
  readonly name: string;
  readonly referenceType?: string;
}

type Declaring = AstNode & { readonly name?: string };

const PARTS: readonly string[] = [ast.Touchpoint.$type, ast.Part.$type];

/** What can be referred to inside a declaration, in order of precedence: a touchpoint comes before a stage of its name. */
function partsOf(node: ast.Declaration): readonly Declaring[] {
  if (ast.isLifecycle(node)) return node.members.filter(ast.isPhase);
  if (!ast.isJourney(node)) return [];
  const stages = node.members.filter(ast.isStage);
  const stray = node.members.filter(ast.isTouchpoint);
  return [...stages.flatMap((stage) => stage.members.filter(ast.isTouchpoint)), ...stray, ...stages];
}

/** The name of the lifecycle that a journey follows. */
export function lifecycleOf(journey: ast.Journey): string | undefined {
  return journey.members.find(ast.isFollows)?.lifecycle?.$refText;
}

function firstOfName(items: readonly DeclaredName[]): ReadonlyMap<string, DeclaredName> {
  const names = new Map<string, DeclaredName>();
  for (const item of items) if (!names.has(item.name)) names.set(item.name, item);
  return names;
}

interface Growing extends NameUse {
  readonly places: number[];
}

/** Gathers places by what they refer to. */
class Uses {
  private readonly all: Growing[] = [];
  private readonly known = new Map<Whole | undefined, Map<string, Map<string, Growing>>>();

  add(type: string, whole: Whole | undefined, { $refText: name, $refNode }: Reference): void {
    if (!name || !$refNode) return;
    const names = entry(
      entry(this.known, whole, () => new Map<string, Map<string, Growing>>()),
      type,
      () => new Map<string, Growing>(),
    );
    const use = entry(names, name, () => {
      const made: Growing = { type, name, whole, places: [] };
      this.all.push(made);
      return made;
    });
    use.places.push($refNode.offset, $refNode.length);
  }

  /** Lists without the room that they had for growing. */
  packed(): NameUse[] {
    return this.all.map((use) => ({ ...use, places: use.places.slice() }));
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
