import type { ChangeMark } from "../model/change-mark.ts";
import type { Place } from "../model/place.ts";
import type { NodeKind, Value } from "./tree/tree.ts";

/** What a change means for customers; `risky` where somebody should check that it is intended. */
export type ChangeSeverity = ChangeMark["severity"];

/** The worst first. */
export const CHANGE_SEVERITIES: readonly ChangeSeverity[] = ["worse", "risky", "better", "neutral"];

/** A `derived` change is not written anywhere: it follows from edits, as a gap does. */
export type ChangeKind = ChangeMark["kind"] | "derived";

/** What a change is about. */
export interface ChangeSubject {
  readonly kind: NodeKind;
  /** From the journey or shared declaration to the thing itself, with their names in the new version, or in the old one if it was removed. */
  readonly path: readonly { readonly kind: NodeKind; readonly name: string; readonly title: string }[];
}

/** The subject on one side of a change. */
export interface ChangeSide {
  /** The name of the journey that the subject is in. */
  readonly journey?: string;
  /** Its `data-about` on the map of that journey; absent for what is on no map. */
  readonly about?: string;
  readonly place?: Place;
  /** The value there, as people read it. */
  readonly text?: string;
  /** The same value for programs. */
  readonly value?: Value;
}

/** One change in meaning. */
export interface Change {
  /** Unique in its comparison. */
  readonly id: string;
  /** The id of its rule, such as `owner-removed`, which is also the name of its documentation page. */
  readonly rule: string;
  readonly severity: ChangeSeverity;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** The keyword of the fact that changed; absent when the change is not about a single fact. */
  readonly field?: string;
  /** Absent for what was added. */
  readonly before?: ChangeSide;
  /** Absent for what was removed. */
  readonly after?: ChangeSide;
  /** One plain sentence. */
  readonly message: string;
  /** The ids of the changes that it follows from. */
  readonly causes: readonly string[];
}
