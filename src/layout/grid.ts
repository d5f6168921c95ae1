import type { Journey, Stage, Touchpoint } from "../model/journey.ts";
import { CARD_PADDING, COLUMN_GAP, COLUMN_WIDTH, COLUMNS_LEFT } from "./sizes.ts";

/** The column of one touchpoint. */
export interface Column {
  readonly touchpoint: Touchpoint;
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
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly stages: readonly StageSpan[];
  /** The right edge of the last column. */
  readonly right: number;
  /** By the key of the touchpoint. */
  readonly byKey: ReadonlyMap<string, Column>;
}

/** Gives every touchpoint a column, in file order under its stage. */
export function makeGrid(journey: Pick<Journey, "stages">): Grid {
  const columns: Column[] = [];
  const stages: StageSpan[] = [];
  let x = COLUMNS_LEFT;
  for (const stage of journey.stages) {
    const start = x;
    for (const touchpoint of stage.touchpoints) {
      const left = x + COLUMN_GAP / 2;
      const index = columns.length;
      columns.push({
        touchpoint,
        stage,
        index,
        left,
        center: x + COLUMN_WIDTH / 2,
        textLeft: left + CARD_PADDING,
      });
      x += COLUMN_WIDTH;
    }
    x = Math.max(x, start + COLUMN_WIDTH);
    stages.push({ stage, left: start, right: x });
  }
  return { columns, stages, right: x, byKey: new Map(columns.map((column) => [column.touchpoint.key, column])) };
}
