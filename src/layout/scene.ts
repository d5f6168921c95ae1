import type { ChangeMark } from "../model/change-mark.ts";
import type { Badge } from "./badge.ts";
import type { Box, Point } from "./geometry.ts";
import type { FindingSign, Spot } from "./scene-parts.ts";
import type { TextBlock } from "./text/text-block.ts";

// A scene says what stands where, in px, with y downwards. Lanes have their own origin: the left edge of the map and
// the top of the lane, so that a lane that grows moves those below it without changing them. Cards, ways, stops and marks
// have one, too: what many of them have in common is one object in the scene and one text in the picture.

/** What happened to a thing since another version: an outline around it, and a sign with a few words. */
export interface ChangeSign {
  readonly mark: ChangeMark;
  readonly outline: Box | undefined;
  readonly radius: number;
  readonly plate: Box;
  readonly words: TextBlock;
}

export interface Header {
  readonly title: TextBlock;
  /** Goal, persona, owner and the like: a name, and what it is. */
  readonly facts: readonly { readonly name: TextBlock; readonly value: TextBlock }[];
  readonly summary: readonly Badge[];
}

export interface StageArrow {
  readonly spot: Spot;
  readonly box: Box;
  /** How far the tip stands out of the box, and the notch stands in. */
  readonly tip: number;
  /** True for one that an earlier version had. */
  readonly isGone: boolean;
  readonly texts: readonly TextBlock[];
  readonly badges: readonly Badge[];
  readonly findingSign: FindingSign | undefined;
}

/** A touchpoint. What it holds counts from its upper left corner: what cards have in common is alike wherever they stand. */
export interface Card {
  readonly spot: Spot;
  /** The upper left corner. */
  readonly at: Point;
  readonly frame: CardFrame;
  readonly texts: readonly TextBlock[];
  readonly badges: readonly Badge[];
  readonly icon: Icon | undefined;
  readonly findingSign: FindingSign | undefined;
  /** The journey that opens below it. */
  readonly link: CardLink | undefined;
}

/** The edge of a card. Cards of a lane that look alike share it. */
export interface CardFrame {
  /** `gap`: something is off. `open`: a place for what is not written yet. `gone`: what an earlier version had. */
  readonly look: "plain" | "gap" | "open" | "gone";
  readonly width: number;
  readonly height: number;
}

/** The picture of a channel, with its upper left corner. */
export interface Icon extends Point {
  readonly name: ChannelIcon;
}

export interface CardLink {
  readonly spot: Spot;
  readonly box: Box;
  readonly texts: readonly TextBlock[];
}

/** Pictures of channels; `other` stands for those that a project adds. */
export type ChannelIcon =
  | "web"
  | "app"
  | "email"
  | "sms"
  | "chat"
  | "phone"
  | "letter"
  | "store"
  | "service-desk"
  | "kiosk"
  | "social"
  | "parcel"
  | "invoice"
  | "payment"
  | "other"
  | "none";

export interface TouchpointLane {
  readonly kind: "touchpoints";
  readonly cards: readonly Card[];
}

/** A stretch of the emotion curve, level at both ends. */
export interface Curve {
  readonly from: Point;
  readonly to: Point;
  /** False over touchpoints where nothing is known. */
  readonly sure: boolean;
  /** `gap` where the actual state misses the desired one at either end. */
  readonly look: "desired" | "gap" | "good" | "plain";
}

/** A cubic Bézier curve: its start, two control points, its end. */
export type Bezier = readonly [Point, Point, Point, Point];

/** The area between two curves that start and end at the same `x`. */
export interface Shortfall {
  readonly above: Bezier;
  readonly below: Bezier;
}

export interface MoodPoint {
  readonly spot: Spot;
  readonly at: Point;
  readonly look: Curve["look"] | "benchmark";
  /** True when it was observed longer ago than observations of this journey hold. */
  readonly stale: boolean;
}

export interface ExperienceLane {
  readonly kind: "experience";
  readonly left: number;
  readonly right: number;
  readonly levels: readonly { readonly y: number; readonly zero: boolean }[];
  /** What lies between desired and actual where the actual is worse. */
  readonly shortfalls: readonly Shortfall[];
  readonly drops: readonly Box[];
  readonly desired: readonly Curve[];
  readonly actual: readonly Curve[];
  readonly points: readonly MoodPoint[];
  /** How whole stages should feel and do feel: a short level line where the stage begins. */
  readonly stages: readonly { readonly spot: Spot; readonly curve: Curve }[];
  readonly texts: readonly TextBlock[];
  readonly badges: readonly Badge[];
}

export interface MeasureRow {
  readonly spot: Spot;
  readonly texts: readonly TextBlock[];
  readonly bar: { readonly box: Box; readonly filled: number; readonly look: "gap" | "good" | "unknown" } | undefined;
}

export interface MeasureLane {
  readonly kind: "measures";
  readonly rows: readonly MeasureRow[];
  readonly notes: readonly TextBlock[];
}

export interface VoiceLane {
  readonly kind: "voice";
  readonly voices: readonly {
    readonly spot: Spot;
    readonly bar: Box;
    readonly look: "pain" | "quote";
    readonly texts: readonly TextBlock[];
  }[];
}

/** What a touchpoint, or all of a stage, does for the promises that it keeps. */
export interface PromiseLane {
  readonly kind: "promises";
  readonly chips: readonly {
    readonly spot: Spot;
    readonly box: Box;
    readonly look: "kept" | "broken" | "unknown";
    readonly texts: readonly TextBlock[];
  }[];
}

/** A touchpoint on the line map of owners. Its number and its end count from its centre. */
export interface Stop {
  readonly spot: Spot;
  /** The centre. */
  readonly at: Point;
  readonly disc: StopDisc;
  readonly number: TextBlock;
  /** Where the way ends here: a line from the rim of the disc to a buffer, and the word for it where there is room. */
  readonly end: StopEnd | undefined;
}

/** Counts from the centre of the stop. Stops whose ways end alike share it. */
export interface StopEnd {
  readonly from: Point;
  readonly at: Point;
  readonly badge: Badge | undefined;
}

/** Stops that look alike share it. */
export interface StopDisc {
  /** `aside`: it happens, though nobody planned it. */
  readonly look: "plain" | "nobody" | "aside";
  readonly radius: number;
}

/** A way from one stop to another. Everything about it counts from where its label stands. */
export interface Route {
  readonly spot: Spot;
  /** The middle of the stretch that is free for the label. */
  readonly at: Point;
  readonly line: RouteLine;
  readonly badge: Badge | undefined;
  readonly texts: readonly TextBlock[];
  readonly findingSign: FindingSign | undefined;
}

/** The line of a way. Those that look alike share it. */
export interface RouteLine {
  /** `lossy`: owned or inside one owner, and something that is needed later gets lost. `observed`: customers go it, though nobody planned it. */
  readonly look: "inside" | "owned" | "lossy" | "unowned" | "unknown" | "observed";
  /** Straight stretches, whose corners are to be rounded. */
  readonly points: readonly Point[];
  /** True when the direction is not the usual one, left to right to the next touchpoint. */
  readonly arrow: boolean;
}

export interface OwnerRow {
  readonly y: number;
  /** The name again, farther right on the row. */
  readonly repeats: readonly TextBlock[];
  readonly nobody: boolean;
}

export interface OwnerLane {
  readonly kind: "owners";
  readonly left: number;
  readonly right: number;
  readonly rows: readonly OwnerRow[];
  readonly routes: readonly Route[];
  readonly stops: readonly Stop[];
}

export interface BackstageLane {
  readonly kind: "backstage";
  readonly items: readonly { readonly spot: Spot; readonly box: Box; readonly texts: readonly TextBlock[] }[];
}

/** Something with a few lines about it; the lanes of the overview, the portfolio and the owner's view are made of these. */
export interface Panel {
  readonly spot: Spot;
  readonly box: Box;
  /** `frame`: mere lines, on nothing. */
  readonly look: "plain" | "gap" | "good" | "frame";
  readonly texts: readonly TextBlock[];
  readonly badges: readonly Badge[];
  readonly findingSign: FindingSign | undefined;
  /** Shares of a whole, from left to right. */
  readonly bars: readonly { readonly box: Box; readonly look: "good" | "gap" | "unknown" }[];
  /** A curve in small: points from left to right, and the height of its zero. */
  readonly spark: { readonly points: readonly Point[]; readonly zero: number } | undefined;
}

export interface PanelLane {
  readonly kind: "steps" | "worst-gaps" | "stage-owners" | "next-steps" | "journeys" | "work";
  readonly panels: readonly Panel[];
  /** Headings over columns of panels. */
  readonly headings: readonly TextBlock[];
}

/** The systems behind the stage: a row a system, a dot where it is used. */
export interface SystemLane {
  readonly kind: "systems";
  readonly rows: readonly {
    readonly y: number;
    readonly left: number;
    readonly right: number;
    readonly uses: readonly { readonly spot: Spot; readonly at: Point }[];
  }[];
}

export interface OpportunityLane {
  readonly kind: "opportunities";
  readonly items: readonly {
    readonly spot: Spot;
    readonly box: Box;
    readonly look: "open" | "done" | "dropped" | "gone";
    /** Where on the upper edge the touchpoints stand that it helps. */
    readonly peaks: readonly number[];
    readonly texts: readonly TextBlock[];
    readonly badges: readonly Badge[];
    readonly findingSign: FindingSign | undefined;
  }[];
}

export type LaneContent =
  | TouchpointLane
  | ExperienceLane
  | MeasureLane
  | VoiceLane
  | PromiseLane
  | OwnerLane
  | BackstageLane
  | SystemLane
  | PanelLane
  | OpportunityLane;

export interface Lane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  /** The line above it that a service blueprint draws; `undefined` for a mere rule. */
  readonly edge: TextBlock | undefined;
  /** What stands left of the columns, and stays in sight where a reader moves along them: the name of the lane, of its rows. */
  readonly side: readonly TextBlock[];
  readonly content: LaneContent;
  /** What happened to what it shows. */
  readonly changes: readonly ChangeSign[];
}

/** A lane that can be shown or hidden, by the kind of its content. */
export interface LaneChoice {
  /** `findings` stands for the marks on all lanes. */
  readonly name: LaneContent["kind"] | "findings";
  readonly title: string;
}

/** What to write next, where there is nothing to draw. */
export interface Hint {
  readonly box: Box;
  readonly texts: readonly TextBlock[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the map says in one or two sentences. */
  readonly description: string;
  /** The ends of rules and dashes across the map. */
  readonly left: number;
  readonly right: number;
  /** Where the columns start, right of the names. */
  readonly columnsLeft: number;
  readonly header: Header;
  /** What happened to the journey as a whole, and to its stages. */
  readonly changes: { readonly header: readonly ChangeSign[]; readonly stages: readonly ChangeSign[] };
  readonly stages: readonly StageArrow[];
  readonly lanes: readonly Lane[];
  readonly hint: Hint | undefined;
  /** The lanes that there is something for, in order, hidden ones among them. */
  readonly choices: readonly LaneChoice[];
  /** Everything that can be pointed at, in the order in which it is read. */
  readonly spots: readonly Spot[];
}
