import type { Gap, Reading, Subject } from "../model/gap.ts";
import type { Grid } from "./grid.ts";
import type { MapInput } from "./map-input.ts";
import type { LaneContent, Spot } from "./scene.ts";
import type { SpotDraft } from "./spots.ts";

/** What every lane is laid out from. */
export interface LaneContext extends MapInput {
  readonly grid: Grid;
  /** Makes a thing that can be pointed at, written in the journey's own file unless it says otherwise. */
  readonly spot: (draft: Omit<SpotDraft, "uri"> & { readonly uri?: string }) => Spot;
  /** Where lines across the columns end. */
  readonly right: number;
}

/** A lane before it has its place on the map. */
export interface LaneDraft {
  readonly name: string;
  /** How to read it, in small letters under its name. */
  readonly note: string | undefined;
  readonly height: number;
  readonly content: LaneContent;
}

/** Lays out one lane; `undefined` when the journey has nothing for it. */
export type LayLane = (context: LaneContext) => LaneDraft | undefined;

/** The readings of one stage or touchpoint, in order. */
export function readingsOf(context: MapInput, kind: "stage" | "touchpoint", key: string): readonly Reading[] {
  return context.assessment.readings.filter((reading) => belongsTo(reading.subject, kind, key));
}

/** What is off at one stage or touchpoint; what was not measured is no gap. */
export function gapsOf(context: MapInput, kind: "stage" | "touchpoint", key: string): readonly Gap[] {
  return context.assessment.gaps.filter((gap) => gap.kind !== "unknown" && belongsTo(gap.subject, kind, key));
}

function belongsTo(subject: Subject, kind: "stage" | "touchpoint", key: string): boolean {
  return subject.kind === kind && subject.element.key === key;
}
