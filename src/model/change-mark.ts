/** What a comparison says of a thing on a map. */
export interface ChangeMark {
  readonly kind: "added" | "removed" | "renamed" | "moved" | "changed";
  /** What the change is worth to customers; `risky` where somebody should look whether it is meant. */
  readonly severity: "worse" | "risky" | "better" | "neutral";
  /** What changed, in a few words: `desired lowered`. */
  readonly words: string;
}

/** By what a thing is called on its map. */
export type ChangeMarks = ReadonlyMap<string, ChangeMark>;
