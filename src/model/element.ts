import type { TextRange } from "./place.ts";

/** A text in quotes, without its quotes and escapes. */
export interface Text {
  readonly text: string;
  readonly range: TextRange;
}

/** A name that points at a declaration elsewhere. */
export interface Ref {
  readonly name: string;
  readonly range: TextRange;
  /** False when the project declares nothing of that name. */
  readonly resolved: boolean;
}

/** A day of the calendar that exists, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** What every declared thing has. */
export interface Element {
  /** The name as written; `undefined` where the line is broken and lacks one. */
  readonly name: string | undefined;
  readonly title: string | undefined;
  /** The whole declaration. */
  readonly range: TextRange;
  /** What to select when jumping to it: the name, else the first word of the declaration. */
  readonly nameRange: TextRange;
  readonly accepts: readonly Accept[];
}

/** `accept RULE "reason" until DATE`: silences one rule inside its element. */
export interface Accept {
  readonly rule: string;
  /** Where the rule's id is written. */
  readonly ruleRange: TextRange;
  readonly reason: string | undefined;
  /** The last day on which it silences; `undefined` when no day is given. */
  readonly until: Day | undefined;
  readonly range: TextRange;
}

/** What to call an element in a message or on the map: its title, else its name. */
export function labelOf(element: Pick<Element, "name" | "title">): string {
  return element.title || element.name || "(unnamed)";
}
