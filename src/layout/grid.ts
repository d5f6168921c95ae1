import { aboutTouchpoint } from "../model/about.ts";
import type { Journey, Stage, Touchpoint } from "../model/journey.ts";
import { type Gone, NOTHING_GONE } from "./gone.ts";
import { CARD_PADDING, COLUMN_GAP, COLUMN_WIDTH, COLUMNS_LEFT } from "./sizes.ts";

/** The column of one touchpoint. */
export interface Column {
  readonly touchpoint: Touchpoint;
  /** What the touchpoint is called on a map. */
  readonly about: string;
  readonly stage: Stage;
  /** From 0, in the order of the file. */
  readonly index: number;
  /** The left edge of its card. */
  readonly left: number;
  readonly center: number;
  /** Where its texts start. */
  readonly textLeft: number;
}

/** Where a stage stands; one without touchpoints takes one column. */
export interface StageSpan {
  readonly stage: Stage;
  readonly left: number;
  readonly right: number;
  /** True for one that an earlier version had. */
  readonly isGone?: boolean;
}

export interface Grid {
  readonly columns: readonly Column[];
  /** Of touchpoints that an earlier version had; they are counted with those before them. */
  readonly gone: readonly Column[];
  readonly stages: readonly StageSpan[];
  /** The right edge of the last column. */
  readonly right: number;
  /** By the key of the touchpoint. */
  readonly byKey: ReadonlyMap<string, Column>;
}

/** Gives every touchpoint a column, in file order under its stage. @param gone what leaves an empty column where it stood. */
export function makeGrid(journey: Pick<Journey, "stages">, gone: Gone = NOTHING_GONE): Grid {
  const columns: Column[] = [];
  const goneColumns: Column[] = [];
  const stages: StageSpan[] = [];
  let x = COLUMNS_LEFT;
  const place = (list: Column[], touchpoint: Touchpoint, stage: Stage): void => {
    list.push(columnAt(x, { touchpoint, stage, index: columns.length }));
    x += COLUMN_WIDTH;
  };
  const close = (stage: Stage, start: number, isGone: boolean): void => {
    x = Math.max(x, start + COLUMN_WIDTH);
    stages.push({ stage, left: start, right: x, ...(isGone && { isGone }) });
  };
  const placeGone = (behind: Stage | undefined): void => {
    for (const item of gone.stages) {
      if (item.behind !== behind) continue;
      const start = x;
      for (const touchpoint of item.touchpoints) place(goneColumns, touchpoint, item.stage);
      close(item.stage, start, true);
    }
  };
  placeGone(undefined);
  for (const stage of journey.stages) {
    const start = x;
    const goneFrom = (behind: Touchpoint | undefined): void => {
      for (const item of gone.touchpoints) {
        if (item.stage === stage && item.behind === behind) place(goneColumns, item.touchpoint, stage);
      }
    };
    // The first column of a stage without touchpoints says that there are none.
    if (stage.touchpoints.length === 0) x += COLUMN_WIDTH;
    goneFrom(undefined);
    for (const touchpoint of stage.touchpoints) {
      place(columns, touchpoint, stage);
      goneFrom(touchpoint);
    }
    close(stage, start, false);
    placeGone(stage);
  }
  const byKey = new Map(columns.map((column) => [column.touchpoint.key, column]));
  return { columns, gone: goneColumns, stages, right: x, byKey };
}

/** @param x the left edge of the column, in px. */
export function columnAt(
  x: number,
  { touchpoint, stage, index }: Pick<Column, "touchpoint" | "stage" | "index">,
): Column {
  const left = x + COLUMN_GAP / 2;
  return {
    touchpoint,
    about: aboutTouchpoint(touchpoint),
    stage,
    index,
    left,
    center: x + COLUMN_WIDTH / 2,
    textLeft: left + CARD_PADDING,
  };
}
