import { list } from "../../model/english.ts";
import type { SourceKind, Vocabulary, VocabularyKind } from "../../model/vocabulary.ts";
import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import {
  type NodeKind,
  nameIn,
  type ReferenceKind,
  type TreeNode,
  titleOf,
  touchpointsIn,
  type Value,
} from "../tree/tree.ts";

/** A node with its parents, outermost first. */
export interface Where {
  readonly node: TreeNode;
  readonly parents: readonly TreeNode[];
}

const SHARED: ReadonlySet<NodeKind> = new Set(VOCABULARY_KINDS);
/** Their titles are half sentences, which need quotation marks in the middle of another sentence. */
const SENTENCES: ReadonlySet<NodeKind> = new Set(["context", "promise"]);
const PARTS: ReadonlySet<NodeKind> = new Set(["journey", "stage", "touchpoint", "handoff", "opportunity"]);

/** Whether a kind of node is a declaration that all journeys of a project share. */
function isShared(kind: NodeKind): kind is VocabularyKind {
  return SHARED.has(kind);
}

/** Whether messages can be about a kind of node. All other nodes are facts of such a node. */
export function isSubject(kind: NodeKind): boolean {
  return PARTS.has(kind) || SHARED.has(kind);
}

/** Whether something is declared for a whole project, or is a part of such a declaration. */
export function isDeclaration(kind: NodeKind): boolean {
  return isShared(kind) || kind === "phase";
}

/** One of the two versions of a project, with what messages call its things. */
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

  /** The node of an id; `undefined` when it is not in this version. */
  at(id: string): Where | undefined {
    return this.places.get(id);
  }

  /** A value as people read it; several names as `A and B`. */
  text(value: Value | undefined, { parents, node }: Where): string {
    if (value === undefined) return "";
    if (!("names" in value)) return "base" in value ? value.text.replace(/-(?=\d)/, "−") : value.text;
    const journey = [...parents, node].find((item) => item.kind === "journey");
    const labels = value.names.map((name) => this.label(value.of, name, journey));
    if (value.inOrder) return labels.join(", ");
    return list(SENTENCES.has(value.of) ? labels.map((label) => `“${label}”`) : labels);
  }

  /** The title of something that is referred to. @param journey where to look for a touchpoint or stage. */
  label(kind: ReferenceKind, name: string, journey?: TreeNode): string {
    if (isShared(kind)) return this.vocabulary.label(kind, { name });
    const parts = kind === "touchpoint" && journey ? touchpointsIn(journey) : (journey?.children ?? []);
    const found = parts.find((part) => part.kind === kind && part.name === name);
    return found ? titleOf(found) : name;
  }

  /** The subject of a node in the middle of a sentence: `“Calls support”`, `the stage “Buying”`. */
  phrase(where: Where): string {
    const { node, parents } = subjectOf(where);
    if (node.kind === "handoff") {
      const { from, to } = node.fields;
      return `the handoff from “${this.text(from, { node, parents })}” to “${this.text(to, { node, parents })}”`;
    }
    if (node.kind === "project") return "the project";
    return node.kind === "touchpoint" ? `“${titleOf(node)}”` : `the ${node.kind} “${titleOf(node)}”`;
  }

  /** Where the subject of a node is, in the middle of a sentence: `at “Calls support”`, `in the stage “Buying”`. */
  placePhrase(where: Where): string {
    return placePhrase(subjectOf(where).node.kind, this.phrase(where));
  }

  /** The title of the metric of a target or measure: `Wait`. */
  metricOf(node: TreeNode): string {
    return this.label("metric", nameIn(node.fields.metric) ?? "");
  }

  sourceKind(source: string | undefined): SourceKind | undefined {
    return this.vocabulary.find("source", source === undefined ? undefined : { name: source })?.sourceKind;
  }
}

/** What messages about a node are about: the node itself, or the one that it is a fact of. */
export function subjectOf(where: Where): Where {
  const all = [...where.parents, where.node];
  const at = all.findLastIndex((node) => isSubject(node.kind));
  const node = all[at];
  return node ? { node, parents: all.slice(0, at) } : where;
}

/** Where a thing is, in the middle of a sentence: `at “Calls support”`, `in the stage “Buying”`. @param phrase of the thing. */
export function placePhrase(kind: NodeKind, phrase: string): string {
  return `${kind === "journey" || kind === "stage" || kind === "handoff" ? "in" : "at"} ${phrase}`;
}
