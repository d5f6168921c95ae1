import type { Place, TextRange } from "./place.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** A place that explains a finding, with what it contributes. */
export interface Related extends Place {
  readonly message: string;
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
}
