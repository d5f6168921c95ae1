import type { ChangeMark } from "../model/change-mark.ts";
import type { TextRange } from "../model/place.ts";
import type { Box, Point } from "./geometry.ts";
import type { TextBlock } from "./text/text-block.ts";

// What everything on a map is made of.

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

/** What findings there are about the thing it stands on. */
export interface FindingSign {
  /** The left end of the sign, half way up. */
  readonly at: Point;
  readonly shape: SignShape;
}

/** How many errors and warnings there are, and whether one is an error; counted from `at`. Signs that say the same share it. */
export interface SignShape {
  readonly severity: "error" | "warning";
  /** Of the disc or triangle, which is as wide as it is high. */
  readonly at: Point;
  readonly size: number;
  readonly box: Box;
  readonly count: TextBlock;
}
