import type { Element } from "./element.ts";
import type { Place, Position, TextRange } from "./place.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** A place that explains a finding, with what it contributes. */
export interface Related extends Place {
  readonly message: string;
}

/**
 * One step of a quick fix. It becomes an edit only with the text at hand, which shows where lines and blocks begin.
 * `replace` replaces a range by a text; `remove` deletes a declaration, and its lines when nothing else is on them; `add-line`
 * adds a fact to the block of a declaration, and a block to a declaration without one; `declare` adds a declaration at the top
 * of the file; `wrap-rest` puts signs around what follows a place on its line, up to a brace, a comment or, within a text, the next fact.
 */
export type FixStep =
  | { readonly kind: "replace"; readonly range: TextRange; readonly text: string }
  | { readonly kind: "remove"; readonly range: TextRange }
  | { readonly kind: "add-line"; readonly block: TextRange; readonly at: "start" | "end"; readonly text: string }
  | { readonly kind: "declare"; readonly text: string }
  | {
      readonly kind: "wrap-rest";
      readonly from: Position;
      readonly signs: "quotes" | "braces";
      readonly before?: string;
    };

/** A quick fix: a mechanical way to resolve a finding, within the finding's own file. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  readonly steps: readonly FixStep[];
}

/**
 * A fix that lacks a name of the project, or the day that counts as today. Only the editor fills it in, at the moment it is asked:
 * once for each name that could be meant.
 */
export interface OpenFix {
  /** The type of what is named in the syntax tree, or `Day` for today. */
  readonly of: string;
  /** What is written, with `{name}` for the name. */
  readonly text: string;
  /** The same with what stands before it, for the title. */
  readonly spoken: string;
  /** Where it is written: instead of a range, or as a line of a block. */
  readonly place: TextRange | { readonly block: TextRange };
  /** A name that is not meant. */
  readonly except?: string;
  /** A name to declare, where the project has none of this type. */
  readonly example?: string;
}

/** How findings of one rule are told together that stand often in a journey for one reason. */
export interface FindingGroup {
  /** Findings with another reason are told apart. */
  readonly reason: string;
  /** What is told of all; `{count}` stands for how many there are, and `{places}` for some of them. */
  readonly message: string;
  /** This one in a few words. */
  readonly item: string;
  /** What the fix is called that does for all what the first fix of each does. */
  readonly fix?: string;
  /** Fixes for all, where they are others than those of each. */
  readonly fixes?: readonly Fix[];
  /** They are told together if there are more than this; 2 when absent. */
  readonly unless?: number;
  /** Groups of one topic in a journey are one finding. */
  readonly topic?: string;
}

/** Findings that another one only adds a remark to: it is not told itself where they all are. */
export interface Repeats {
  readonly findings: readonly { readonly rule: string; readonly range: TextRange }[];
  /** The remark, for one finding, for all of several, and for `{count}` of several. */
  readonly one: string;
  readonly all: string;
  readonly some: string;
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
  /** A way to mend it for which a name or a day has to be found; where there are others, it comes behind them. */
  readonly open?: OpenFix;
  /** Whether it is about JSON itself: an editor that knows JSON tells of it, too. */
  readonly isOfJson?: true;
  /** Elements that can accept it beside those that its place lies in; absent where there are none. */
  readonly also?: readonly Element[];
  readonly group?: FindingGroup;
  readonly repeats?: Repeats;
}
