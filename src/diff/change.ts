import type { ChangeMark } from "../model/change-mark.ts";
import type { Place } from "../model/place.ts";
import type { NodeKind, Value } from "./tree.ts";

/** What a change is worth to customers: `risky` where somebody should look whether it is meant. */
export type ChangeSeverity = ChangeMark["severity"];

/** From the worst on. */
export const CHANGE_SEVERITIES: readonly ChangeSeverity[] = ["worse", "risky", "better", "neutral"];

/** `derived`: nobody wrote it; it follows from what was written, as a gap does. */
export type ChangeKind = ChangeMark["kind"] | "derived";

/** What a change is about. */
export interface ChangeSubject {
  readonly kind: NodeKind;
  /** From the journey, or what is shared, to the thing itself; as it is called now, or was last. */
  readonly path: readonly { readonly kind: NodeKind; readonly name: string; readonly title: string }[];
}

/** The subject on one side of a change. */
export interface ChangeSide {
  /** The name of the journey that it is in. */
  readonly journey?: string;
  /** What it is called on the map of that journey, as `data-about` says it; absent for what is on no map. */
  readonly about?: string;
  readonly place?: Place;
  /** What is said there, as people read it. */
  readonly text?: string;
  /** The same for programs. */
  readonly value?: Value;
}

/** One thing that means something else now. */
export interface Change {
  /** Unlike those of all others of its comparison. */
  readonly id: string;
  /** The id of its rule, such as `owner-removed`, which is also the name of its page. */
  readonly rule: string;
  readonly severity: ChangeSeverity;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** The keyword of the line that says something else. */
  readonly field?: string;
  /** Absent for what is new. */
  readonly before?: ChangeSide;
  /** Absent for what is gone. */
  readonly after?: ChangeSide;
  /** One plain sentence. */
  readonly message: string;
  /** The ids of the changes that it follows from. */
  readonly causes: readonly string[];
}
