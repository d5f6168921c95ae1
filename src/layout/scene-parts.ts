import type { ChangeMark } from "../model/change-mark.ts";
import type { TextRange } from "../model/place.ts";

// What everything on a map is made of.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What a text says by its colour. */
export type Tone = "ink" | "muted" | "gap" | "loss" | "good" | "desired" | "on-gap" | "on-good";

/** Where a text stands to its point: it starts there, has its middle there, or ends there. */
export type Anchor = "start" | "middle" | "end";

/** How a text looks. Texts that look the same share one object, as a large map has ten thousand of them and a few dozen looks. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly anchor: Anchor;
  readonly tone: Tone;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Lines of text that fit the place they were given. */
export interface TextBlock {
  /** Where the lines start, have their middle or end, as the anchor says. */
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
  readonly style: TextStyle;
  /** The whole text where the lines are cut short. */
  readonly full: string | undefined;
}

/** A thing that can be pointed at. */
export interface Spot {
  /** Unique in the scene, made from names, safe in XML. */
  readonly id: string;
  /** The stage, touchpoint, step or opportunity that it shows something of; see `spots.ts`. */
  readonly about: string;
  /** All that it says, in words. */
  readonly label: string;
  /** What happened to it since another version. */
  readonly change: ChangeMark["kind"] | undefined;
  /** Where it is written: what to select when jumping to it, and the whole declaration. */
  readonly place: { readonly uri: string; readonly range: TextRange; readonly whole: TextRange } | undefined;
}

export type BadgeLook =
  | "gap"
  | "loss"
  | "good"
  | "plain"
  | "gap-solid"
  | "good-solid"
  | "gap-outline"
  | "loss-outline"
  | "good-outline"
  | "unknown";

/** A rounded box around a few words. */
export interface Badge {
  readonly box: Box;
  readonly look: BadgeLook;
  readonly text: TextBlock;
}

/** What findings there are about the thing it stands on. */
export interface Mark {
  /** The left end of the mark, half way up. */
  readonly at: Point;
  readonly sign: MarkSign;
}

/** How many errors and warnings there are, and whether one is an error; counted from `at`. Marks that say the same share it. */
export interface MarkSign {
  readonly severity: "error" | "warning";
  /** Of the disc or triangle, which is as wide as it is high. */
  readonly at: Point;
  readonly size: number;
  readonly box: Box;
  readonly count: TextBlock;
}
