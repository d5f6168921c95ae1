import type { Element, Ref } from "./element.ts";
import type { Fix, OpenFix } from "./finding.ts";
import type { Actual, Journey } from "./journey.ts";
import type { TextRange } from "./place.ts";
import { type Declarations, VOCABULARY_KINDS } from "./vocabulary.ts";

/** What is wrong with the text itself, found while it was read. */
export interface Problem {
  readonly rule: "syntax" | "unresolved-reference" | "duplicate-name" | "invalid-date" | "invalid-value";
  readonly message: string;
  readonly range: TextRange;
  readonly fixes?: readonly Fix[];
  readonly open?: OpenFix;
}

/** Measured values for one journey, from an `actuals` declaration. */
export interface ActualsBlock {
  readonly journey: Ref;
  readonly uri: string;
  /** What it says of the journey as a whole. */
  readonly whole: Actual;
  readonly entries: readonly ActualsEntry[];
  readonly range: TextRange;
}

export interface ActualsEntry {
  readonly part: Ref;
  /** The far end, when the part is a handoff. */
  readonly to: Ref | undefined;
  readonly actual: Actual;
}

/** What one `.journey` file says. Plain data: it can be stored, sent and compared. */
export interface FileModel {
  readonly uri: string;
  readonly declarations: Declarations;
  readonly journeys: readonly Journey[];
  readonly actuals: readonly ActualsBlock[];
  readonly problems: readonly Problem[];
}

/** A file that declares nothing shared has these very declarations, so that a change elsewhere in it is seen to leave them alone. */
export const NO_DECLARATIONS: Declarations = Object.fromEntries(
  VOCABULARY_KINDS.map((kind) => [kind, [] as readonly Element[]]),
) as unknown as Declarations;
