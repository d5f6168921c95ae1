import type { Element } from "./element.ts";
import type { Place, TextRange } from "./place.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** A place that explains a finding, with what it contributes. */
export interface Related extends Place {
  readonly message: string;
}

/**
 * A change of a text that needs the text itself to be worked out: where lines begin, and where a block does.
 * `replace` puts a text in the place of another; `remove` takes a declaration away, with its lines where nothing else stands in
 * them; `add-line` adds a fact to the block of a declaration, and gives it one if it has none; `declare` adds a declaration at
 * the top of the file.
 */
export type Change =
  | { readonly kind: "replace"; readonly range: TextRange; readonly text: string }
  | { readonly kind: "remove"; readonly range: TextRange }
  | { readonly kind: "add-line"; readonly block: TextRange; readonly at: "start" | "end"; readonly text: string }
  | { readonly kind: "declare"; readonly text: string };

/** A mechanical way to mend what was found, in the file that it was found in. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Something that a user should know about a place in a file. */
export interface Finding {
  /** The stable id of the rule that found it, such as `unowned-handoff`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly uri: string;
  readonly range: TextRange;
  readonly related: readonly Related[];
  /** Ways to mend it, the likeliest first; absent where it takes thought. */
  readonly fixes?: readonly Fix[];
  /** Elements that can accept it beside those that its place lies in; absent where there are none. */
  readonly also?: readonly Element[];
}
