/** What the tests of a room show before anything is mutated, and how a mutant fares. */

export interface SourceFile {
  /** From the root. */
  readonly path: string;
  readonly firstId: number;
}

/** What a session starts with. */
export interface Setup {
  readonly sources: readonly SourceFile[];
  /** From the root. */
  readonly testFiles: readonly string[];
  /** The mutant that is there when the files are loaded; `undefined` for none. */
  readonly active: number | undefined;
  /** Counts the tests that were begun, so that a session which hangs can be seen from outside. */
  readonly beat: SharedArrayBuffer;
}

/** A test that passes without any mutant. */
export interface TestRun {
  readonly key: string;
  /** Of the processor, not of the clock. */
  readonly milliseconds: number;
  /** How many switches it went past. */
  readonly steps: number;
}

export type Order =
  | { readonly type: "measure" }
  | { readonly type: "try"; readonly id: number; readonly tests: readonly TestRun[] }
  | { readonly type: "end" };

export type Answer =
  | { readonly type: "loaded"; readonly covered: readonly number[]; readonly problem?: string }
  | { readonly type: "measured"; readonly tests: readonly MeasuredTest[] }
  | { readonly type: "tried"; readonly status: "killed" | "survived" | "timed out"; readonly clean: boolean }
  | { readonly type: "ended" };

export interface MeasuredTest extends TestRun {
  readonly file: string;
  /** What it failed with; it is left out then. */
  readonly problem?: string;
  readonly covered: readonly number[];
}
