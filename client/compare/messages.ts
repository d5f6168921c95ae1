import type { CompareResult } from "../../src/protocol.ts";

// What the extension and the page with two maps say to each other. Types only, so that the page carries nothing of VS Code.

export type SideName = "before" | "after";

/** Two journeys beside each other, as a page shows them. */
export interface Comparison extends Omit<CompareResult, "problem"> {
  /** What the sides are, such as `HEAD` and `Working tree`. */
  readonly labels: Readonly<Record<SideName, string>>;
  /** Which of the maps this page shows; the other one is on a page of its own. */
  readonly sides: readonly SideName[];
  /** What keeps the comparison from being that of the texts as they are; with a line, one can go there. */
  readonly problem?: { readonly message: string; readonly line?: number };
}

/** A point between two things that both maps have, and how far from the one to the other. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** Where a reader is on a map, said by what is there: so the other map can show the same. */
export interface MapPlace {
  /** The middle of what is seen, among the cards and among the lanes. */
  readonly across: Between;
  readonly down: Between;
  /** How many px of the page one of the map takes. */
  readonly zoom: number;
}

/** Extension to page. */
export type ComparePanelMessage =
  /** @param comparing what is compared, for the page to keep. */
  | { readonly type: "show"; readonly comparison: Comparison; readonly comparing: string }
  /** The page with the other map has moved. */
  | { readonly type: "follow"; readonly place: MapPlace }
  /** Another change was chosen on the page with the other map. */
  | { readonly type: "choose"; readonly change: string };

/** Page to extension. */
export type ComparePageMessage =
  | { readonly type: "ready" }
  /** Show where something is written: a part of a map, by its id. */
  | { readonly type: "openPart"; readonly side: SideName; readonly id: string }
  /** The same for what a change is about. */
  | { readonly type: "openChange"; readonly side: SideName; readonly change: string }
  | { readonly type: "goTo"; readonly line: number }
  | { readonly type: "journey"; readonly journey: string }
  | { readonly type: "moved"; readonly place: MapPlace }
  | { readonly type: "chosen"; readonly change: string };

/** What VS Code keeps of a page, while it is out of sight and over a restart of the window. */
export interface ComparePageState {
  /** What is compared, as the extension wrote it. */
  readonly comparing: string;
  readonly place: MapPlace | undefined;
  readonly change: string | undefined;
  /** The severities that are left out of the list. */
  readonly hidden: readonly string[];
}
