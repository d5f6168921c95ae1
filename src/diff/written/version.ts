import type { SourceKind, Vocabulary, VocabularyKind } from "../model/vocabulary.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";
import {
  type NodeKind,
  nameIn,
  type ReferenceKind,
  type TreeNode,
  titleOf,
  touchpointsIn,
  type Value,
} from "./tree.ts";

/** A node with those that it is in, outermost first. */
export interface Where {
  readonly node: TreeNode;
  readonly parents: readonly TreeNode[];
}

const SHARED: ReadonlySet<NodeKind> = new Set(VOCABULARY_KINDS);
/** What is called by half a sentence, which would not be seen for a name in the middle of another. */
const SENTENCES: ReadonlySet<NodeKind> = new Set(["context", "promise"]);
const PARTS: ReadonlySet<NodeKind> = new Set(["journey", "stage", "touchpoint", "handoff", "opportunity"]);

/** Whether something is declared for a whole project and is no journey. */
export function isShared(kind: NodeKind): kind is VocabularyKind {
  return SHARED.has(kind);
}

/** Whether something is spoken of by itself, and not as a fact of what it is in. */
export function isSubject(kind: NodeKind): boolean {
  return PARTS.has(kind) || SHARED.has(kind);
}

/** One of the two versions of a project, as messages speak of it. */
export class Version {
  readonly vocabulary: Vocabulary;
  private readonly places = new Map<string, Where>();

  /** @param idOf the id by which both versions know a node. */
  constructor(tree: TreeNode, vocabulary: Vocabulary, idOf: (node: TreeNode) => string) {
    this.vocabulary = vocabulary;
    const note = (node: TreeNode, parents: readonly TreeNode[]): void => {
      this.places.set(idOf(node), { node, parents });
      const inner = [...parents, node];
      for (const child of node.children) note(child, inner);
    };
    note(tree, []);
  }

  /** Where a node is; `undefined` when it is not in this version. */
  at(id: string): Where | undefined {
    return this.places.get(id);
  }

  /** What a value says to people; several names as `A and B`. */
  text(value: Value | undefined, { parents, node }: Where): string {
    if (value === undefined) return "";
    if (!("names" in value)) return "base" in value ? value.text.replace(/-(?=\d)/, "−") : value.text;
    const journey = [...parents, node].find((item) => item.kind === "journey");
    const labels = value.names.map((name) => this.label(value.of, name, journey));
    if (value.inOrder) return labels.join(", ");
    return list(SENTENCES.has(value.of) ? labels.map((label) => `“${label}”`) : labels);
  }

  /** What to call something that is referred to. @param journey the one in which a touchpoint or stage is meant. */
  label(kind: ReferenceKind, name: string, journey?: TreeNode): string {
    if (isShared(kind)) return this.vocabulary.label(kind, { name });
    const parts = kind === "touchpoint" && journey ? touchpointsIn(journey) : (journey?.children ?? []);
    const found = parts.find((part) => part.kind === kind && part.name === name);
    return found ? titleOf(found) : name;
  }

  /** A thing in the middle of a sentence: `“Calls support”`, `the stage “Buying”`; a fact as what it is a fact of. */
  speak(where: Where): string {
    const { node, parents } = subjectOf(where);
    if (node.kind === "handoff") {
      const { from, to } = node.fields;
      return `the handoff from “${this.text(from, { node, parents })}” to “${this.text(to, { node, parents })}”`;
    }
    if (node.kind === "project") return "the project";
    return node.kind === "touchpoint" ? `“${titleOf(node)}”` : `the ${node.kind} “${titleOf(node)}”`;
  }

  /** What a target, measure or gap is about: `Wait`. */
  metricOf(node: TreeNode): string {
    return this.label("metric", nameIn(node.fields.metric) ?? "");
  }

  sourceKind(source: string | undefined): SourceKind | undefined {
    return this.vocabulary.find("source", source === undefined ? undefined : { name: source })?.sourceKind;
  }
}

/** The thing that is spoken of: a node itself, or what it is a fact of. */
export function subjectOf(where: Where): Where {
  const all = [...where.parents, where.node];
  const at = all.findLastIndex((node) => isSubject(node.kind));
  const node = all[at];
  return node ? { node, parents: all.slice(0, at) } : where;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
