import type { Finding } from "../model/finding.ts";
import type { Gap, HandoffStep, LostContext, NestedJourney, OpportunityScore, Reading } from "../model/gap.ts";
import type { Handoff, Journey, Opportunity, Stage, Touchpoint } from "../model/journey.ts";
import type { Grid } from "./grid.ts";
import type { MapInput } from "./map-input.ts";
import type { LaneContent } from "./scene.ts";
import type { Spot } from "./scene-parts.ts";
import type { SpotDraft } from "./spots.ts";
import type { TextBlock, TextSign } from "./text/text-block.ts";

/** What has a state, gaps and findings of its own. */
export type Subject = Journey | Stage | Touchpoint | Handoff | Opportunity;

/** What every lane is laid out from. */
export interface LaneContext extends MapInput {
  readonly grid: Grid;
  /** Makes a thing that can be pointed at, written in the journey's own file unless it says otherwise. */
  readonly spot: (draft: SpotDraft) => Spot;
  /** Where lines across the columns end. */
  readonly right: number;
  readonly facts: Facts;
}

/** What the analysis says, by what it is about. Each list is in order, and empty where there is nothing. */
export interface Facts {
  readonly readings: (subject: Subject) => readonly Reading[];
  /** What is off; what was not measured is no gap. */
  readonly gaps: (subject: Subject) => readonly Gap[];
  readonly unknown: (subject: Subject) => readonly Gap[];
  readonly findings: (subject: Subject) => readonly Finding[];
  /** Errors and warnings, which get a mark. */
  readonly serious: (subject: Subject) => readonly Finding[];
  /** What is lost on a step of the flow. */
  readonly lost: (step: HandoffStep) => readonly LostContext[];
  /** `undefined` for one that is done or dropped. */
  readonly score: (opportunity: Opportunity) => OpportunityScore | undefined;
  readonly nested: (touchpoint: Touchpoint) => NestedJourney | undefined;
}

/** A lane before it has its place on the map. */
export interface LaneDraft {
  readonly name: string;
  /** How to read it, in small letters under its name. */
  readonly note: string | undefined;
  /** What a sign on it stands for. */
  readonly legend?: { readonly sign: TextSign; readonly text: string };
  readonly height: number;
  /** The names of its rows, left of the columns. */
  readonly side?: readonly TextBlock[];
  readonly content: LaneContent;
}

/** Lays out one lane; `undefined` when the journey has nothing for it. */
export type LayLane = (context: LaneContext) => LaneDraft | undefined;
