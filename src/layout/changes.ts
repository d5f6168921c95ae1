import { lowest } from "../algorithms/extremes.ts";
import type { ChangeMark, ChangeMarks } from "../model/change-mark.ts";
import type { Box, Point } from "./geometry.ts";
import type { ChangeSign, Header, LaneContent, Route, Scene, StageArrow } from "./scene.ts";
import { MARGIN, TEXT_WIDTH, UNIT } from "./sizes.ts";
import { inkBox, textBlock } from "./text/text-block.ts";
import type { Tone } from "./text/text-style.ts";
import { SMALL } from "./text/type-sizes.ts";

/** From a thing to the outline around it. */
const OUTSET = 4;
const CARD_RADIUS = 12;
const STAGE_RADIUS = 4;
const PLATE_HEIGHT = 16;
const PLATE_PADDING = 7;

/** So that what happened is told without its colour. */
const SIGNS: Readonly<Record<ChangeMark["kind"], string>> = {
  added: "+",
  removed: "−",
  moved: "→",
  renamed: "≈",
  changed: "~",
};

const TONES: Readonly<Record<ChangeMark["severity"], Tone>> = {
  worse: "gap",
  risky: "loss",
  better: "good",
  neutral: "desired",
};

export const NO_CHANGES: Scene["changes"] = { header: [], stages: [] };

/** Marks what a lane shows: cards, ways, opportunities. Everything else on the map stands under one of these. */
export function laneChanges(content: LaneContent, changes: ChangeMarks | undefined): ChangeSign[] {
  if (!changes || changes.size === 0) return [];
  const sign = (about: string, place: SignPlace) => signs(changes.get(about), place);
  switch (content.kind) {
    case "touchpoints":
      return content.cards.flatMap(({ spot, at, frame: { width, height } }) =>
        sign(spot.about, { outline: { ...at, width, height }, radius: CARD_RADIUS }),
      );
    case "opportunities":
      return content.items.flatMap(({ spot, box }) => sign(spot.about, { outline: box, radius: CARD_RADIUS }));
    case "owners":
      return content.routes.flatMap((route) => sign(route.spot.about, wayPlace(route)));
    default:
      return [];
  }
}

export function stageChanges(stages: readonly StageArrow[], changes: ChangeMarks | undefined): ChangeSign[] {
  return stages.flatMap(({ spot, box, tip }) =>
    signs(changes?.get(spot.about), { outline: { ...box, width: box.width - tip }, radius: STAGE_RADIUS }),
  );
}

/** @param about what the journey itself is called. */
export function headerChanges({ title }: Header, about: string, changes: ChangeMarks | undefined): ChangeSign[] {
  const at = { x: MARGIN, y: title.y - title.style.size - PLATE_HEIGHT / 2 };
  return signs(changes?.get(about), { at, anchor: "start" });
}

/** Where the sign stands: on the upper edge of a thing, or by itself with its middle or its left end at a point. */
interface SignPlace {
  readonly outline?: Box;
  readonly radius?: number;
  readonly at?: Point;
  readonly anchor?: "start";
}

/** Above what is written on and over the line of a handoff. */
function wayPlace({ at, badge, texts, line }: Route): SignPlace {
  if (!badge) return { at: placed(middleOf(line.points), at) };
  const { x, y, width, height } = badge.box;
  const tops = texts.map((text) => inkBox(text).y).filter((top) => top < y);
  const top = lowest(tops, y - OUTSET);
  return {
    outline: { ...placed(badge.box, at), width, height },
    radius: height,
    at: placed({ x: x + width / 2, y: top - PLATE_HEIGHT / 2 }, at),
  };
}

/** @param origin what the point counts from. */
function placed({ x, y }: Point, origin: Point): Point {
  return { x: x + origin.x, y: y + origin.y };
}

function signs(mark: ChangeMark | undefined, place: SignPlace): ChangeSign[] {
  if (!mark) return [];
  const text = `${SIGNS[mark.kind]} ${mark.words}`;
  const outline = place.outline && grown(place.outline);
  const words = textBlock(text, {
    x: 0,
    top: 0,
    width: TEXT_WIDTH - 2 * PLATE_PADDING,
    type: SMALL,
    tone: TONES[mark.severity],
    bold: true,
    maxLines: 1,
  });
  const plateWidth = Math.ceil(words.width) + 2 * PLATE_PADDING;
  const plate = { ...cornerOf(place, plateWidth), width: plateWidth, height: PLATE_HEIGHT };
  const baseline = words.y + (PLATE_HEIGHT - SMALL.lineHeight) / 2;
  return [
    {
      mark,
      outline,
      radius: place.radius ?? 0,
      plate,
      words: { ...words, x: plate.x + PLATE_PADDING, y: plate.y + baseline },
    },
  ];
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - OUTSET, y: y - OUTSET, width: width + 2 * OUTSET, height: height + 2 * OUTSET };
}

/** @param width of the plate. @returns its upper left corner. */
function cornerOf({ outline, at, anchor }: SignPlace, width: number): Point {
  if (at) return { x: anchor ? at.x : at.x - width / 2, y: at.y - PLATE_HEIGHT / 2 };
  const { x, y } = outline ? grown(outline) : { x: 0, y: 0 };
  return { x: x + UNIT, y: y - PLATE_HEIGHT / 2 };
}

/** The middle of the longest level stretch, which no vertical line crosses. */
function middleOf(points: readonly Point[]): Point {
  let best: { readonly length: number; readonly at: Point } = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from || from.y !== to.y) continue;
    const length = Math.abs(to.x - from.x);
    if (length > best.length) best = { length, at: { x: (from.x + to.x) / 2, y: to.y } };
  }
  return best.at;
}
