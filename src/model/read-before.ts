import type { AstNode } from "langium";
import type { Problem } from "./file-model.ts";
import type { TextRange } from "./place.ts";

interface Known<T> {
  /** That of the node when it was read. A tree that takes a newer text over gives a new one to what changed or moved. */
  readonly range: TextRange | undefined;
  /** What it was read with beside the node itself. */
  readonly around: string;
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** What was read off nodes of trees that live through edits, so that an edit costs the reading of what it touched. */
export class ReadBefore {
  private readonly known = new WeakMap<AstNode, Known<unknown>>();

  /**
   * What a node says: as it was read before where it stands as it did, or read now.
   *
   * @param around what else the value depends on; has to be of the same kind for each kind of node.
   * @param problems takes what is wrong in it.
   */
  read<T>(node: AstNode, around: string, problems: Problem[], make: () => T): T {
    const range = node.$cstNode?.range;
    const known = this.known.get(node) as Known<T> | undefined;
    if (known && range && known.range === range && known.around === around) {
      for (const problem of known.problems) problems.push(problem);
      return known.value;
    }
    const before = problems.length;
    const value = make();
    this.known.set(node, { range, around, value, problems: problems.slice(before) });
    return value;
  }
}
